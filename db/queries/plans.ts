import { canonicalJson } from '../../domain/activation/canonical-json.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { buildPlanContent } from '../../domain/plans/build-content.ts';
import { comparePlans } from '../../domain/plans/compare-plans.ts';
import { type PlanContent, type PlanHistoryStep, planContent } from '../../domain/plans/content-schema.ts';
import type { PlanFacts } from '../../domain/plans/plan-facts.ts';
import { sha256 } from '../sha256.ts';
import type { Db } from '../writer.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { planFacts } from './plan-facts.ts';
import { planSteps } from './plan-steps.ts';
import { type Stored, storedRecord, storedRecords } from './stored.ts';

export interface PlanVersionRow {
  version: number;
  approvedAt: string;
  approvedBy: string;
  hash: string;
}

/** A version as it was approved. */
export interface ApprovedPlan extends PlanVersionRow {
  content: PlanContent;
}

/** The versions of a plan that were approved, the newest first. */
export async function planVersions(db: Db, planId: string): Promise<PlanVersionRow[]> {
  return await db
    .selectFrom('planVersion')
    .select(['version', 'approvedAt', 'approvedBy', 'hash'])
    .where('planId', '=', planId)
    .orderBy('version', 'desc')
    .execute();
}

/**
 * A version whole, as it was approved.
 * @throws ExpectedError `not_found`; `plan_damaged` when its text no longer has the hash that it was kept with.
 */
export async function approvedPlan(db: Db, planId: string, version: number): Promise<ApprovedPlan> {
  const row = await db
    .selectFrom('planVersion')
    .selectAll()
    .where('planId', '=', planId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new ExpectedError('not_found', `version ${version} of ${planId}`, { kind: 'plan' });
  if (sha256(row.content) !== row.hash)
    throw new ExpectedError('plan_damaged', `version ${version}`, { version });
  const { approvedAt, approvedBy, hash } = row;
  return { version, approvedAt, approvedBy, hash, content: planContent.parse(JSON.parse(row.content)) };
}

/** What a plan says now. @param facts those of `planFacts`, when they are read already. @throws ExpectedError `not_found`. */
export async function currentPlan(db: Db, planId: string, facts?: PlanFacts): Promise<PlanContent> {
  const [plan, steps] = await Promise.all([storedRecord(db, 'plan', planId), planSteps(db, planId)]);
  return buildPlanContent(plan, facts ?? (await planFacts(db)), steps);
}

/** The hash by which two people know that they look at the same plan: of all that it says, without the trail of its steps. */
export function contentHash(content: PlanContent): string {
  return sha256(canonicalJson({ ...content, history: [] }));
}

export interface PlanRow extends Stored<'plan'> {
  ownerRole: Named | null;
  functionCount: number;
  /** How many changes there are since the version approved last; null when there is none, or it can't be read. */
  changesSinceApproval: number | null;
}

/** Plans by code, each with what is in its scope and how far it has moved from what was approved. */
export async function listPlans(db: Db, archived = false): Promise<PlanRow[]> {
  const [plans, roles] = await Promise.all([storedRecords(db, 'plan', archived), namesOf(db, 'role')]);
  if (plans.length === 0) return [];
  const facts = await planFacts(db);
  const rows = plans.map(async (plan) => {
    const content = buildPlanContent(plan, facts, []);
    return {
      ...plan,
      ownerRole: nameOf(roles, plan.ownerRoleId),
      functionCount: content.functions.length,
      changesSinceApproval: await changesSince(db, plan, content),
    };
  });
  return (await Promise.all(rows)).sort((a, b) => a.code.localeCompare(b.code));
}

async function changesSince(
  db: Db,
  { id, version }: Stored<'plan'>,
  now: PlanContent,
): Promise<number | null> {
  if (version === 0) return null;
  try {
    const { content } = await approvedPlan(db, id, version);
    return comparePlans(content, now).length;
  } catch (error) {
    // A list is shown whole even where one plan was damaged; its page says so.
    if (error instanceof ExpectedError && error.code === 'plan_damaged') return null;
    throw error;
  }
}

export interface PlanDetail extends PlanRow {
  content: PlanContent;
  /** Of what it says now while it is in review; else empty. */
  hash: string;
  steps: PlanHistoryStep[];
  versions: PlanVersionRow[];
}

/** One plan with what it says now, its steps and its versions. @throws ExpectedError `not_found`. */
export async function getPlan(db: Db, id: string): Promise<PlanDetail> {
  const plan = await storedRecord(db, 'plan', id);
  const [facts, steps, versions, roles] = await Promise.all([
    planFacts(db),
    planSteps(db, id),
    planVersions(db, id),
    namesOf(db, 'role'),
  ]);
  const content = buildPlanContent(plan, facts, steps);
  return {
    ...plan,
    ownerRole: nameOf(roles, plan.ownerRoleId),
    functionCount: content.functions.length,
    changesSinceApproval: await changesSince(db, plan, content),
    // Costs as much as all the rest, and is only needed by who approves.
    hash: plan.status === 'inReview' ? contentHash(content) : '',
    ...{ content, steps, versions },
  };
}
