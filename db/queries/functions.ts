import { inOrder } from '../../domain/functions/impact-curve.ts';
import { tierOf } from '../../domain/functions/tier.ts';
import type { Db } from '../writer.ts';
import { type DependencyRow, dependencyRows } from './dependencies.ts';
import { type Named, nameOf, namesOf, skillNames } from './names.ts';
import { countBy, type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

export interface FunctionRow extends Stored<'criticalFunction'> {
  unit: Named | null;
  ownerRole: Named | null;
  dependencyCount: number;
}

/** Critical functions in the order in which they are restored: tier, then code. */
export async function listFunctions(db: Db, archived = false): Promise<FunctionRow[]> {
  const [functions, units, roles, counts] = await Promise.all([
    storedRecords(db, 'criticalFunction', archived),
    namesOf(db, 'orgUnit'),
    namesOf(db, 'role'),
    countBy(db, 'dependency', 'functionId'),
  ]);
  return functions
    .map((f) => ({
      ...f,
      unit: nameOf(units, f.unitId),
      ownerRole: nameOf(roles, f.ownerRoleId),
      dependencyCount: counts.get(f.id) ?? 0,
    }))
    .sort((a, b) => (tierOf(a) ?? 9) - (tierOf(b) ?? 9) || a.code.localeCompare(b.code));
}

export interface FunctionDetail extends FunctionRow {
  dependencies: DependencyRow[];
  neededBy: DependencyRow[];
  staffing: (Stored<'staffingRequirement'> & { skill: Named | null })[];
  ratings: Stored<'impactRating'>[];
  strategies: Stored<'strategy'>[];
}

/** One critical function with what it needs, what needs it, its staffing, impact and strategies. @throws ExpectedError `not_found`. */
export async function getFunction(db: Db, id: string): Promise<FunctionDetail> {
  const found = await storedRecord(db, 'criticalFunction', id);
  const [units, roles, skills, staffing, ratings, strategies, dependencies, neededBy] = await Promise.all([
    namesOf(db, 'orgUnit'),
    namesOf(db, 'role'),
    skillNames(db),
    storedParts(db, 'staffingRequirement', 'functionId', id),
    storedParts(db, 'impactRating', 'functionId', id),
    storedParts(db, 'strategy', 'functionId', id),
    dependencyRows(db, 'functionId', id),
    dependencyRows(db, 'otherFunctionId', id),
  ]);
  return {
    ...found,
    unit: nameOf(units, found.unitId),
    ownerRole: nameOf(roles, found.ownerRoleId),
    dependencyCount: dependencies.length,
    dependencies,
    neededBy,
    staffing: staffing.map((s) => ({ ...s, skill: nameOf(skills, s.skillId) })),
    ratings: ratings.map((r) => ({ ...r, points: inOrder(r.points) })),
    strategies,
  };
}

/** How many critical functions in use are rated in each impact category, by its key. */
export async function ratedCategories(db: Db): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('impactRating as r')
    .innerJoin('criticalFunction as f', 'f.id', 'r.functionId')
    .select((e) => ['r.category', e.fn.countAll<number>().as('functions')])
    .where('f.archivedAt', 'is', null)
    .groupBy('r.category')
    .execute();
  return Object.fromEntries(rows.map((r) => [r.category, r.functions]));
}
