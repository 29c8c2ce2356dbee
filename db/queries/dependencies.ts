import type { DependencyTarget } from '../../domain/resources/schema.ts';
import type { Db } from '../writer.ts';
import { type Named, namesOf } from './names.ts';
import { type Stored, storedParts } from './stored.ts';

export interface DependencyRow extends Stored<'dependency'> {
  function: Named;
  target: Named;
  /** Of the function: what counts where the need does not say how soon. */
  functionRtoMinutes: number | null;
  targetRtoMinutes: number | null;
  targetArchived: boolean;
}

/** The field that names the target, by its kind. */
export const targetFields = {
  application: 'applicationId',
  supplier: 'supplierId',
  site: 'siteId',
  equipment: 'equipmentId',
  vitalRecord: 'vitalRecordId',
  role: 'roleId',
  function: 'otherFunctionId',
} as const satisfies Record<DependencyTarget, string>;

type DependencyField = 'functionId' | (typeof targetFields)[DependencyTarget];

/** Dependencies by one of their ends, with both ends named and what the target can really meet. */
export async function dependencyRows(db: Db, field: DependencyField, id: string): Promise<DependencyRow[]> {
  const [rows, application, supplier, site, equipment, vitalRecord, role, functions, capabilities, archived] =
    await Promise.all([
      storedParts(db, 'dependency', field, id),
      namesOf(db, 'application'),
      namesOf(db, 'supplier'),
      namesOf(db, 'site'),
      namesOf(db, 'equipment'),
      namesOf(db, 'vitalRecord'),
      namesOf(db, 'role'),
      namesOf(db, 'criticalFunction'),
      capabilityMinutes(db),
      archivedTargets(db),
    ]);
  const targets = { application, supplier, site, equipment, vitalRecord, role, function: functions };
  return rows.flatMap((row) => {
    const targetId = row[targetFields[row.targetKind]] ?? '';
    const from = functions.get(row.functionId);
    const target = targets[row.targetKind].get(targetId);
    return from && target
      ? [
          {
            ...row,
            ...{ function: from, target, targetRtoMinutes: capabilities.get(targetId) ?? null },
            functionRtoMinutes: capabilities.get(row.functionId) ?? null,
            targetArchived: archived.has(targetId),
          },
        ]
      : [];
  });
}

/** Time within which resources, alternate sites and functions can really be back, by id. */
async function capabilityMinutes(db: Db): Promise<Map<string, number | null>> {
  const tables = ['application', 'supplier', 'equipment', 'vitalRecord', 'criticalFunction'] as const;
  const lists = await Promise.all([
    db.selectFrom('site').select(['id', 'alternateReadyMinutes as minutes']).execute(),
    ...tables.map((table) => db.selectFrom(table).select(['id', 'rtoMinutes as minutes']).execute()),
  ]);
  return new Map(lists.flat().map((row) => [row.id, row.minutes]));
}

async function archivedTargets(db: Db): Promise<Set<string>> {
  const tables = [
    'application',
    'supplier',
    'site',
    'equipment',
    'vitalRecord',
    'role',
    'criticalFunction',
  ] as const;
  const lists = await Promise.all(
    tables.map((table) => db.selectFrom(table).select('id').where('archivedAt', 'is not', null).execute()),
  );
  return new Set(lists.flat().map(({ id }) => id));
}
