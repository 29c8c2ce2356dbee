import { tierOf } from '../../domain/functions/tier.ts';
import { fullSuccession } from '../../domain/roles/succession-weaknesses.ts';
import type { Db } from '../writer.ts';

export interface PlanSummary {
  functions: number;
  tierOneFunctions: number;
  people: number;
  roles: number;
  thinRoles: number;
  applications: number;
  checklists: number;
  units: number;
  sites: number;
}

export async function planSummary(db: Db): Promise<PlanSummary> {
  const count = async (
    table: 'criticalFunction' | 'person' | 'application' | 'checklist' | 'orgUnit' | 'site',
  ) =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((e) => e.fn.countAll().as('n'))
          .where('archivedAt', 'is', null)
          .executeTakeFirstOrThrow()
      ).n,
    );
  const [functions, people, applications, checklists, units, sites] = await Promise.all(
    (['criticalFunction', 'person', 'application', 'checklist', 'orgUnit', 'site'] as const).map(count),
  );
  const tiers = await db
    .selectFrom('criticalFunction')
    .select(['tier', 'rtoMinutes', 'mtpdMinutes'])
    .where('archivedAt', 'is', null)
    .execute();
  const successions = await db
    .selectFrom('role as r')
    .select((e) => [
      'r.id',
      e
        .selectFrom('roleAssignment as a')
        .innerJoin('person as p', 'p.id', 'a.personId')
        .select((s) => s.fn.countAll<number>().as('n'))
        .whereRef('a.roleId', '=', 'r.id')
        .where('p.archivedAt', 'is', null)
        .as('depth'),
    ])
    .where('r.archivedAt', 'is', null)
    .execute();
  return {
    functions: functions ?? 0,
    tierOneFunctions: tiers.filter((f) => tierOf(f) === 1).length,
    people: people ?? 0,
    roles: successions.length,
    thinRoles: successions.filter((s) => (s.depth ?? 0) < fullSuccession).length,
    applications: applications ?? 0,
    checklists: checklists ?? 0,
    units: units ?? 0,
    sites: sites ?? 0,
  };
}
