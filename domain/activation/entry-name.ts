const hashDigits = 4;

/**
 * What people call an entry by: its depth in the log and the first digits of its hash, 12-a3f9. The depth alone is easy
 * to say, but two computers may each have written a twelfth entry; the place in the order of time, or in which entries
 * came to a copy, is another one after copies are brought together. Both parts of the name are of the entry itself, so
 * every copy, every document and the verifying page call it the same, before and after a merge.
 */
export function entryName({ seq, hash }: { seq: number; hash: string }): string {
  return hash === '' ? String(seq) : `${seq}-${hash.slice(0, hashDigits)}`;
}
