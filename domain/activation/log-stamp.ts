/**
 * The place of an entry in time that all copies of a log agree on: a hybrid logical clock (Kulkarni et al., 2014). It is
 * the instant on the wall in milliseconds, held back by nothing: when a computer's clock stands still or goes back, the
 * last instant is kept and a count goes on. So an entry always sorts after all that its writer had seen, and still
 * tells the time to people. As text it sorts: `2026-11-22T10:40:00.000Z-0003`.
 */
export type LogStamp = string;

const countDigits = 4;
const countBase = 36;

/** The stamp of an entry written at `wallNow` by somebody who has seen `last` (empty for the first entry of a log). */
export function stampAfter(last: LogStamp, wallNow: string): LogStamp {
  const at = new Date(wallNow).toISOString();
  const lastAt = last.slice(0, at.length);
  if (at > lastAt) return stampOf(at, 0);
  const next = countOf(last) + 1;
  return next < countBase ** countDigits
    ? stampOf(lastAt, next)
    : stampOf(new Date(Date.parse(lastAt) + 1).toISOString(), 0);
}

function stampOf(at: string, count: number): LogStamp {
  return `${at}-${count.toString(countBase).padStart(countDigits, '0')}`;
}

function countOf(stamp: LogStamp): number {
  return Number.parseInt(stamp.slice(-countDigits), countBase);
}

interface Placed {
  stamp: LogStamp;
  seq: number;
  id: string;
}

/**
 * The one order of a log, whichever copy it is read from: by stamp; of entries written at the same instant on two
 * computers, by id. Entries that a Holdfast without stamps wrote come first, in their own order.
 */
export function inLogOrder(a: Placed, b: Placed): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  if (a.stamp === '') return a.seq - b.seq;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
