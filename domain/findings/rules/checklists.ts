import { criticalPath, plannedRun, restoringTasks } from '../../checklists/planned-run.ts';
import { taskCycle } from '../../checklists/task-order.ts';
import { daysAfter } from '../../record/freshness.ts';
import { countValue, dateValue, minutesValue, recordValue, refTo } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import { holdersOf } from '../holders.ts';
import type { FactOf, Facts } from '../plan-facts.ts';

const functionRef = refTo('criticalFunction');

/** Even when all goes well, the function that a checklist restores is back only after its RTO. */
export const checklistTooLong = rule('checklistTooLong', 'checklist', (facts, checklist) => {
  if (checklist.restoresFunctionIds.length === 0) return undefined;
  const tasks = [...facts.parts('checklistTask', 'checklistId', checklist.id)];
  if (taskCycle(tasks)) return undefined;
  const run = plannedRun(tasks);
  return checklist.restoresFunctionIds.toSorted().flatMap((functionId): Found[] => {
    const fn = facts.get('criticalFunction', functionId);
    const path = fn && criticalPath(run, restoringTasks(tasks, functionId));
    if (!path || fn.rtoMinutes === null || path.finishMinutes <= fn.rtoMinutes) return [];
    return [
      {
        about: functionId,
        details: {
          finish: minutesValue(path.finishMinutes),
          function: recordValue(functionRef(functionId)),
          rto: minutesValue(fn.rtoMinutes),
        },
        evidence: [functionRef(functionId), ...path.taskIds.map(refTo('checklistTask'))],
        mend: onPart('checklistTask', path.taskIds.at(-1) ?? null),
        functionIds: [functionId],
      },
    ];
  });
});

const tasksOf = (facts: Facts, { id }: FactOf<'checklist'>) =>
  facts.parts('checklistTask', 'checklistId', id);

/** Tasks that nobody is responsible for: what is everybody's is nobody's. */
export const taskWithoutRole = rule('taskWithoutRole', 'checklist', (facts, checklist): Found | undefined => {
  const tasks = tasksOf(facts, checklist).filter((task) => !facts.get('role', task.roleId));
  if (tasks.length === 0) return undefined;
  const first = tasks.reduce((a, b) => (a.position <= b.position ? a : b));
  return {
    details: { count: countValue(tasks.length) },
    evidence: tasks.map(({ id }) => ({ kind: 'checklistTask', id })),
    mend: onPart('checklistTask', first.id, 'roleId'),
  };
});

/** A role that has tasks is filled by nobody. */
export const taskRoleUnfilled = rule('taskRoleUnfilled', 'checklist', (facts, checklist) => {
  const byRole = Map.groupBy(tasksOf(facts, checklist), (task) => task.roleId);
  return [...byRole].flatMap(([roleId, tasks]): Found[] => {
    const role = facts.get('role', roleId);
    if (!role || holdersOf(facts, role.id).length > 0) return [];
    const ref = { kind: 'role', id: role.id } as const;
    return [
      {
        about: role.id,
        details: { role: recordValue(ref), count: countValue(tasks.length) },
        evidence: [ref],
        mend: { ...ref, ...onPart('roleAssignment', null) },
      },
    ];
  });
});

export const checklistEmpty = rule('checklistEmpty', 'checklist', (facts, checklist) =>
  facts.count('checklistTask', 'checklistId', checklist.id) === 0
    ? { details: {}, mend: onPart('checklistTask', null) }
    : undefined,
);

/** Plans are exercised at planned intervals (ISO 22301, 8.5). Our own rule: each checklist once a year. */
const tryHoldsDays = 365;

/** Run neither in an exercise nor in earnest for a year, or ever. */
export const checklistNotTried = rule(
  'checklistNotTried',
  'checklist',
  (facts, checklist): Found | undefined => {
    if (tasksOf(facts, checklist).length === 0) return undefined;
    const use = facts.get('checklistUse', checklist.id);
    if (!use) return { variant: 'never', details: {} };
    if (use.lastOn >= daysAfter(facts.today, -tryHoldsDays)) return undefined;
    return { details: { on: dateValue(use.lastOn) } };
  },
);
