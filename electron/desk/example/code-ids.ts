import type { Trx } from '../../../db/writer.ts';

const tables = {
  function: 'criticalFunction',
  role: 'role',
  unit: 'orgUnit',
  site: 'site',
  application: 'application',
  supplier: 'supplier',
  equipment: 'equipment',
  vitalRecord: 'vitalRecord',
  checklist: 'checklist',
  plan: 'plan',
  bargainingUnit: 'bargainingUnit',
} as const;

export type Coded = keyof typeof tables;

/** The id of what a code names; a code that names nothing is a defect of the example's files. */
export type IdOf = (kind: Coded | 'skill' | 'person', code: string) => string;

/** Reads every code of the workspace once. */
export async function codeIds(trx: Trx): Promise<IdOf> {
  const ids = new Map<string, string>();
  for (const [kind, table] of Object.entries(tables)) {
    for (const row of await trx.selectFrom(table).select(['id', 'code']).execute())
      ids.set(`${kind} ${row.code}`, row.id);
  }
  for (const row of await trx.selectFrom('skill').select(['id', 'nameEn']).execute())
    ids.set(`skill ${row.nameEn}`, row.id);
  for (const row of await trx.selectFrom('person').select(['id', 'employeeNumber']).execute())
    ids.set(`person ${row.employeeNumber}`, row.id);
  return (kind, code) => {
    const id = ids.get(`${kind} ${code}`);
    if (id === undefined) throw new Error(`the example names no ${kind} ${code}`);
    return id;
  };
}
