/** The ids of injects by their time; those given by hand stay behind the one that they follow now. */
export function inOrderOfTime(injects: readonly { id: string; atMinutes: number | null }[]): string[] {
  let last = Number.NEGATIVE_INFINITY;
  return injects
    .map(({ id, atMinutes }) => {
      last = atMinutes ?? last;
      return { id, at: last };
    })
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
    .map(({ id }) => id);
}
