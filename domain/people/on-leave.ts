/** Both dates are included. A leave with no start has begun; one with no end lasts; with neither there is none. */
export interface Leave {
  leaveFrom: string | null;
  leaveUntil: string | null;
}

/** Whether somebody is on leave on a day, YYYY-MM-DD. */
export function isOnLeave({ leaveFrom, leaveUntil }: Leave, day: string): boolean {
  if (leaveFrom === null && leaveUntil === null) return false;
  return (leaveFrom === null || leaveFrom <= day) && (leaveUntil === null || leaveUntil >= day);
}

/**
 * The days from `today` on which all of them are on leave: the first and the last (null: without an end).
 * @returns undefined when there is no such day, or nobody.
 */
export function leaveInCommon(
  leaves: readonly Leave[],
  today: string,
): { from: string; until: string | null } | undefined {
  if (leaves.length === 0) return undefined;
  let from = today;
  let until: string | null = null;
  for (const { leaveFrom, leaveUntil } of leaves) {
    if (leaveFrom === null && leaveUntil === null) return undefined;
    if (leaveFrom !== null && leaveFrom > from) from = leaveFrom;
    if (leaveUntil !== null && (until === null || leaveUntil < until)) until = leaveUntil;
  }
  return until !== null && until < from ? undefined : { from, until };
}
