import { type Answered, type Ask, emptyChoice, leaveEmpty } from './ask.ts';
import type { ProblemList } from './problem.ts';
import { type CellReading, readValue } from './read-value.ts';
import type {
  ColumnMapping,
  FieldValue,
  FieldValues,
  ImportField,
  ImportSubject,
  SheetRow,
} from './subject.ts';

interface Cells {
  table: { id: string; subject: ImportSubject; columns: readonly ColumnMapping[] };
  /** The field of each column that is brought in. */
  fields: ReadonlyMap<number, ImportField>;
  keyField: string | null;
  options: { emptyClears: boolean };
  answered: Answered;
  problems: ProblemList;
}

interface Place {
  subject: ImportSubject;
  tableId: string;
  row: number;
  column: number;
  value: string;
}

/** The values of a row; what can't be read is told. @returns null when a cell can't be read without which there is no row. */
export function readCells(cells: Cells, row: SheetRow): FieldValues | null {
  const { table, fields, keyField, options, problems } = cells;
  const values: FieldValues = {};
  for (const mapping of table.columns) {
    const field = fields.get(mapping.index);
    if (!field) continue;
    const value = row.cells[mapping.index] ?? '';
    const place = { subject: table.subject, tableId: table.id, row: row.row, column: mapping.index, value };
    const mark = row.marks?.[mapping.index];
    if (mark === 'formula')
      problems.addTogether({ ...place, value: '', code: 'formulaUsed', severity: 'note' });
    const reading: CellReading =
      mark === 'error' || mark === 'formulaEmpty'
        ? { value: null, problem: mark === 'error' ? 'cellError' : 'formulaEmpty' }
        : readValue(value, field, mapping);
    const read = settleCell(cells, reading, field, place);
    if (read === undefined) {
      if (field.needed) return null;
    } else if (read !== null) values[field.name] = read;
    else if (options.emptyClears && isClearable(field, keyField)) values[field.name] = null;
  }
  return values;
}

/** Tells what is wrong with a cell or worth knowing. @returns undefined when it is left out, null when it is empty. */
function settleCell(
  { problems, answered }: Cells,
  reading: CellReading,
  field: ImportField,
  place: Place,
): FieldValue | undefined {
  const { value, problem, details, note, noteOfValue, mayBe } = reading;
  const cell = place.value.trim();
  if (mayBe) {
    const ask = askLength(field, cell, mayBe, place.subject, answered);
    const severity = ask.chosen === null ? 'question' : 'note';
    const effect = ask.chosen === null ? 'cell' : 'none';
    problems.addTogether({ ...place, value: cell, code: 'unclearDuration', severity, effect, ask });
    return ask.chosen === null || ask.chosen === leaveEmpty ? undefined : Number(ask.chosen);
  }
  if (note)
    problems.addTogether({ ...place, value: noteOfValue ? cell : '', code: note, severity: 'note', details });
  if (!problem) return value;
  const asked = problem === 'ambiguousDate' || problem === 'durationWithoutUnit';
  const add = asked ? problems.addTogether : problems.add;
  const severity = asked ? 'question' : 'error';
  add({ ...place, value: cell, code: problem, severity, effect: field.needed ? 'row' : 'cell', details });
  return undefined;
}

/** Times that something promises to be back in: the longer one is the safe one. Of times that are tolerated it is the shorter. */
const promised: readonly ImportSubject[] = [
  'sites',
  'applications',
  'suppliers',
  'equipment',
  'vitalRecords',
];

function askLength(
  field: ImportField,
  cell: string,
  minutes: readonly number[],
  subject: ImportSubject,
  answered: Answered,
): Ask {
  const choices = minutes.map((m) => ({ value: String(m), kind: 'duration' as const, title: '' }));
  const isPromise = promised.includes(subject) && field.name !== 'rpoMinutes';
  const proposed = (isPromise ? choices.at(-1) : choices[0])?.value ?? null;
  const answer = answered(subject, field.name, cell);
  const known = answer === leaveEmpty || choices.some((c) => c.value === answer);
  return {
    field: field.name,
    cell,
    choices: [...choices, emptyChoice],
    proposed,
    chosen: known ? answer : null,
  };
}

const alwaysSaid = new Set<ImportField['kind']>(['group', 'picketStance', 'medium']);

/** Nobody is without a key, or in no employee group; some words have no "none". */
function isClearable(field: ImportField, keyField: string | null): boolean {
  return field.name !== keyField && !alwaysSaid.has(field.kind);
}
