import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declare } from './declare.ts';
import { chainEntries, chainStart } from './log-chain.ts';
import type { NewEntry, StoredEntry } from './log-entry.ts';
import { type LogFile, logFileText, readLogFile, verifyLogFile } from './log-file.ts';
import { activationId, sampleInput, samplePlan, start, u } from './testing/sample-plan.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const note = (text: string): NewEntry => ({
  ...{ eventAt: start, recordedAt: start, author: 'Zoé', kind: 'note' },
  body: { lateReason: null, text, task: null, saidBy: '' },
});

const first = declare(sampleInput(), samplePlan(), { wallNow: start, author: 'Ada' });
let n = 0;
const log: StoredEntry[] = chainEntries(
  activationId,
  chainStart,
  [first, note('One « deux » \u2028 🦫'), note('two\nlines'), note('three')],
  { newId: () => u(n++), sha256 },
);
const header = {
  ...{ activationId, titleEn: 'Outage', titleFr: 'Panne', mode: 'exercise' as const },
  ...{ timeZone: 'America/Toronto', exportedAt: start, exportedBy: 'Ada', app: 'Holdfast' },
  lastHash: log.at(-1)?.hash ?? '',
};
const text = logFileText(header, log);
const lines = text.trimEnd().split('\n');

function read(changed: string): LogFile {
  const file = readLogFile(changed);
  if (typeof file === 'string') throw new Error(file);
  return file;
}
const verdictOfText = (changed: string) => verifyLogFile(read(changed), sha256);
const withLine = (i: number, line: string) => lines.with(i, line).join('\n');

describe('the file of a log', () => {
  it('has one line about itself and one for each entry, and gives back every entry', () => {
    expect(lines).toHaveLength(5);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      format: 'holdfast-activation',
      version: 1,
      entries: 4,
    });
    expect(read(text)).toMatchObject({ header, entries: log, unreadableLine: null });
    expect(verdictOfText(text)).toEqual({ whole: true, entries: 4, lastHash: header.lastHash });
  });

  it('is read as other programs write it: with a mark at its start, other line ends, other order of members', () => {
    const { seq, ...rest } = JSON.parse(lines[1] ?? '');
    const other = `\ufeff${withLine(1, JSON.stringify({ ...rest, seq }, null, 0)).replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(verdictOfText(other)).toMatchObject({ whole: true, entries: 4 });
  });

  it.each([
    ['words that were changed', withLine(3, (lines[3] ?? '').replace('two', 'TWO')), 3, 'hash'],
    ['an end that was cut off', lines.slice(0, -1).join('\n'), 4, 'cut'],
    ['half a last line', text.slice(0, -40), 4, 'line'],
    [
      'lines that changed places',
      [lines[0], lines[1], lines[3], lines[2], lines[4]].join('\n'),
      3,
      'previous_hash',
    ],
    ['a line that was taken out', lines.toSpliced(2, 1).join('\n'), 3, 'previous_hash'],
    ['a line that is no entry', withLine(2, '{"seq":2}'), 2, 'line'],
    [
      'an entry with a member that no hash covers',
      withLine(2, (lines[2] ?? '').replace('{', '{"seen":"yes",')),
      2,
      'line',
    ],
    [
      'an end that is not the one of the first line',
      withLine(0, (lines[0] ?? '').replace(header.lastHash, '0'.repeat(64))),
      0,
      'header',
    ],
    ['entries behind the last', text.replace('"entries":4', '"entries":3'), 0, 'header'],
    [
      'the log of another activation',
      text.replace(`"activationId":"${activationId}"`, `"activationId":"${u(77)}"`),
      1,
      'sequence',
    ],
  ])('finds %s', (_, changed, brokenSeq, fault) => {
    expect(verdictOfText(changed)).toMatchObject({ whole: false, brokenSeq, fault });
  });

  it('knows what is no such file, and one of a later Holdfast', () => {
    for (const other of [
      '',
      'PK\u0003\u0004',
      '[]',
      '{"format":"x"}',
      '{"format":"holdfast-activation","version":1}',
    ])
      expect(readLogFile(other)).toBe('unknown');
    expect(readLogFile('{"format":"holdfast-activation","version":2}')).toBe('newer');
    expect(read(withLine(2, `${'['.repeat(40_000)}${']'.repeat(40_000)}`)).unreadableLine).toBe(3);
  });

  it('shows any change of any character in its entries', () => {
    const start = (lines[0] ?? '').length + 1;
    const change = fc.record({
      at: fc.integer({ min: start, max: text.length - 2 }),
      to: fc.string({ maxLength: 2 }),
    });
    fc.assert(
      fc.property(change, ({ at, to }) => {
        const changed = text.slice(0, at) + to + text.slice(at + 1);
        const { entries } = read(changed);
        const same = JSON.stringify(entries) === JSON.stringify(read(text).entries);
        expect(verdictOfText(changed).whole).toBe(same);
      }),
      { numRuns: 400 },
    );
  });
});
