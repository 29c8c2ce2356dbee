import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../db/actions/apply-import.ts';
import { undoChangeSet } from '../../../db/actions/undo.ts';
import { importExisting } from '../../../db/queries/import-existing.ts';
import { testWorkspace } from '../../../db/testing/test-workspace.ts';
import { compareImport } from '../../../domain/import/compare.ts';
import type { MappedTable } from '../../../domain/import/read-rows.ts';
import { importSubjects, subjectFields } from '../../../domain/import/subject.ts';

/** Cells that mean something somewhere, and cells that mean nothing anywhere. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('A', 'B', 'a', 'C', '1', '2', '', '', '-', 'x y') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '4 h',
      '90',
      '-5',
      '40 %',
      '1e9',
      '2026-11-03',
      '03/11/2026',
      '9999-99-99',
      'EN/FR',
      'main: x',
      ':',
      'application',
      'supplier',
      'phone: 1 / x',
      'function',
      'paper',
      'yes',
      'High',
      'OPSEU',
      'Management',
      'unit:',
      'p; q;p',
      'x'.repeat(5000),
      '5256001',
      '0',
      '=1+1',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const table = fc.constantFrom(...importSubjects).chain((subject) => {
  const columns = subjectFields[subject].map((field, index) => ({
    index,
    field: field.name,
    dateOrder: null,
    bareUnit: 'hour' as const,
  }));
  const row = fc.array(cell, { minLength: columns.length, maxLength: columns.length });
  return fc.array(row, { maxLength: 5 }).map(
    (rows): MappedTable => ({
      id: subject,
      subject,
      columns,
      rows: rows.map((cells, i) => ({ row: i + 2, cells })),
    }),
  );
});

async function bring(
  tables: MappedTable[],
  options: { emptyClears: boolean; createMissing: boolean },
): Promise<void> {
  const workspace = await testWorkspace();
  try {
    const first = await compareImport(tables, await importExisting(workspace.db), options);
    const items = first.items.filter((i) => i.status === 'added' || i.status === 'changed');
    const plan = { items, implied: first.implied, comparedAt: null, source: 'import', label: 'any' } as const;
    const { changeSetId } = await applyImport(workspace, plan);
    const again = await compareImport(tables, await importExisting(workspace.db), options);
    expect(again.items.filter((i) => i.status === 'added' || i.status === 'changed')).toEqual([]);
    expect(again.implied).toEqual([]);
    if (changeSetId !== null) await undoChangeSet(workspace, changeSetId);
    const { records, skills } = await importExisting(workspace.db);
    expect([...Object.values(records).flat(), ...skills]).toEqual([]);
  } finally {
    workspace.remove();
  }
}

describe('whatever is in the files', () => {
  it('what was accepted can be written, the same files then change nothing, and one undo takes all of it back', async () => {
    const options = fc.record({ emptyClears: fc.boolean(), createMissing: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(table, { maxLength: 5 }), options, bring), { numRuns: 20 });
  }, 60_000);
});
