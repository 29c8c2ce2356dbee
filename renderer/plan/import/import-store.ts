import { create } from 'zustand';
import type { Answer } from '../../../domain/import/ask.ts';
import {
  type Column,
  type GuessReason,
  guessColumns,
  guessTable,
  mappingFor,
  openQuestion,
  type TableGuess,
} from '../../../domain/import/guess.ts';
import { type ColumnMapping, type ImportSubject, importSubjects } from '../../../domain/import/subject.ts';
import type { ImportFile, ImportSummary, ImportTable } from '../../../electron/contract/imports.ts';

export const steps = ['choose', 'match', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

export interface ColumnChoice extends ColumnMapping {
  reason: GuessReason | { why: 'you' } | null;
}

/** What the user decided, or Holdfast guessed, about a table. */
export interface TableChoice {
  subject: ImportSubject | null;
  reason: TableGuess['subjectReason'] | { why: 'you' };
  columns: ColumnChoice[];
}

export interface ImportResult {
  changeSetId: string | null;
  added: number;
  changed: number;
  archived: number;
}

interface ImportState {
  importId: string;
  /** The workspace that it is for. */
  workspace: string | null;
  step: Step;
  files: ImportFile[];
  choices: Record<string, TableChoice>;
  /** The table whose columns are on screen. */
  tableId: string | null;
  /** `createMissing` null: as the desk finds best; it says which with the first comparison. */
  options: { emptyClears: boolean; createMissing: boolean | null };
  /** What the user said about cells that may mean several things. */
  answers: Answer[];
  archiveMissing: ImportSubject[];
  summary: ImportSummary | null;
  result: ImportResult | null;
  undone: boolean;
}

function fresh(): ImportState {
  return {
    importId: crypto.randomUUID(),
    workspace: null,
    step: 'choose',
    files: [],
    choices: {},
    tableId: null,
    options: { emptyClears: false, createMissing: null },
    answers: [],
    archiveMissing: [],
    summary: null,
    result: null,
    undone: false,
  };
}

/** The import in hand: it stays while the user looks at other pages. */
export const useImport = create<ImportState>()(fresh);

const { getState, setState } = useImport;

export function startOver(): void {
  setState({ ...fresh(), workspace: getState().workspace });
}

/** An import is for one workspace: with another one open it starts over. */
export function importInto(workspace: string): void {
  const known = getState().workspace;
  if (known === workspace) return;
  setState(known === null ? { workspace } : { ...fresh(), workspace });
}

/** Takes what the desk read; tables that are as they were keep what the user decided about them. */
export function takeFiles(files: ImportFile[]): void {
  const { files: before, choices: known, tableId } = getState();
  const kept = new Map(before.flatMap((f) => f.tables).map((t) => [t.id, t]));
  const choices: Record<string, TableChoice> = {};
  for (const file of files) {
    for (const table of file.tables) {
      const choice = known[table.id];
      choices[table.id] =
        choice && sameColumns(kept.get(table.id), table) ? choice : guessed(table, file.name);
    }
  }
  const ids = Object.keys(choices);
  const shown = tableId !== null && ids.includes(tableId) ? tableId : (ids[0] ?? null);
  setState({ files, choices, tableId: shown, summary: null });
}

function sameColumns(before: ImportTable | undefined, now: ImportTable): boolean {
  return before !== undefined && JSON.stringify(before.columns) === JSON.stringify(now.columns);
}

function guessed(table: ImportTable, fileName: string): TableChoice {
  const { subject, subjectReason, columns } = guessTable(
    table.columns,
    table.sheet === null ? [fileName] : [table.sheet, fileName],
  );
  return { subject, reason: subjectReason, columns };
}

function changeChoice(tableId: string, change: (choice: TableChoice) => TableChoice): void {
  const { choices } = getState();
  const choice = choices[tableId];
  if (choice) setState({ choices: { ...choices, [tableId]: change(choice) }, summary: null });
}

/** Says what a table is a list of (null: it is not brought in); the columns are guessed anew. */
export function chooseSubject(table: ImportTable, subject: ImportSubject | null): void {
  const columns =
    subject === null
      ? table.columns.map((c) => ({ ...mappingFor(c, 'units', null), reason: null }))
      : guessColumns(table.columns, subject);
  changeChoice(table.id, () => ({ subject, reason: { why: 'you' }, columns }));
}

export function chooseField(table: ImportTable, column: Column, field: string | null): void {
  changeChoice(table.id, (choice) => {
    if (choice.subject === null) return choice;
    const chosen = { ...mappingFor(column, choice.subject, field), reason: { why: 'you' as const } };
    return { ...choice, columns: choice.columns.map((c) => (c.index === column.index ? chosen : c)) };
  });
}

/** Answers what the cells of a column leave open. */
export function answer(
  tableId: string,
  index: number,
  given: Partial<Pick<ColumnMapping, 'dateOrder' | 'bareUnit'>>,
): void {
  changeChoice(tableId, (choice) => ({
    ...choice,
    columns: choice.columns.map((c) => (c.index === index ? { ...c, ...given } : c)),
  }));
}

export function goTo(step: Step): void {
  setState({ step });
}

export function showTable(tableId: string): void {
  setState({ tableId });
}

export function putOptions(options: Partial<ImportState['options']>): void {
  setState({ options: { ...getState().options, ...options } });
}

/** A new answer about the same takes the place of the one before. */
export function putAnswers(given: readonly Answer[]): void {
  const about = ({ subject, field, cell }: Answer) => JSON.stringify([subject, field, cell]);
  const anew = new Set(given.map(about));
  setState({ answers: [...getState().answers.filter((a) => !anew.has(about(a))), ...given] });
}

export function putArchive(subject: ImportSubject, archive: boolean): void {
  const others = getState().archiveMissing.filter((s) => s !== subject);
  setState({ archiveMissing: archive ? [...others, subject] : others });
}

export function putSummary(summary: ImportSummary): void {
  const stillMissing = summary.subjects.filter((s) => s.missing > 0).map((s) => s.subject);
  setState({
    summary,
    step: 'check',
    archiveMissing: getState().archiveMissing.filter((s) => stillMissing.includes(s)),
  });
}

export function putResult(result: ImportResult): void {
  setState({ result, step: 'done', undone: false });
}

export function putUndone(): void {
  setState({ undone: true });
}

/** Columns of a table that the user must answer something about. */
export function openColumns(table: ImportTable, choice: TableChoice | undefined): ColumnChoice[] {
  const subject = choice?.subject;
  if (!choice || !subject) return [];
  return choice.columns.filter((c) => {
    const column = table.columns.find((k) => k.index === c.index);
    return column !== undefined && openQuestion(column, c, subject) !== null;
  });
}

/** The field without which no row of the table can be told from another, when no column goes to it. */
export function missingKey({ subject, columns }: TableChoice): string | null {
  if (subject === null) return null;
  const has = (field: string) => columns.some((c) => c.field === field);
  if (subject === 'people') return has('employeeNumber') || has('email') ? null : 'employeeNumber';
  if (subject === 'dependencies') {
    if (!has('function')) return 'function';
    const targets = ['target', 'application', 'supplier', 'site', 'equipment', 'vitalRecord', 'role'];
    return [...targets, 'otherFunction'].some(has) ? null : 'target';
  }
  return has('code') || has('nameEn') || has('nameFr') ? null : 'code';
}

/** Tables that are brought in, in the order of what they are lists of. */
export function includedTables(
  files: readonly ImportFile[],
  choices: Record<string, TableChoice>,
): { table: ImportTable; choice: TableChoice; subject: ImportSubject }[] {
  const included = files.flatMap((f) =>
    f.tables.flatMap((table) => {
      const choice = choices[table.id];
      return choice?.subject ? [{ table, choice, subject: choice.subject }] : [];
    }),
  );
  return included.sort((a, b) => importSubjects.indexOf(a.subject) - importSubjects.indexOf(b.subject));
}
