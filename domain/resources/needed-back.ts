/**
 * Within how many minutes of its loss a function needs something back: as the dependency says; where it does not, within the
 * function's own RTO. Null when neither is stated. The one rule for findings, the map, the records and the book.
 */
export function neededBack(
  { neededBackMinutes }: { neededBackMinutes: number | null },
  rtoMinutes: number | null,
): NeededBack | null {
  if (neededBackMinutes !== null) return { minutes: neededBackMinutes, byRto: false };
  return rtoMinutes === null ? null : { minutes: rtoMinutes, byRto: true };
}

interface NeededBack {
  minutes: number;
  /** Whether it follows from the function's RTO alone; said in words. */
  byRto: boolean;
}
