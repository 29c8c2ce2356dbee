import { takePlanStep } from '../../../db/actions/plan-step.ts';
import { approvedPlan, currentPlan, getPlan, listPlans } from '../../../db/queries/plans.ts';
import type { Db } from '../../../db/writer.ts';
import { comparePlans } from '../../../domain/plans/compare-plans.ts';
import type { PlanContent, PlanNamed } from '../../../domain/plans/content-schema.ts';
import { possibleActs, submissionProblems } from '../../../domain/plans/plan-life.ts';
import type { Output } from '../../contract/call.ts';
import type { plansCalls } from '../../contract/plans.ts';
import type { Handlers } from '../desk-context.ts';
import { findingEngine } from '../findings/finding-engine.ts';
import type { ExportPlanBookInput } from '../jobs/export-plan-book.ts';

type Detail = Output<typeof plansCalls, 'plans.get'>;

export const plansHandlers: Handlers<typeof plansCalls> = {
  'plans.list': ({ archived }, { db }) => listPlans(db, archived),
  'plans.get': ({ id }, { db }) => planDetail(db, id),
  'plans.step': async ({ planId, step, roleName, comment, seenHash }, desk) => {
    const { version } = await takePlanStep(desk, { planId, act: step, roleName, comment, seenHash });
    desk.changed('plans');
    return { version };
  },
  'plans.version': async ({ planId, version }, { db }) => {
    if (version === null) return { approval: null, content: await currentPlan(db, planId) };
    const { content, ...approval } = await approvedPlan(db, planId, version);
    return { approval, content };
  },
  'plans.preview': async ({ planId, version, language }, desk) => {
    // Read by few, and heavy: loaded when it is asked for.
    const { planBook } = await import('../documents/plan-book.ts');
    const { renderHtml } = await import('../../documents/render-html.ts');
    const wanted = { planId, version, language, now: desk.clock.now() };
    const { houseOf } = await import('../documents/house.ts');
    const book = await planBook(desk.db, wanted, await findingEngine(desk).board());
    return { html: renderHtml(book, await houseOf(desk.db, book)) };
  },
  'plans.compare': async ({ planId, before, after }, { db }) => {
    const [old, now] = [await contentOf(db, planId, before), await contentOf(db, planId, after)];
    return { changes: comparePlans(old, now) };
  },
  'plans.exportBook': async ({ planId, version, language, token, jobId }, desk) => {
    const path = desk.grantedPath(token);
    const input: ExportPlanBookInput = { planId, version, language, path, now: desk.clock.now() };
    await desk.runJob({ jobId, name: 'export-plan-book', input });
    return {};
  },
};

async function contentOf(db: Db, planId: string, version: number | null): Promise<PlanContent> {
  return version === null ? await currentPlan(db, planId) : (await approvedPlan(db, planId, version)).content;
}

async function planDetail(db: Db, id: string): Promise<Detail> {
  const { content, ...plan } = await getPlan(db, id);
  const { functions, checklists, documents } = content;
  const { ownerRoleId, criteria } = plan;
  return {
    ...plan,
    units: content.plan.units.map(asNamed),
    named: content.plan.named.map(asNamed),
    functions: functions.map((f) => ({
      ...asNamed(f),
      unit: f.unit && asNamed(f.unit),
      tier: f.tier,
      rtoMinutes: f.rtoMinutes,
    })),
    checklists: checklists.map((list) => ({ ...asNamed(list), taskCount: list.tasks.length })),
    documents: documents.map(({ id, number, title }) => asNamed({ id, code: number, name: title })),
    acts: plan.archivedAt === null ? possibleActs(plan) : [],
    problems: submissionProblems({ ownerRoleId, criteria, functionCount: functions.length }),
  };
}

function asNamed({ id, code, name }: PlanNamed) {
  return { id, code, nameEn: name.en, nameFr: name.fr };
}
