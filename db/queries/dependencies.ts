import type { Db } from '../writer.ts';
import { type Named, namesOf } from './names.ts';
import { type Stored, storedParts } from './stored.ts';

export interface DependencyRow extends Stored<'dependency'> {
  function: Named;
  target: Named;
  targetRtoMinutes: number | null;
}

type DependencyField = 'functionId' | 'applicationId' | 'siteId' | 'roleId' | 'otherFunctionId';

/** Dependencies by one of their ends, with both ends named and what the target can really meet. */
export async function dependencyRows(db: Db, field: DependencyField, id: string): Promise<DependencyRow[]> {
  const [rows, functions, applications, sites, roles, capabilities] = await Promise.all([
    storedParts(db, 'dependency', field, id),
    namesOf(db, 'criticalFunction'),
    namesOf(db, 'application'),
    namesOf(db, 'site'),
    namesOf(db, 'role'),
    capabilityMinutes(db),
  ]);
  const targets = { application: applications, site: sites, role: roles, function: functions };
  return rows.flatMap((row) => {
    const targetId = row.applicationId ?? row.siteId ?? row.roleId ?? row.otherFunctionId ?? '';
    const from = functions.get(row.functionId);
    const target = targets[row.targetKind].get(targetId);
    return from && target
      ? [{ ...row, function: from, target, targetRtoMinutes: capabilities.get(targetId) ?? null }]
      : [];
  });
}

/** Time within which applications, alternate sites and functions can really be back, by id. */
async function capabilityMinutes(db: Db): Promise<Map<string, number | null>> {
  const [applications, sites, functions] = await Promise.all([
    db.selectFrom('application').select(['id', 'rtoMinutes as minutes']).execute(),
    db.selectFrom('site').select(['id', 'alternateReadyMinutes as minutes']).execute(),
    db.selectFrom('criticalFunction').select(['id', 'rtoMinutes as minutes']).execute(),
  ]);
  return new Map([...applications, ...sites, ...functions].map((row) => [row.id, row.minutes]));
}
