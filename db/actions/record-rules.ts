import { taskCycle } from '../../domain/checklists/task-order.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { needCycle } from '../../domain/functions/need-cycle.ts';
import type { ImpactCategory } from '../../domain/organisation/schema.ts';
import { stateAfter } from '../../domain/plans/plan-life.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';
import { namesOf } from '../queries/names.ts';
import { planSteps } from '../queries/plan-steps.ts';
import type { Trx } from '../writer.ts';

type Rules = { [K in RecordKind]?: (trx: Trx, id: string, fields: FieldsOf<K>) => Promise<void> };

/** What must hold beyond the fields themselves: checked after each write, inside its transaction. */
const rules: Rules = {
  orgUnit: async (trx, id, { parentId }) => {
    const above = new Set([id]);
    let at = parentId;
    while (at !== null) {
      if (above.has(at)) throw invalid('parentId', 'parent_cycle');
      above.add(at);
      const unit = await trx.selectFrom('orgUnit').select('parentId').where('id', '=', at).executeTakeFirst();
      at = unit?.parentId ?? null;
    }
  },
  site: async (_, id, { alternateSiteId }) => {
    if (alternateSiteId === id) throw invalid('alternateSiteId', 'own_alternate');
  },
  person: async (_, __, { leaveFrom, leaveUntil }) => {
    if (leaveFrom && leaveUntil && leaveUntil < leaveFrom) throw invalid('leaveUntil', 'ends_before_start');
  },
  roleAssignment: async (_, __, { from, until }) => {
    if (from && until && until < from) throw invalid('until', 'ends_before_start');
  },
  organisation: async (_, __, { impactTimes, ...fields }) => {
    if (impactTimes.some((time, i) => time <= (impactTimes[i - 1] ?? 0)))
      throw invalid('impactTimes', 'not_rising');
    const categories = [...fields.impactCategories, ...fields.retiredImpactCategories];
    if (new Set(categories.map((c) => c.key)).size < categories.length)
      throw invalid('impactCategories', 'same_twice');
  },
  application: async (_, id, { alternateApplicationId }) => {
    if (alternateApplicationId === id) throw invalid('alternateApplicationId', 'own_alternate');
  },
  supplier: async (_, id, { alternateSupplierId }) => {
    if (alternateSupplierId === id) throw invalid('alternateSupplierId', 'own_alternate');
  },
  impactRating: async (trx, _, { category, points }) => {
    if (new Set(points.map((p) => p.atMinutes)).size < points.length) throw invalid('points', 'same_twice');
    const [known] = await trx.selectFrom('organisation').select('impactCategories').execute();
    const categories: ImpactCategory[] = JSON.parse(known?.impactCategories ?? '[]');
    if (!categories.some((c) => c.key === category)) throw invalid('category', 'category_unknown');
  },
  delegation: async (_, __, { fromRoleId, toRoleId, effectiveOn, expiresOn }) => {
    if (fromRoleId === toRoleId) throw invalid('toRoleId', 'own_delegate');
    if (effectiveOn && expiresOn && expiresOn < effectiveOn) throw invalid('expiresOn', 'ends_before_start');
  },
  findingResponse: async (_, __, { response, reason, until }) => {
    if (response !== 'waiver') return;
    if (reason === '') throw invalid('reason', 'too_small');
    if (until === null) throw invalid('until', 'too_small');
  },
  // Whoever closes it says what was done, or why it is not to be.
  correctiveAction: async (_, __, { status, outcome }) => {
    if (status !== 'open' && outcome.trim() === '') throw invalid('outcome', 'too_small');
  },
  // Nobody closes one without an outcome, and what somebody works on has somebody who leads it.
  issue: async (_, __, { state, outcome, leadRoleId, approverRoleIds, closedAt }) => {
    if (state === 'closed' && outcome.trim() === '') throw invalid('outcome', 'too_small');
    if ((state === 'closed') !== (closedAt !== null)) throw invalid('closedAt', 'set_by_steps');
    if (leadRoleId === null && state !== 'new' && state !== 'closed' && state !== 'answered')
      throw invalid('leadRoleId', 'too_small');
    if (state === 'inApproval' && approverRoleIds.length === 0) throw invalid('approverRoleIds', 'too_small');
    if (new Set(approverRoleIds).size < approverRoleIds.length)
      throw invalid('approverRoleIds', 'same_twice');
  },
  collectiveAgreement: async (_, __, { startsOn, expiresOn }) => {
    if (startsOn && expiresOn && expiresOn < startsOn) throw invalid('expiresOn', 'ends_before_start');
  },
  dependency: async (_, __, { functionId, otherFunctionId }) => {
    if (functionId === otherFunctionId) throw invalid('otherFunctionId', 'needs_itself');
  },
  // What the steps of its approval have led to, and nothing else, however it is written.
  plan: async (trx, id, { status, version }) => {
    const led = stateAfter(await planSteps(trx, id));
    if (led.status === 'retired') throw new ExpectedError('plan_retired', id);
    if (status !== led.status) throw invalid('status', 'set_by_steps');
    if (version !== led.version) throw invalid('version', 'set_by_steps');
  },
  checklistTask: async (trx, _, { checklistId, after }) => {
    if (after.length === 0) return;
    const rows = await trx
      .selectFrom('checklistTask')
      .select(['id', 'position', 'textEn', 'textFr', 'after'])
      .where('checklistId', '=', checklistId)
      .execute();
    const known = new Set(rows.map((r) => r.id));
    if (after.some((id) => !known.has(id))) throw invalid('after', 'task_elsewhere');
    const cycle = taskCycle(rows.map((r) => ({ id: r.id, after: JSON.parse(r.after) })));
    if (!cycle) return;
    const tasks = cycle.flatMap((id) => rows.filter((r) => r.id === id));
    throw new ExpectedError('task_cycle', 'tasks wait for each other', {
      tasksEn: tasks.map((r) => `${r.position}. ${r.textEn || r.textFr}`),
      tasksFr: tasks.map((r) => `${r.position}. ${r.textFr || r.textEn}`),
    });
  },
};

