import type { PlanChecklist, PlanTask } from '../plans/content-schema.ts';

/** T first: it is there in every activation. */
const anchorOrder = ['T', 'I', 'S', 'E'];

/**
 * What a role does first when something happens: its earliest tasks over the checklists, each text once, without what is
 * repeated, belongs to exercises alone or comes before an activation.
 */
export function firstTasks(
  roleId: string,
  checklists: readonly PlanChecklist[],
  count: number,
): { task: PlanTask; list: PlanChecklist }[] {
  const own = checklists.flatMap((list) =>
    list.tasks
      .filter((task) => task.role?.id === roleId && task.repeat === null && task.mode !== 'exercise')
      .filter(({ anchor, offsetMinutes }) => anchor !== 'E' && offsetMinutes >= 0)
      .map((task) => ({ task, list })),
  );
  const order = ({ task }: { task: PlanTask }) => anchorOrder.indexOf(task.anchor);
  const sorted = own.toSorted((a, b) => order(a) - order(b) || a.task.offsetMinutes - b.task.offsetMinutes);
  const texts = new Set<string>();
  return sorted
    .filter(({ task }) => {
      const text = task.text.en || task.text.fr;
      if (texts.has(text)) return false;
      texts.add(text);
      return true;
    })
    .slice(0, count);
}
