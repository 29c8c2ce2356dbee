const longestKey = 40;

/**
 * The key of a new impact category, under which ratings are kept: from its English name, so that a person can read it
 * in an export; with a number when there is one already.
 */
export function newCategoryKey(nameEn: string, taken: readonly string[]): string {
  const plain = nameEn
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = plain.slice(0, longestKey - 3) || 'category';
  let key = stem;
  for (let n = 2; taken.includes(key); n++) key = `${stem}-${n}`;
  return key;
}

/** Times with one added, rising and each once (minutes after the stop). */
export function withTime(times: readonly number[], minutes: number): number[] {
  return [...new Set([...times, minutes])].sort((a, b) => a - b);
}
