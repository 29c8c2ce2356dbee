import { openStaging, type Staging } from '../../../db/import-staging.ts';
import { importExisting, lastChangeId } from '../../../db/queries/import-existing.ts';
import { type CompareOptions, type Comparison, compareImport } from '../../../domain/import/compare.ts';
import type { Existing } from '../../../domain/import/existing.ts';
import { foldKey } from '../../../domain/import/fold.ts';
import { rowsLeftOut } from '../../../domain/import/problem.ts';
import type { MappedTable } from '../../../domain/import/read-rows.ts';
import type { Implied } from '../../../domain/import/resolving.ts';
import { type ColumnMapping, type ImportSubject, importSubjects } from '../../../domain/import/subject.ts';
import type { ImportSummary } from '../../contract/imports.ts';
import { stagedFiles } from '../spreadsheets/staged-files.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface CompareImportInput {
  stagingPath: string;
  tables: { id: string; subject: ImportSubject; columns: ColumnMapping[] }[];
  options: Omit<CompareOptions, 'createMissing'> & { createMissing: boolean | null; today: string };
  /** In which titles of records are shown. */
  language: 'en' | 'fr';
}

/** What applying needs besides the items. */
export interface Compared {
  comparedAt: number;
  implied: Implied[];
}

/** Compares the mapped tables with the workspace and puts what came out in the staging file, off the desk's thread. */
export async function compareStaged(input: CompareImportInput, tools: JobTools): Promise<ImportSummary> {
  const staging = openStaging(input.stagingPath);
  try {
    await breathe(tools, 0, 'comparing');
    const { db } = await tools.open();
    const comparedAt = await lastChangeId(db);
    const existing = await importExisting(db, input.language);
    const tables = mappedTables(staging, input.tables);
    const createMissing = input.options.createMissing ?? isFirst(existing);
    const options = { ...input.options, createMissing };
    const comparison = await compareImport(tables, existing, options, (share) =>
      breathe(tools, share * 0.9, 'comparing'),
    );
    staging.putComparison(comparison.items, comparison.problems);
    const compared: Compared = { comparedAt, implied: comparison.implied };
    staging.put('compared', compared);
    return summaryOf(comparison, tables, existing, createMissing);
  } finally {
    staging.close();
  }
}

/** The workspace has no units and no sites yet: what the lists refer to can't be a slip for one that is there. */
function isFirst({ records }: Existing): boolean {
  return [...records.units, ...records.sites].every((r) => r.archived);
}

function mappedTables(staging: Staging, given: CompareImportInput['tables']): MappedTable[] {
  const known = new Map(
    stagedFiles(staging).flatMap(({ form, tables }) => tables.map((t) => [t.id, { ...t, form }] as const)),
  );
  return given.flatMap(({ id, subject, columns }) => {
    const table = known.get(id);
    if (!table) return [];
    const { form, headingRow } = table;
    return [{ id, subject, columns, form, rows: staging.rows(id, headingRow ?? 0) }];
  });
}

function summaryOf(
  { items, problems, implied, rowCount }: Comparison,
  tables: readonly MappedTable[],
  existing: Existing,
  createMissing: boolean,
): ImportSummary {
  const none = { added: 0, changed: 0, unchanged: 0, missing: 0, missingWithRoles: 0 };
  const counts = new Map<ImportSubject, typeof none>();
  for (const { subject, status, roles } of items) {
    const count = counts.get(subject) ?? { ...none };
    count[status] += 1;
    if (status === 'missing' && roles.length > 0) count.missingWithRoles += 1;
    counts.set(subject, count);
  }
  const tally = { error: 0, question: 0, note: 0, rowsLeftOut: rowsLeftOut(problems) };
  for (const { severity } of problems) tally[severity] += 1;
  const codes = (kind: Implied['kind']) => implied.filter((i) => i.kind === kind).map((i) => i.name);
  return {
    subjects: importSubjects.flatMap((subject) => {
      const count = counts.get(subject);
      const ofForm = tables.every((t) => t.subject !== subject || t.form);
      return count ? [{ subject, ofForm, ...count }] : [];
    }),
    forms: formsOf(items, tables, existing),
    skills: codes('skill'),
    bargainingUnits: codes('bargainingUnit'),
    units: codes('units'),
    sites: codes('sites'),
    suppliers: codes('suppliers'),
    proposed: problems.flatMap(({ subject, ask, severity }) =>
      ask?.proposed != null && severity === 'question'
        ? [{ subject, field: ask.field, cell: ask.cell, chosen: ask.proposed }]
        : [],
    ),
    createMissing,
    rowCount,
    problems: tally,
  };
}

/** The review forms among the files, and whom and what they verify. */
function formsOf(
  items: Comparison['items'],
  tables: readonly MappedTable[],
  { records }: Existing,
): ImportSummary['forms'] {
  const forms = new Map(tables.flatMap(({ form }) => (form ? [[form.unit, form] as const] : [])));
  return [...forms.values()].map(({ unit, writtenOn }) => {
    const title = records.units.find((r) => foldKey(r.key) === foldKey(unit))?.title ?? null;
    const verified = items.filter(
      (i) => i.verifiedBy === unit && i.changes.some((c) => c.field === 'verifiedOn'),
    );
    return { unit: { code: unit, title }, writtenOn, verified: verified.map((i) => i.title) };
  });
}