/**
 * Checks records that were just written, each by the rule of its kind.
 * @throws ExpectedError when one may not stand as it is.
 */
export async function checkRecords<K extends RecordKind>(
  trx: Trx,
  kind: K,
  records: readonly { id: string; fields: FieldsOf<K> }[],
): Promise<void> {
  const rule: Rules[K] = rules[kind];
  if (rule) for (const { id, fields } of records) await rule(trx, id, fields);
  if (kind === 'dependency')
    await checkNeeds(
      trx,
      records.map(({ id }) => id),
    );
}

/** Functions that need each other could never be restored: all needs are looked at once, however many were written. */
async function checkNeeds(trx: Trx, ids: readonly string[]): Promise<void> {
  const written = new Set(ids);
  const rows = await trx
    .selectFrom('dependency')
    .select(['id', 'functionId', 'otherFunctionId'])
    .where('archivedAt', 'is', null)
    .where('otherFunctionId', 'is not', null)
    .execute();
  const needs = rows.map((row) => ({ ...row, otherFunctionId: row.otherFunctionId ?? '' }));
  const added = needs.filter((need) => written.has(need.id));
  if (added.length === 0) return;
  const cycle = needCycle(needs, added);
  if (!cycle) return;
  const names = await namesOf(trx, 'criticalFunction');
  const functions = [...cycle, cycle[0] ?? ''].flatMap((id) => names.get(id) ?? []);
  throw invalid('otherFunctionId', 'function_cycle', {
    functionsEn: functions.map((f) => `${f.code} ${f.nameEn || f.nameFr}`),
    functionsFr: functions.map((f) => `${f.code} ${f.nameFr || f.nameEn}`),
  });
}

function invalid(field: string, code: string, details: Record<string, unknown> = {}): ExpectedError {
  return new ExpectedError('invalid_input', code, {
    ...details,
    problems: [{ path: ['values', field], code, message: code }],
  });
}
