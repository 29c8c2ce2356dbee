/** What stands on one page or another, and is never divided: a paragraph, an item of a list, a row of a table. */
export interface Unit {
  /** Pixels from the top of the whole flow. */
  top: number;
  bottom: number;
  /** A heading, or words that lead to what comes next. */
  keepsNext: boolean;
  /** What is repeated above it when it begins a page: the head of its table. Pixels. */
  lead: number;
}

/**
 * Which units begin a page.
 * @param first room on the first page, which may have a logo. @param others room on the others. Pixels.
 */
export function pageBreaks(units: readonly Unit[], first: number, others: number): number[] {
  const starts = units.length === 0 ? [] : [0];
  let start = 0;
  for (let at = 1; at < units.length; at += 1) {
    const [begins, unit] = [units[start], units[at]];
    if (!begins || !unit) break;
    const room = starts.length === 1 ? first : others;
    const lead = starts.length === 1 ? 0 : begins.lead;
    if (unit.bottom - begins.top + lead <= room) continue;
    start = earliest(units, start, at);
    starts.push(start);
    at = start;
  }
  return starts;
}

/** What leads to a unit goes with it, unless that would take all of the page. */
function earliest(units: readonly Unit[], start: number, at: number): number {
  let from = at;
  while (from - 1 > start && units[from - 1]?.keepsNext) from -= 1;
  return from - 1 === start && units[start]?.keepsNext ? at : from;
}
