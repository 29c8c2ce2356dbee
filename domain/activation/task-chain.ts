import { isSettled, type TaskAt } from './tasks-at.ts';

/** What a task hangs together with, by task id. */
export interface TaskChain {
  /** All that must be over before it, near and far. */
  before: ReadonlySet<string>;
  /** All that waits for it, near and far. */
  after: ReadonlySet<string>;
  /** Of `before`, the line of open tasks that decides when it can begin: nothing else done sooner would help. */
  critical: ReadonlySet<string>;
  /** When it can be finished at the earliest, by planned times from now on; when it was settled, where it is. */
  earliestFinishAt: string;
}

/**
 * What a task waits for and what waits for it. The critical line goes back from it along whichever open task before it
 * finishes last, when each begins as soon as it can and takes its planned time (our own rule, after the critical path
 * method). Of a repeated task its first occurrence that is not over counts.
 */
export function taskChain(tasks: readonly TaskAt[], taskId: string, now: string): TaskChain {
  const byId = firstOpen(tasks);
  const waiting = waitingFor(tasks);
  const finishes = new Map<string, number>();
  const startOf = (id: string) =>
    previous(id).reduce((at, each) => Math.max(at, finish(each)), Date.parse(now));

  function previous(id: string): string[] {
    return (byId.get(id)?.task.after ?? []).filter((each) => byId.has(each));
  }
  function finish(id: string): number {
    const known = finishes.get(id);
    if (known !== undefined) return known;
    const task = byId.get(id);
    // A circle can't be planned; a damaged plan must not hang the screen.
    finishes.set(id, Date.parse(now));
    const at = task ? finishOf(task, startOf(id), now) : Date.parse(now);
    finishes.set(id, at);
    return at;
  }

  const critical = new Set<string>();
  for (let at: string | undefined = taskId; at !== undefined; ) {
    const open: string[] = previous(at).filter((id) => !isOver(byId.get(id)) && !critical.has(id));
    at = open.toSorted((a, b) => finish(b) - finish(a))[0];
    if (at !== undefined) critical.add(at);
  }
  return {
    before: reached(taskId, previous),
    after: reached(taskId, (id) => waiting.get(id) ?? []),
    critical,
    earliestFinishAt: new Date(finish(taskId)).toISOString(),
  };
}

function finishOf(task: TaskAt, canStartAt: number, now: string): number {
  if (task.settledAt !== null) return Date.parse(task.settledAt);
  const takes = (task.task.plannedMinutes ?? 0) * 60_000;
  if (task.startedAt !== null) return Math.max(Date.parse(now), Date.parse(task.startedAt) + takes);
  return canStartAt + takes;
}

function isOver(task: TaskAt | undefined): boolean {
  return task === undefined || isSettled(task.status);
}

function firstOpen(tasks: readonly TaskAt[]): Map<string, TaskAt> {
  const byId = new Map<string, TaskAt>();
  for (const task of tasks) {
    const known = byId.get(task.task.id);
    if (!known || (isSettled(known.status) && !isSettled(task.status))) byId.set(task.task.id, task);
  }
  return byId;
}

function waitingFor(tasks: readonly TaskAt[]): Map<string, string[]> {
  const waiting = new Map<string, string[]>();
  for (const { task } of tasks) {
    for (const id of task.after) waiting.set(id, [...(waiting.get(id) ?? []), task.id]);
  }
  return waiting;
}

function reached(from: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const each of next(id)) {
      if (each === from || found.has(each)) continue;
      found.add(each);
      open.push(each);
    }
  }
  return found;
}
