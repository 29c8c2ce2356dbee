import { taskCycle } from '../../domain/checklists/task-order.ts';
import { ExpectedError } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';
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
  collectiveAgreement: async (_, __, { startsOn, expiresOn }) => {
    if (startsOn && expiresOn && expiresOn < startsOn) throw invalid('expiresOn', 'ends_before_start');
  },
  dependency: async (_, __, { functionId, otherFunctionId }) => {
    if (functionId === otherFunctionId) throw invalid('otherFunctionId', 'needs_itself');
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

/** @throws ExpectedError when the record may not stand as it is. */
export async function checkRecord<K extends RecordKind>(
  trx: Trx,
  kind: K,
  id: string,
  fields: FieldsOf<K>,
): Promise<void> {
  const rule: Rules[K] = rules[kind];
  await rule?.(trx, id, fields);
}

function invalid(field: string, code: string): ExpectedError {
  return new ExpectedError('invalid_input', code, {
    problems: [{ path: ['values', field], code, message: code }],
  });
}
