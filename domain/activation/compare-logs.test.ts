import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clockDifference } from './clock-difference.ts';
import { compareLogs, endsOf } from './compare-logs.ts';
import { declare } from './declare.ts';
import { deriveActivation } from './derive-activation.ts';
import { chainEntries, chainStart, readEntry } from './log-chain.ts';
import type { EntryBody, EntryKind, NewEntry, StoredEntry } from './log-entry.ts';
import { activationId, payroll, sampleInput, samplePlan, start, u } from './testing/sample-plan.ts';
import { verifyLog } from './verify-log.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const minute = (n: number) => new Date(Date.parse(start) + n * 60_000).toISOString();
const task = u(201);
let n = 0;

function entry<K extends EntryKind>(kind: K, at: number, body: Omit<EntryBody<K>, 'lateReason'>): NewEntry {
  const times = { eventAt: minute(at), recordedAt: minute(at) };
  return { ...times, author: 'Ann', kind, body: { lateReason: null, ...body } } as unknown as NewEntry;
}
const acted = (at: number, act: 'done' | 'skipped') => entry('task', at, { task, act, reason: '', text: '' });
const payrollIs = (at: number, state: 'stopped' | 'degraded') =>
  entry('function', at, { functionId: payroll, state, sharePercent: null, text: '' });

function grown(log: readonly StoredEntry[], ...entries: NewEntry[]): StoredEntry[] {
  const head = log.at(-1) ?? chainStart;
  return [...log, ...chainEntries(activationId, head, entries, { newId: () => u(500 + n++), sha256 })];
}

const root = grown([], declare(sampleInput(), samplePlan(), { wallNow: start, author: 'Ann' }));
const ids = (entries: readonly StoredEntry[]) => entries.map((e) => e.id);

describe('two copies of a log', () => {
  it('are the same, behind, ahead or forked', () => {
    const more = grown(root, acted(1, 'done'));
    const other = grown(root, acted(2, 'done'));
    expect(compareLogs(more, more)).toMatchObject({ relation: 'same', fresh: [], onlyOurs: 0 });
    expect(compareLogs(more, root)).toMatchObject({ relation: 'behind', fresh: [], onlyOurs: 1 });
    expect(compareLogs(root, more)).toMatchObject({ relation: 'ahead', onlyOurs: 0 });
    expect(compareLogs(more, other)).toMatchObject({ relation: 'forked', onlyOurs: 1, fresh: [other[1]] });
  });

  it('dispute what they say differently, the one that holds last in its place; saying the same is no dispute', () => {
    const ours = grown(root, acted(1, 'skipped'), acted(9, 'done'), payrollIs(10, 'stopped'));
    const theirs = grown(root, acted(5, 'skipped'), payrollIs(6, 'stopped'));
    const about = { kind: 'task', key: task };
    expect(compareLogs(ours, theirs).disputes).toEqual([{ about, entryIds: [theirs[1]?.id, ours[2]?.id] }]);
    expect(compareLogs(theirs, ours).disputes).toEqual([{ about, entryIds: [theirs[1]?.id, ours[2]?.id] }]);
  });

  it('dispute the severity, and when it was stood down', () => {
    const severity = (at: number, to: 'low' | 'critical') =>
      entry('severity', at, { from: 'moderate', to, reason: 'Told' });
    const end = (at: number) => entry('standDown', at, { text: 'All is back', openTasks: 0 });
    const ours = grown(root, severity(1, 'low'), end(20));
    const theirs = grown(root, severity(2, 'critical'), end(40));
    expect(compareLogs(ours, theirs).disputes).toEqual([
      { about: { kind: 'severity', key: 'severity' }, entryIds: [ours[1]?.id, theirs[1]?.id] },
      { about: { kind: 'standDown', key: 'standDown' }, entryIds: [ours[2]?.id, theirs[2]?.id] },
    ]);
    const same = grown(root, severity(3, 'low'), end(20));
    expect(compareLogs(ours, same).disputes).toEqual([]);
  });

  it('hear what was settled as what is said', () => {
    const forked = grown(root, acted(1, 'done'));
    const kept = forked[1]?.id ?? '';
    const about = { kind: 'task', key: task } as const;
    const ours = grown(forked, entry('settled', 9, { about, keeps: kept, reason: 'seen' }));
    const theirs = grown(forked, acted(10, 'skipped'));
    expect(compareLogs(ours, theirs).disputes).toEqual([{ about, entryIds: [ours[2]?.id, theirs[2]?.id] }]);
  });

  it('that begin otherwise are logs of two activations', () => {
    const other = grown([], declare(sampleInput(), samplePlan(), { wallNow: start, author: 'Eve' }));
    expect(() => compareLogs(root, other)).toThrow(expect.objectContaining({ code: 'log_of_other' }));
  });

  it('keep what is fresh in an order in which each follows what it was written behind, heads of a tie among it', () => {
    const deep = grown(root, acted(1, 'done'), acted(2, 'skipped'), acted(3, 'done'));
    const late = grown(root, payrollIs(9, 'stopped'));
    const heads = [deep.at(-1)?.hash ?? ''];
    const tie = entry('merged', 10, { heads, entries: 3, disputes: [] });
    // The tie stands at depth 3, its head at depth 4.
    const tied = grown([...root, ...deep.slice(1), ...late.slice(1)], tie);
    expect(tied.at(-1)?.seq).toBe(3);
    const { fresh } = compareLogs(root, tied);
    expect(ids(fresh)).toEqual(ids(tied.slice(1)));
    expect(verifyLog([...root, ...fresh], sha256)).toMatchObject({ whole: true, entries: 6 });
    expect(endsOf([...deep, ...late.slice(1)])).toHaveLength(2);
    expect(endsOf(tied)).toEqual([tied.at(-1)?.hash]);
  });

  it('can not be tied by an entry that comes before what it ties in', () => {
    const late = grown(root, acted(60, 'done'));
    const heads = [late[1]?.hash ?? ''];
    const tie = grown(root, entry('merged', 10, { heads, entries: 1, disputes: [] }));
    expect(verifyLog([...late, ...tie.slice(1)], sha256)).toMatchObject({ whole: false, fault: 'sequence' });
  });
});

