import { ExpectedError } from '../../domain/errors.ts';
import type { ExtraFacts } from '../../domain/findings/plan-facts.ts';
import { buildPlanContent } from '../../domain/plans/build-content.ts';
import { changedParts } from '../../domain/plans/changed-parts.ts';
import { comparePlans } from '../../domain/plans/compare-plans.ts';
import type { PlanContent } from '../../domain/plans/content-schema.ts';
import type { PlanFacts } from '../../domain/plans/plan-facts.ts';
import type { Db } from '../writer.ts';
import { approvedPlan } from './plans.ts';
import type { Stored } from './stored.ts';

export type PlanApproval = Pick<ExtraFacts['planApproval'], 'id' | 'version' | 'approvedAt'>;
type PlanMove = Pick<ExtraFacts['planApproval'], 'id' | 'changeCount' | 'changed'>;

/** The last approval of every plan that was ever approved. */
export async function lastApprovals(db: Db): Promise<PlanApproval[]> {
  const rows = await db
    .selectFrom('planVersion')
    .select(['planId', 'version', 'approvedAt'])
    .orderBy('version')
    .execute();
  const last = new Map(rows.map((row) => [row.planId, row]));
  return [...last.values()].map(({ planId: id, version, approvedAt }) => ({ id, version, approvedAt }));
}

/** Read and checked once: an approved version never changes. */
const kept = new WeakMap<Db, Map<string, PlanContent | null>>();

/**
 * How far each of these plans has moved from the version that was approved: as many changes as its page tells of, and the
 * records that they are in. `factsOf` reads what plans are made from. One whose approved version was damaged is left out: its page says so.
 */
export async function planMoves(
  db: Db,
  approved: readonly { plan: Stored<'plan'>; version: number }[],
  factsOf: (plans: readonly Stored<'plan'>[]) => Promise<PlanFacts>,
): Promise<PlanMove[]> {
  const compared: { plan: Stored<'plan'>; before: PlanContent }[] = [];
  for (const { plan, version } of approved) {
    const before = await versionOf(db, plan.id, version);
    if (before) compared.push({ plan, before });
  }
  if (compared.length === 0) return [];
  const facts = await factsOf(compared.map(({ plan }) => plan));
  return compared.map(({ plan, before }) => {
    const now = buildPlanContent(plan, facts, []);
    const changeCount = comparePlans(before, now).length;
    return { id: plan.id, changeCount, changed: changeCount === 0 ? [] : changedParts(before, now) };
  });
}

async function versionOf(db: Db, planId: string, version: number): Promise<PlanContent | null> {
  const known = kept.get(db) ?? new Map<string, PlanContent | null>();
  kept.set(db, known);
  const key = `${planId} ${version}`;
  const read = known.get(key);
  if (read !== undefined) return read;
  const content = await wholeVersion(db, planId, version);
  known.set(key, content);
  return content;
}

async function wholeVersion(db: Db, planId: string, version: number): Promise<PlanContent | null> {
  try {
    return (await approvedPlan(db, planId, version)).content;
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'plan_damaged') return null;
    throw error;
  }
}
