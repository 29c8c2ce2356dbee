import type { Staging } from '../../../db/import-staging.ts';
import { columnFacts } from '../../../domain/import/column-facts.ts';
import { findHeading, headingSearchRows } from '../../../domain/import/find-heading.ts';
import type { ImportTable } from '../../contract/imports.ts';

const shownRows = 12;
const shownLength = 80;
const widthRows = 500;

/** What the user maps: the columns below a row of headings (found, when it is not said), and what their cells look like. */
export function describeTable(
  staging: Staging,
  id: string,
  sheet: string | null,
  headingRow?: number | null,
): ImportTable {
  const top = staging.topRows(id, widthRows);
  const heading = headingRow === undefined ? findHeading(top.slice(0, headingSearchRows)) : headingRow;
  const names = top.find((r) => r.row === heading)?.cells ?? [];
  const width = Math.max(
    names.length,
    ...top.filter((r) => r.row > (heading ?? 0)).map((r) => r.cells.length),
  );
  let rowCount = 0;
  const counted = function* () {
    for (const row of staging.rows(id, heading ?? 0)) {
      rowCount += 1;
      yield row;
    }
  };
  const facts = columnFacts(counted(), width);
  const columns = facts
    .map((fact, index) => ({
      index,
      heading: (names[index] ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
      facts: fact,
    }))
    .filter((c) => c.heading !== '' || c.facts.filled > 0);
  const shown = top
    .slice(0, shownRows)
    .map(({ row, cells }) => ({ row, cells: cells.slice(0, 40).map((c) => c.slice(0, shownLength)) }));
  return { id, sheet, rowCount, headingRow: heading, columns, top: shown };
}
