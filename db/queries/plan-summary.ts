import { tierOf } from '../../domain/functions/tier.ts';
import { isWaiting } from '../../domain/issues/issue-order.ts';
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
  suppliers: number;
  equipment: number;
  vitalRecords: number;
  delegations: number;
  skills: number;
  plans: number;
  /** Those that wait for an answer. */
  issues: number;
}

type Counted =
  | 'person'
  | 'application'
  | 'checklist'
  | 'orgUnit'
  | 'site'
  | 'supplier'
  | 'equipment'
  | 'vitalRecord'
  | 'delegation'
  | 'skill'
  | 'plan';

export async function planSummary(db: Db): Promise<PlanSummary> {
  const count = async (table: Counted) =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((e) => e.fn.countAll().as('n'))
          .where('archivedAt', 'is', null)
          .executeTakeFirstOrThrow()
      ).n,
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
  const issues = await db.selectFrom('issue').select('state').where('archivedAt', 'is', null).execute();
  return {
    functions: tiers.length,
    tierOneFunctions: tiers.filter((f) => tierOf(f) === 1).length,
    people: await count('person'),
    roles: successions.length,
    thinRoles: successions.filter((s) => (s.depth ?? 0) < fullSuccession).length,
    applications: await count('application'),
    checklists: await count('checklist'),
    units: await count('orgUnit'),
    sites: await count('site'),
    suppliers: await count('supplier'),
    equipment: await count('equipment'),
    vitalRecords: await count('vitalRecord'),
    delegations: await count('delegation'),
    skills: await count('skill'),
    plans: await count('plan'),
    issues: issues.filter(isWaiting).length,
  };
}
