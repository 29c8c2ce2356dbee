import { fold } from './fold.ts';
import { type DateOrderSeen, dateOrderWatch, readDate } from './read-date.ts';
import { isBareNumber, isEmail, isPhone } from './read-value.ts';
import type { SheetRow } from './subject.ts';

/** What the cells of a column look like, seen once when the file is read, so that guessing and questions need no second look. */
export interface ColumnFacts {
  /** Cells that are not empty. */
  filled: number;
  /** The first few different values. */
  samples: string[];
  /** Shares of the cells looked at, 0–1. */
  emails: number;
  telephones: number;
  dates: number;
  languages: number;
  groups: number;
  dateOrder: DateOrderSeen;
  /** A cell that can be read as two dates. */
  dateExample: string | null;
  /** Cells that are a number and nothing else. */
  bareNumbers: number;
  formulas: number;
}

const lookedAt = 1000;
const sampleCount = 4;
const sampleLength = 60;
const languageCell =
  /^(en|fr|eng|fra|english|french|anglais|francais|bilingual|bilingue)( (en|fr|eng|fra|english|french|anglais|francais|et|and))*$/;
const groupCell =
  /^(management|direction|gestion|excluded|exclu|exclue|opseu|sefpo|amapceo|afpc|psac|cape|acep|ipfpc|pipsc|scfp|cupe|peo|bargaining|syndique)( \d+)?$/;

/** Watches one column from its first data row to its last. */
function columnWatch() {
  const orders = dateOrderWatch();
  const counts = { emails: 0, telephones: 0, dates: 0, languages: 0, groups: 0 };
  const samples = new Set<string>();
  let filled = 0;
  let bareNumbers = 0;
  let formulas = 0;

  function lookAt(cell: string): void {
    const folded = fold(cell);
    if (isEmail(cell)) counts.emails += 1;
    else if (readDate(cell) && !isBareNumber(cell)) counts.dates += 1;
    else if (isPhone(cell) && cell.replace(/\D/g, '').length >= 7 && !isBareNumber(cell))
      counts.telephones += 1;
    else if (languageCell.test(folded)) counts.languages += 1;
    else if (groupCell.test(folded)) counts.groups += 1;
  }

  return {
    see(cell: string, isFormula: boolean): void {
      if (isFormula) formulas += 1;
      if (cell === '') return;
      filled += 1;
      if (samples.size < sampleCount)
        samples.add(cell.length > sampleLength ? `${cell.slice(0, sampleLength)}…` : cell);
      if (filled <= lookedAt) lookAt(cell);
      const first = cell.charCodeAt(0);
      if (first >= 48 && first <= 57) {
        if (isBareNumber(cell)) bareNumbers += 1;
        else orders.see(cell);
      }
    },
    facts(): ColumnFacts {
      const share = (count: number) => (filled === 0 ? 0 : count / Math.min(filled, lookedAt));
      const { order, example } = orders.result();
      return {
        filled,
        samples: [...samples],
        emails: share(counts.emails),
        telephones: share(counts.telephones),
        dates: share(counts.dates),
        languages: share(counts.languages),
        groups: share(counts.groups),
        dateOrder: order,
        dateExample: example,
        bareNumbers,
        formulas,
      };
    },
  };
}

/** The facts of every column, over the rows given (those below the heading). */
export function columnFacts(rows: Iterable<SheetRow>, columnCount: number): ColumnFacts[] {
  const columns = Array.from({ length: columnCount }, columnWatch);
  for (const { cells, marks } of rows) {
    columns.forEach((column, i) => {
      column.see((cells[i] ?? '').trim(), marks?.[i] === 'formula');
    });
  }
  return columns.map((c) => c.facts());
}
