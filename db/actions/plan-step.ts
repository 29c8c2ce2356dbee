import { v7 as newId } from 'uuid';
import { canonicalJson } from '../../domain/activation/canonical-json.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { buildPlanContent } from '../../domain/plans/build-content.ts';
import type { PlanHistoryStep } from '../../domain/plans/content-schema.ts';
import { decideStep, type PlanAct, stepOfAct, submissionProblems } from '../../domain/plans/plan-life.ts';
import { planFacts } from '../queries/plan-facts.ts';
import { planSteps } from '../queries/plan-steps.ts';
import { contentHash } from '../queries/plans.ts';
import { storedRecord } from '../queries/stored.ts';
import { recordTable } from '../record-table.ts';
import { sha256 } from '../sha256.ts';
import type { Trx, Writer } from '../writer.ts';

export interface PlanStepInput {
  planId: string;
  act: PlanAct;
  /** The role as which it is done. */
  roleName: string;
  comment: string;
  /** Hash of what the person saw, for an approval: nobody approves what they have not read. */
  seenHash?: string | undefined;
}

/**
 * Takes one step in the life of a plan: decides it, keeps it in the trail and, for an approval, keeps the whole plan as
 * it is now as the next version, in one transaction. A step is no edit: it is in no change set, and no undo takes it back.
 * @returns the version that the plan then has.
 * @throws ExpectedError `not_found`, those of `decideStep`, `changed_since` when the plan is not the one that was seen.
 */
export async function takePlanStep(writer: Writer, input: PlanStepInput): Promise<{ version: number }> {
  const { planId, act, roleName, comment, seenHash } = input;
  return await writer.db.transaction().execute(async (trx) => {
    const plan = await storedRecord(trx, 'plan', planId);
    if (plan.archivedAt !== null)
      throw new ExpectedError('plan_state', 'archived', { status: 'archived', act });
    const facts = await planFacts(trx);
    const earlier = await planSteps(trx, planId);
    const content = buildPlanContent(plan, facts, earlier);
    const { ownerRoleId, criteria } = plan;
    const problems = submissionProblems({ ownerRoleId, criteria, functionCount: content.functions.length });
    const next = decideStep(plan, { act, roleName, comment }, problems);
    if (seenHash !== undefined && seenHash !== contentHash(content))
      throw new ExpectedError('changed_since', 'the plan was changed', { id: planId });
    const at = writer.clock.now();
    const version = act === 'approve' ? next.version : null;
    const step: PlanHistoryStep = {
      ...{ id: newId(), at, by: writer.author, kind: stepOfAct[act], version },
      ...{ roleName: roleName.trim(), comment: comment.trim() },
    };
    await trx
      .insertInto('planStep')
      .values({ ...step, planId })
      .execute();
    if (version !== null) {
      const text = canonicalJson({ ...content, history: [...earlier, step] });
      await keepVersion(trx, { planId, version, approvedAt: at, approvedBy: writer.author, content: text });
    }
    // Past the audit trail of edits, whose undo would leave a version that nobody approved: the steps are its trail.
    const stamp = { updatedAt: at, updatedBy: writer.author };
    if (next.status !== plan.status || next.version !== plan.version)
      await recordTable(trx, 'plan').update(planId, { ...next, ...stamp });
    return { version: next.version };
  });
}

async function keepVersion(
  trx: Trx,
  row: { planId: string; version: number; approvedAt: string; approvedBy: string; content: string },
): Promise<void> {
  await trx
    .insertInto('planVersion')
    .values({ ...row, hash: sha256(row.content) })
    .execute();
}
