import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Applied, applyImport } from '../../../db/actions/apply-import.ts';
import { importExisting } from '../../../db/queries/import-existing.ts';
import type { Writer } from '../../../db/writer.ts';
import { columnFacts } from '../../../domain/import/column-facts.ts';
import { type Comparison, compareImport } from '../../../domain/import/compare.ts';
import { findHeading, headingSearchRows } from '../../../domain/import/find-heading.ts';
import { guessTable, openQuestion } from '../../../domain/import/guess.ts';
import type { ImportProblem } from '../../../domain/import/problem.ts';
import type { MappedTable } from '../../../domain/import/read-rows.ts';
import type { ImportSubject } from '../../../domain/import/subject.ts';
import { readSpreadsheet } from '../spreadsheets/read-spreadsheet.ts';
import { FileRefused, type Refusal, type Sheet } from '../spreadsheets/spreadsheet-file.ts';

/** What an import without a window did: what it took each list for, what it wrote, and what it could not take. */
export interface FolderImport extends Applied {
  lists: {
    name: string;
    subject: ImportSubject | null;
    rows: number;
    notBroughtIn: string[];
    unanswered: string[];
    headings: string[];
    /** Why the file can't be read. */
    refused: Refusal | null;
  }[];
  problems: ImportProblem[];
}

interface List {
  name: string;
  table: MappedTable | null;
  rows: number;
  notBroughtIn: string[];
  unanswered: string[];
  headings: string[];
  refused: Refusal | null;
}

/**
 * Brings every CSV file and workbook of a folder into the workspace, through the same reading, guesses and rules as the window,
 * in one change set. Where the window would ask, the cells are left out and told; a file that can't be read is told, and the
 * others go on.
 */
export async function importFolder(
  writer: Writer,
  folder: string,
  source: 'import' | 'setup' = 'import',
): Promise<FolderImport> {
  const lists = await readFolder(folder);
  const tables = lists.flatMap((l) => l.table ?? []);
  const comparison: Comparison = await compareImport(tables, await importExisting(writer.db), {
    emptyClears: false,
    createMissing: true,
  });
  const items = comparison.items.filter((i) => i.status === 'added' || i.status === 'changed');
  const label = lists
    .map((l) => l.name)
    .join(', ')
    .slice(0, 200);
  const applied = await applyImport(writer, {
    items,
    implied: comparison.implied,
    comparedAt: null,
    source,
    label,
  });
  return {
    ...applied,
    problems: comparison.problems,
    lists: lists.map(({ table, ...list }) => ({ ...list, subject: table?.subject ?? null })),
  };
}

/** The files of a folder that may be lists, by their names. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name));
}

async function readFolder(folder: string): Promise<List[]> {
  const names = listFiles(folder);
  const lists: List[] = [];
  for (const name of names.sort()) {
    try {
      const { sheets } = await readSpreadsheet(readFileSync(join(folder, name)));
      for (const sheet of sheets) lists.push(listOf(name, sheet));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      lists.push({ ...unknownList(name, []), rows: 0, refused: error.refusal });
    }
  }
  return lists;
}

function listOf(file: string, sheet: Sheet): List {
  const name = sheet.name === null ? file : `${file}, ${sheet.name}`;
  const headingRow = findHeading(sheet.rows.slice(0, headingSearchRows));
  const heading = sheet.rows.find((r) => r.row === headingRow)?.cells ?? [];
  const rows = sheet.rows.filter((r) => r.row > (headingRow ?? 0));
  const facts = columnFacts(rows, heading.length);
  const columns = facts.map((fact, index) => ({ index, heading: heading[index] ?? '', facts: fact }));
  const { subject, columns: guessed } = guessTable(
    columns,
    sheet.name === null ? [file] : [sheet.name, file],
  );
  const headingOf = (index: number) => heading[index] ?? '';
  if (subject === null) return { ...unknownList(name, heading), rows: rows.length };
  const unanswered = guessed.filter((g) =>
    columns.some((c) => c.index === g.index && openQuestion(c, g, subject) !== null),
  );
  return {
    name,
    table: { id: name, subject, columns: guessed, rows },
    rows: rows.length,
    notBroughtIn: guessed.filter((g) => g.field === null).map((g) => headingOf(g.index)),
    unanswered: unanswered.map((g) => headingOf(g.index)),
    headings: heading,
    refused: null,
  };
}

function unknownList(name: string, headings: string[]): List {
  return { name, table: null, rows: 0, notBroughtIn: headings, unanswered: [], headings, refused: null };
}
