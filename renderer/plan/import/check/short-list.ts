const listed = 12;

/** The first names of a list in a line; more are only hinted at. */
export function shortList(names: readonly string[]): string {
  return names.slice(0, listed).join(', ') + (names.length > listed ? '…' : '');
}
