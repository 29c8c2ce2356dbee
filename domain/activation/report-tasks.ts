import { byDueTime, type TaskAt } from './tasks-at.ts';

const english = /\bsit(uation )?-?\s?reps?(orts?)?\b/i;
const french = /\brapports? de situation\b/i;

/**
 * The tasks that a situation report may be the doing of: what they ask for says so in one of the languages, and they can
 * be done now. Of a repeated one the occurrence that is due first; in the order in which they are due.
 */
export function tasksAskingForReport(tasks: readonly TaskAt[]): TaskAt[] {
  const asking = tasks.filter(
    ({ status, isLeftOpen, task }) =>
      !isLeftOpen &&
      (status === 'open' || status === 'inProgress') &&
      (english.test(task.textEn) || french.test(task.textFr)),
  );
  const first = new Map<string, TaskAt>();
  for (const each of asking.toSorted(byDueTime)) if (!first.has(each.task.id)) first.set(each.task.id, each);
  return [...first.values()];
}
