import { canonicalJson } from './canonical-json.ts';
import { chainStart, entryHash, type Sha256 } from './log-chain.ts';
import type { StoredEntry } from './log-entry.ts';

/**
 * What can be wrong with an entry: it is not of this log, or its number or stamp does not follow (`sequence`); what it
 * was written behind is missing or changed (`previous_hash`); its body is not in canonical form (`body`); it was changed
 * (`hash`); a copy that was brought in lacks its end (`heads`); an end that nothing follows (`loose_end`).
 */
export const logFaults = [
  'not_declared',
  'sequence',
  'previous_hash',
  'body',
  'hash',
  'heads',
  'loose_end',
] as const;
export type LogFault = (typeof logFaults)[number];

/** `whole`, with the hash of the last entry (note it down: it proves that none was cut off later); or the first broken entry. */
export type LogVerdict =
  | { whole: true; entries: number; lastHash: string }
  | { whole: false; entries: number; brokenSeq: number; brokenId: string; fault: LogFault };

type Broken = Pick<Extract<LogVerdict, { whole: false }>, 'brokenSeq' | 'brokenId' | 'fault'>;
type Link = Pick<StoredEntry, 'seq' | 'stamp' | 'id'>;

/** The state of a verification that goes through a log in parts. */
export interface Verification {
  activationId: string;
  entries: number;
  /** Every entry checked so far, by its hash. */
  known: Map<string, Link>;
  /** Hashes of entries behind which nothing was written yet. */
  ends: Set<string>;
}

/** The beginning of a verification. */
export function verification(activationId: string): Verification {
  return { activationId, entries: 0, known: new Map(), ends: new Set() };
}

/**
 * Checks the next entries of a log, in the order in which this copy got them: each after what it was written behind.
 * @returns what is wrong with the first broken one, or undefined
 */
export function verifyNext(
  at: Verification,
  entries: Iterable<StoredEntry>,
  sha256: Sha256,
): Broken | undefined {
  for (const entry of entries) {
    const fault = faultOf(entry, at, sha256);
    if (fault) return { brokenSeq: entry.seq, brokenId: entry.id, fault };
    at.entries += 1;
    at.ends.delete(entry.previousHash);
    for (const head of headsOf(entry)) at.ends.delete(head);
    at.ends.add(entry.hash);
    at.known.set(entry.hash, { seq: entry.seq, stamp: entry.stamp, id: entry.id });
  }
  return undefined;
}

/** What a verification that has gone through a whole log says: there is one end, and everything leads to it. */
export function verdictOf({ entries, known, ends }: Verification): LogVerdict {
  const [lastHash, ...loose] = ends;
  if (lastHash === undefined)
    return { whole: false, entries, brokenSeq: 0, brokenId: '', fault: 'not_declared' };
  const [first] = loose.length === 0 ? [] : [lastHash, ...loose].flatMap((end) => known.get(end) ?? []);
  if (first) return { whole: false, entries, brokenSeq: first.seq, brokenId: first.id, fault: 'loose_end' };
  return { whole: true, entries, lastHash };
}

/**
 * Whether a log is whole: every entry present, in its place, unchanged. What a chain can't show is that its last entries
 * were cut off; for that compare `lastHash` with one noted down before.
 */
export function verifyLog(entries: readonly StoredEntry[], sha256: Sha256): LogVerdict {
  const at = verification(entries[0]?.activationId ?? '');
  const broken = verifyNext(at, entries, sha256);
  return broken ? { whole: false, entries: entries.length, ...broken } : verdictOf(at);
}

function faultOf(entry: StoredEntry, at: Verification, sha256: Sha256): LogFault | undefined {
  if (entry.activationId !== at.activationId) return 'sequence';
  const isFirst = at.entries === 0;
  if (isFirst !== (entry.seq === 1)) return 'sequence';
  if (isFirst && entry.kind !== 'declared') return 'not_declared';
  const behind = isFirst ? chainStart : at.known.get(entry.previousHash);
  if (!behind || (isFirst && entry.previousHash !== chainStart.hash)) return 'previous_hash';
  if (
    entry.seq !== behind.seq + 1 ||
    (entry.stamp === '' ? behind.stamp !== '' : entry.stamp <= behind.stamp)
  )
    return 'sequence';
  if (!isCanonical(entry.body)) return 'body';
  if (entryHash(entry, sha256) !== entry.hash) return 'hash';
  return faultOfHeads(entry, at);
}

/** What is tied in is there, and was written before: else the last entry in time would not be the end of the chain. */
function faultOfHeads(entry: StoredEntry, { known }: Verification): LogFault | undefined {
  const heads = headsOf(entry).map((head) => known.get(head));
  if (heads.some((head) => head === undefined)) return 'heads';
  return heads.some((head) => head && head.stamp >= entry.stamp) ? 'sequence' : undefined;
}

/** The ends of other copies that a `merged` entry ties in. */
export function headsOf({ kind, body }: Pick<StoredEntry, 'kind' | 'body'>): string[] {
  return kind === 'merged' ? JSON.parse(body).heads : [];
}

function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
