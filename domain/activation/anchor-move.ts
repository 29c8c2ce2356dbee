import type { ActivationState } from './activation-state.ts';
import { isSettled, type TaskAt, tasksAt } from './tasks-at.ts';

/** What a new time of an anchor does to the tasks that count from it; task ids, each once, checklist after checklist. */
export interface AnchorMove {
  /** Due at another time than before; what is done or skipped stays as it is. */
  moved: string[];
  /** Of those, what is late at the new time and was not. */
  becomeLate: string[];
  /** Of those, how many are past the new time and were not, but wait for others: they are what is late. */
  waitPastDue: number;
  /** Of those, what was late and no longer is. */
  noLongerLate: string[];
  /** Of those, how many were due already by the time that stood until now. */
  wereDue: number;
  /** How many are done or skipped, and stay so. */
  stay: number;
}

/** What would move if an anchor were at `to`: said before it is done, and noted in the log. `now` is the activation's time. */
export function anchorMove(
  state: ActivationState,
  { anchor, to }: { anchor: 'S' | 'I'; to: string },
  now: string,
): AnchorMove {
  const hangs = (task: TaskAt) => task.task.anchor === anchor && !task.task.dueAt;
  const before = byTask(tasksAt(state, now).filter(hangs));
  const after = byTask(tasksAt({ ...state, anchors: { ...state.anchors, [anchor]: to } }, now).filter(hangs));
  const move: AnchorMove = {
    moved: [],
    becomeLate: [],
    waitPastDue: 0,
    noLongerLate: [],
    wereDue: 0,
    stay: 0,
  };
  for (const [id, was] of before) {
    const is = after.get(id) ?? [];
    const [openWas, openIs] = [was.filter(isOpen), is.filter(isOpen)];
    if (openWas.length === 0 && openIs.length === 0) move.stay += 1;
    else if (times(openWas) !== times(openIs)) addMoved(move, id, openWas, openIs, now);
  }
  return move;
}

function addMoved(move: AnchorMove, id: string, was: TaskAt[], is: TaskAt[], now: string): void {
  const [wasLate, isLate] = [was.some((t) => t.isLate), is.some((t) => t.isLate)];
  move.moved.push(id);
  if (isLate && !wasLate) move.becomeLate.push(id);
  if (wasLate && !isLate) move.noLongerLate.push(id);
  const isPast = (tasks: TaskAt[]) => tasks.some((t) => t.dueAt !== null && t.dueAt <= now);
  if (isPast(was)) move.wereDue += 1;
  else if (isPast(is) && !isLate) move.waitPastDue += 1;
}

function byTask(tasks: TaskAt[]): Map<string, TaskAt[]> {
  return Map.groupBy(tasks, (task) => task.task.id);
}

function isOpen(task: TaskAt): boolean {
  return !isSettled(task.status);
}

function times(tasks: TaskAt[]): string {
  return tasks.map((task) => task.dueAt ?? '').join();
}