describe('a dispute', () => {
  const about = { kind: 'task', key: task } as const;
  const forked = grown(root, acted(1, 'done'), acted(2, 'skipped'));
  const entryIds = [forked[1]?.id ?? '', forked[2]?.id ?? ''];
  const found = (at: number) =>
    entry('merged', at, { heads: [], entries: 1, disputes: [{ about, entryIds }] });
  const settled = (at: number) => entry('settled', at, { about, keeps: entryIds[0] ?? '', reason: 'seen' });
  const stateOf = (...entries: NewEntry[]) => deriveActivation(grown(forked, ...entries).map(readEntry));

  it('that both computers found is one; a person decides which holds', () => {
    expect(stateOf(found(3), found(4)).disputes).toMatchObject([{ about, entryIds }]);
    const state = stateOf(found(3), settled(4));
    expect(state.disputes).toEqual([]);
    expect(state.runs.get(task)?.status).toBe('done');
  });

  it('that was decided on one computer is not asked again when the other had found it too', () => {
    const state = stateOf(found(3), settled(4), found(5));
    expect(state.disputes).toEqual([]);
    expect(state.runs.get(task)?.status).toBe('done');
  });
});

describe('two stand-downs', () => {
  const end = (at: number) => entry('standDown', at, { text: '', openTasks: 0 });
  const forked = grown(root, end(20), end(40));
  const about = { kind: 'standDown', key: 'standDown' } as const;
  const entryIds = [forked[1]?.id ?? '', forked[2]?.id ?? ''];
  const merged = entry('merged', 50, { heads: [], entries: 1, disputes: [{ about, entryIds }] });
  const stateOf = (...entries: NewEntry[]) => deriveActivation(grown(forked, ...entries).map(readEntry));

  it('are one end, at the time of the one that a person kept; what is closed stays closed', () => {
    const asked = stateOf(merged, entry('close', 60, { text: '' }));
    expect([asked.stoodDownAt, asked.status]).toEqual([minute(40), 'closed']);
    const settled = entry('settled', 61, { about, keeps: entryIds[0] ?? '', reason: 'Seen' });
    const state = stateOf(merged, entry('close', 60, { text: '' }), settled);
    expect([state.stoodDownAt, state.anchors.E, state.status]).toEqual([minute(20), minute(20), 'closed']);
    expect(state.disputes).toEqual([]);
  });
});

describe('the clock of another computer', () => {
  const [, plain] = grown(root, acted(30, 'done'));
  const late: StoredEntry[] = plain ? [{ ...plain, recordedAt: minute(10) }] : [];

  it.each([
    ['equal within five minutes', [], minute(35), 0],
    ['ahead, when it wrote the file after now', [], minute(90), 60],
    ['behind, when it wrote before what it had seen', late, minute(30), -20],
  ])('is %s', (_, fresh, exportedAt, minutes) => {
    expect(clockDifference(fresh, exportedAt, minute(30))).toBe(minutes);
  });
});
