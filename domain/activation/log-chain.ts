import { canonicalJson } from './canonical-json.ts';
import type { LogEntry, NewEntry, StoredEntry } from './log-entry.ts';

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. The domain has none of its own. */
export type Sha256 = (text: string) => string;

/** Where the chain ends: what the next entry hangs on. */
export interface ChainHead {
  seq: number;
  hash: string;
}

/** The chain before its first entry. */
export const chainStart: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/**
 * The hash of an entry: SHA-256 of the canonical JSON (canonical-json.ts) of an object with exactly these members:
 * activationId, author, body (the JSON value, not its text), eventAt, id, kind, previousHash, recordedAt, seq.
 * `previousHash` is the hash of the entry before; of the first one, 64 zeros. Anybody can compute it again without Holdfast.
 */
export function entryHash(entry: Omit<StoredEntry, 'hash'>, sha256: Sha256): string {
  const members = [
    `"activationId":${canonicalJson(entry.activationId)}`,
    `"author":${canonicalJson(entry.author)}`,
    `"body":${entry.body}`,
    `"eventAt":${canonicalJson(entry.eventAt)}`,
    `"id":${canonicalJson(entry.id)}`,
    `"kind":${canonicalJson(entry.kind)}`,
    `"previousHash":${canonicalJson(entry.previousHash)}`,
    `"recordedAt":${canonicalJson(entry.recordedAt)}`,
    `"seq":${canonicalJson(entry.seq)}`,
  ];
  return sha256(`{${members.join(',')}}`);
}

/** Gives new entries their place behind `head`. @returns them in order, ready to be stored. */
export function chainEntries(
  activationId: string,
  head: ChainHead,
  entries: readonly NewEntry[],
  { newId, sha256 }: { newId: () => string; sha256: Sha256 },
): StoredEntry[] {
  let { seq, hash: previousHash } = head;
  return entries.map(({ body, ...entry }) => {
    seq += 1;
    const link = { activationId, ...entry, seq, id: newId(), body: canonicalJson(body), previousHash };
    const hash = entryHash(link, sha256);
    previousHash = hash;
    return { ...link, hash };
  });
}

export type LogFault = 'not_declared' | 'sequence' | 'previous_hash' | 'body' | 'hash';

/** `whole`, with the hash of the last entry (note it down: it proves that none was cut off later); or the first broken entry. */
export type LogVerdict =
  | { whole: true; entries: number; lastHash: string }
  | { whole: false; entries: number; brokenSeq: number; brokenId: string; fault: LogFault };

/** The state of a verification that goes through a log in parts. */
export interface Verification {
  activationId: string;
  head: ChainHead;
}

/**
 * Checks the next entries of a log, in the order in which they are kept.
 * @returns what is wrong with the first broken one, or undefined; `at.head` moves on with each whole one.
 */
export function verifyNext(at: Verification, entries: Iterable<StoredEntry>, sha256: Sha256) {
  for (const entry of entries) {
    const fault = faultOf(entry, at, sha256);
    if (fault) return { brokenSeq: entry.seq, brokenId: entry.id, fault };
    at.head = { seq: entry.seq, hash: entry.hash };
  }
  return undefined;
}

/**
 * Whether a log is whole: every entry present, in order, unchanged. What a chain can't show is that its last entries
 * were cut off; for that compare `lastHash` with one noted down before.
 */
export function verifyLog(entries: readonly StoredEntry[], sha256: Sha256): LogVerdict {
  const [first] = entries;
  const none = { whole: false, entries: 0, brokenSeq: 0, brokenId: '', fault: 'not_declared' } as const;
  if (!first) return none;
  const at: Verification = { activationId: first.activationId, head: chainStart };
  const broken = verifyNext(at, entries, sha256);
  if (broken) return { whole: false, entries: entries.length, ...broken };
  return { whole: true, entries: entries.length, lastHash: at.head.hash };
}

function faultOf(
  entry: StoredEntry,
  { activationId, head }: Verification,
  sha256: Sha256,
): LogFault | undefined {
  if (entry.activationId !== activationId || entry.seq !== head.seq + 1) return 'sequence';
  if (entry.seq === 1 && entry.kind !== 'declared') return 'not_declared';
  if (entry.previousHash !== head.hash) return 'previous_hash';
  if (!isCanonical(entry.body)) return 'body';
  return entryHash(entry, sha256) === entry.hash ? undefined : 'hash';
}

function isCanonical(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

/** A stored entry with its body read. The log was written through log-schema.ts and verification holds it. */
export function readEntry(stored: StoredEntry): LogEntry {
  return { ...stored, body: JSON.parse(stored.body) } as LogEntry;
}
