import { canonicalJson } from './canonical-json.ts';
import type { LogEntry, NewEntry, StoredEntry } from './log-entry.ts';
import { stampAfter } from './log-stamp.ts';

/** SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. The domain has none of its own. */
export type Sha256 = (text: string) => string;

/** Where the chain ends: what the next entry hangs on. */
export interface ChainHead {
  seq: number;
  stamp: string;
  hash: string;
}

/** The chain before its first entry. */
export const chainStart: ChainHead = { seq: 0, stamp: '', hash: '0'.repeat(64) };

/**
 * The hash of an entry: SHA-256 of the canonical JSON (canonical-json.ts) of an object with exactly these members:
 * activationId, author, body (the JSON value, not its text), eventAt, id, kind, previousHash, recordedAt, seq, stamp.
 * `stamp` is left out where it is empty: of entries written before there were stamps. `previousHash` is the hash of the
 * entry that it was written behind; of the first one, 64 zeros. Anybody can compute it again without Holdfast.
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
  if (entry.stamp !== '') members.push(`"stamp":${canonicalJson(entry.stamp)}`);
  return sha256(`{${members.join(',')}}`);
}

/** Gives new entries their place behind `head`. @returns them in order, ready to be stored. */
export function chainEntries(
  activationId: string,
  head: ChainHead,
  entries: readonly NewEntry[],
  { newId, sha256 }: { newId: () => string; sha256: Sha256 },
): StoredEntry[] {
  let { seq, stamp, hash: previousHash } = head;
  return entries.map(({ body, ...entry }) => {
    seq += 1;
    stamp = stampAfter(stamp, entry.recordedAt);
    const place = { seq, stamp, id: newId(), previousHash };
    const link = { activationId, ...entry, ...place, body: canonicalJson(body) };
    const hash = entryHash(link, sha256);
    previousHash = hash;
    return { ...link, hash };
  });
}

/** A stored entry with its body read. The log was written through log-schema.ts and verification holds it. */
export function readEntry(stored: StoredEntry): LogEntry {
  return { ...stored, body: JSON.parse(stored.body) } as LogEntry;
}
