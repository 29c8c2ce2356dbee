import type { Db } from '../writer.ts';
import { type DependencyRow, dependencyRows } from './dependencies.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedRecord, storedRecords } from './stored.ts';

export interface ApplicationRow extends Stored<'application'> {
  ownerRole: Named | null;
  dependencyCount: number;
  /** The shortest time within which a function needs it back. */
  tightestNeedMinutes: number | null;
}

export async function listApplications(db: Db, archived = false): Promise<ApplicationRow[]> {
  const [applications, roles, needs] = await Promise.all([
    storedRecords(db, 'application', archived),
    namesOf(db, 'role'),
    db
      .selectFrom('dependency')
      .select((e) => [
        'applicationId',
        e.fn.countAll<number>().as('count'),
        e.fn.min('neededBackMinutes').as('tightest'),
      ])
      .where('applicationId', 'is not', null)
      .where('archivedAt', 'is', null)
      .groupBy('applicationId')
      .execute(),
  ]);
  const needOf = new Map(needs.map((n) => [n.applicationId, n]));
  return applications
    .map((a) => ({
      ...a,
      ownerRole: nameOf(roles, a.ownerRoleId),
      dependencyCount: needOf.get(a.id)?.count ?? 0,
      tightestNeedMinutes: needOf.get(a.id)?.tightest ?? null,
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

export interface ApplicationDetail extends Stored<'application'> {
  ownerRole: Named | null;
  alternate: Named | null;
  supplier: Named | null;
  neededBy: DependencyRow[];
}

/** @throws ExpectedError `not_found`. */
export async function getApplication(db: Db, id: string): Promise<ApplicationDetail> {
  const found = await storedRecord(db, 'application', id);
  const [roles, applications, suppliers, neededBy] = await Promise.all([
    namesOf(db, 'role'),
    namesOf(db, 'application'),
    namesOf(db, 'supplier'),
    dependencyRows(db, 'applicationId', id),
  ]);
  return {
    ...found,
    ownerRole: nameOf(roles, found.ownerRoleId),
    alternate: nameOf(applications, found.alternateApplicationId),
    supplier: nameOf(suppliers, found.supplierId),
    neededBy,
  };
}
