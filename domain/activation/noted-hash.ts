const spokenDigits = 16;
const fewestDigits = 8;

/** The beginning of a hash, in groups that can be read out by telephone and noted on paper: "3f2a 91bc 04de 77aa". */
export function spokenHash(hash: string): string {
  return (hash.slice(0, spokenDigits).match(/.{4}/g) ?? []).join(' ');
}

/**
 * Finds the entry whose hash somebody noted earlier, whole or its beginning, as people write it (spaces, capitals).
 * Entries up to it are then as they were: nobody can make another log that comes to the same hash.
 * @param hashes of the entries of a log that was found whole @returns `unreadable` for what is too short or no hash at
 * all; `missing` when no entry has it: entries were cut off or replaced since, or it was noted wrongly
 */
export function findNoted(hashes: readonly string[], noted: string): number | 'unreadable' | 'missing' {
  const digits = noted.replace(/[\s.·-]+/g, '').toLowerCase();
  if (digits.length < fewestDigits || !/^[0-9a-f]{1,64}$/.test(digits)) return 'unreadable';
  const at = hashes.findIndex((hash) => hash.startsWith(digits));
  return at < 0 ? 'missing' : at;
}
