/** What stands before the numbers of a checklist's tasks: nothing where there is one checklist, else A, B, C … Z, AA. */
export function checklistLetter(index: number, count: number): string {
  if (count < 2) return '';
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : checklistLetter(Math.floor(index / 26) - 1, count) + last;
}
