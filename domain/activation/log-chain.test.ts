import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { declare } from './declare.ts';
import { deriveActivation } from './derive-activation.ts';
import { chainEntries, chainStart, entryHash } from './log-chain.ts';
import type { NewEntry, StoredEntry } from './log-entry.ts';
import { logEntry } from './log-schema.ts';
import { activationId, sampleInput, samplePlan, start, u } from './testing/sample-plan.ts';
import { verifyLog } from './verify-log.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function note(text: string): NewEntry {
  const body = { lateReason: null, text, task: null, saidBy: '' };
  return { eventAt: start, recordedAt: start, author: 'Zoé 🦫', kind: 'note', body };
}

function sampleLog(notes: string[] = ['one', 'two', 'three']): StoredEntry[] {
  const first = declare(sampleInput(), samplePlan(), { wallNow: start, author: 'Ada' });
  let n = 0;
  const newId = () => u(n++);
  return chainEntries(activationId, chainStart, [first, ...notes.map(note)], { newId, sha256 });
}

describe('the chain', () => {
  it('is computed as its docstring says, so that anybody can', () => {
    const log = sampleLog();
    for (const [i, { hash, body, ...rest }] of log.entries()) {
      const names = [
        'activationId',
        'author',
        'body',
        'eventAt',
        'id',
        'kind',
        'previousHash',
        'recordedAt',
        'seq',
        'stamp',
      ];
      const members = new Map<string, unknown>(Object.entries({ ...rest, body: JSON.parse(body) }));
      const plain = JSON.stringify(Object.fromEntries(names.map((name) => [name, members.get(name)])));
      // Of a note, whose own members are in order already, plain JSON is the canonical form.
      if (i > 0) expect(sha256(plain.replace(/"body":\{.*?\}/, `"body":${body}`))).toBe(hash);
      expect(rest.previousHash).toBe(log[i - 1]?.hash ?? '0'.repeat(64));
    }
  });

  it('goes on from its head', () => {
    const whole = sampleLog(['one', 'two']);
    const ids = whole.map((e) => e.id);
    const [, , last] = whole;
    const [more] = chainEntries(activationId, whole[1] ?? chainStart, [note('two')], {
      newId: () => ids[2] ?? '',
      sha256,
    });
    expect(more).toEqual(last);
  });
});

describe('verification', () => {
  it('finds an untouched log whole, and names its last hash', () => {
    const log = sampleLog();
    expect(verifyLog(log, sha256)).toEqual({ whole: true, entries: 4, lastHash: log.at(-1)?.hash });
  });

  it('finds that there is nothing', () => {
    expect(verifyLog([], sha256)).toMatchObject({ whole: false, fault: 'not_declared' });
  });

  it.each<[string, (log: StoredEntry[]) => StoredEntry[], number, string]>([
    ['an entry that was taken out', (log) => log.toSpliced(2, 1), 4, 'previous_hash'],
    [
      'two entries that changed places',
      ([a, b, c, d]) => [a, c, b, d].filter((e) => e !== undefined),
      3,
      'previous_hash',
    ],
    ['a first entry that was cut off', (log) => log.slice(1), 2, 'sequence'],
    [
      'an entry of another activation',
      (log) => log.map((e, i) => (i === 2 ? { ...e, activationId: u(1) } : e)),
      3,
      'sequence',
    ],
    [
      'words that were changed',
      (log) => log.map((e, i) => (i === 1 ? { ...e, body: e.body.replace('one', 'ONE') } : e)),
      2,
      'hash',
    ],
    [
      'a body written another way',
      (log) => log.map((e, i) => (i === 1 ? { ...e, body: ` ${e.body}` } : e)),
      2,
      'body',
    ],
    ['a body that is no JSON', (log) => log.map((e, i) => (i === 1 ? { ...e, body: '{' } : e)), 2, 'body'],
    [
      'an entry whose hash was computed anew',
      (log) => log.map((e, i) => (i === 1 ? rehashed({ ...e, author: 'Mallory' }) : e)),
      3,
      'previous_hash',
    ],
    [
      'a log that begins with something else',
      () => chainEntries(activationId, chainStart, [note('x')], { newId: () => u(1), sha256 }),
      1,
      'not_declared',
    ],
  ])('finds %s', (_, tamper, brokenSeq, fault) => {
    expect(verifyLog(tamper(sampleLog()), sha256)).toMatchObject({ whole: false, brokenSeq, fault });
  });

  it('finds any change of any field of any entry', () => {
    const log = sampleLog(['one', 'two', 'three', 'four']);
    const fields = Object.keys(log[0] ?? {}) as (keyof StoredEntry)[];
    const change = fc.record({
      at: fc.nat(log.length - 1),
      field: fc.constantFrom(...fields),
      text: fc.string({ minLength: 1 }),
      place: fc.nat(80),
    });
    fc.assert(
      fc.property(change, ({ at, field, text, place }) => {
        const entry = log[at];
        fc.pre(entry !== undefined);
        const value = entry[field];
        const changed =
          typeof value === 'number' ? value + place + 1 : value.slice(0, place) + text + value.slice(place);
        const verdict = verifyLog(log.with(at, { ...entry, [field]: changed }), sha256);
        expect(verdict.whole).toBe(false);
        if (!verdict.whole) expect(verdict.brokenSeq).toBe(field === 'seq' ? changed : at + 1);
      }),
      { numRuns: 300 },
    );
  });
});

function rehashed(entry: StoredEntry): StoredEntry {
  return { ...entry, hash: entryHash(entry, sha256) };
}

describe('a log of before titles had two languages', () => {
  const [first] = sampleLog([]);
  if (!first) throw new Error('the log is empty');
  const { titleEn, titleFr, ...older } = JSON.parse(first.body);
  const entry = { ...first, body: canonicalJson({ ...older, title: 'Panne au centre' }) };
  const old = [{ ...entry, hash: entryHash(entry, sha256) }];

  it('verifies as it was written, and its one title stands for both', () => {
    expect(verifyLog(old, sha256)).toMatchObject({ whole: true, entries: 1 });
    const read = old.map((stored) => logEntry.parse({ ...stored, body: JSON.parse(stored.body) }));
    expect(deriveActivation(read)).toMatchObject({ titleEn: 'Panne au centre', titleFr: '' });
  });
});
