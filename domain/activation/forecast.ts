import { minutesBetween } from './activation-clock.ts';
import { type ActivationState, type FunctionRun, isUnderWay } from './activation-state.ts';
import { isSettled, type TaskAt } from './tasks-at.ts';

/** When a function would be back if all went as planned from now on. */
export interface Forecast {
  /** Where `unknown` names tasks, it can't be before this, and will be later. */
  backAt: string;
  /** Whether a task says that it restores the function; where none does, it can be back later than its response is done. */
  isNamed: boolean;
  /** Keys of the open tasks that decide it, in their order: the first is what must finish next. Empty when all are done. */
  path: string[];
  /** Open tasks that it hangs on, by key. */
  open: string[];
  /** Those of them whose planned time nobody has said. */
  unknown: string[];
  /** Those of them that have failed: somebody has to decide. */
  failed: string[];
  /** Minutes from the forecast to a limit, negative past it; null where there is no such limit or it does not count. */
  beforeRtoMinutes: number | null;
  beforeMtpdMinutes: number | null;
}

/**
 * When a function that is stopped or degraded is back: the longest path of planned durations through the open tasks that
 * restore it, from now (critical path method). A task starts when all before it are over; one that is under way ends when
 * its planned time is up, or now where that has passed; one that failed has to be done again. Due times hold nothing up.
 * Tasks that are repeated, or follow the stand-down, restore nothing.
 * @param tasks all tasks as they stand at `now` (tasks-at.ts).
 * @returns null when the function runs as normal, the activation is over, or nothing in it restores the function.
 */
export function forecastOf(
  state: ActivationState,
  tasks: readonly TaskAt[],
  run: FunctionRun,
  now: string,
): Forecast | null {
  if (!isUnderWay(state.status) || (run.state !== 'stopped' && run.state !== 'degraded')) return null;
  const restoring = restoringTasks(state, tasks, run.id);
  if (restoring.length === 0) return null;
  const finishes = new Finishes(tasks, now);
  const last = restoring
    .map((task) => finishes.of(task))
    .reduce<Finish | null>((a, b) => (a === null || (b !== null && b.at > a.at) ? b : a), null);
  const backAt = last === null ? now : new Date(last.at).toISOString();
  const open = finishes.open();
  return {
    backAt,
    isNamed: restoring.some(({ task }) => task.functionIds.includes(run.id)),
    path: pathTo(last),
    open: open.map(({ key }) => key),
    unknown: open.filter(({ task }) => task.plannedMinutes === null).map(({ key }) => key),
    failed: open.filter(({ status }) => status === 'failed').map(({ key }) => key),
    beforeRtoMinutes: before(run, run.rtoMinutes, backAt),
    beforeMtpdMinutes: before(run, run.mtpdMinutes, backAt),
  };
}

/**
 * The tasks after which a function is back: those that name it; where none does, all of the checklists that restore it,
 * but for what sustains the response or recovers after it (as domain/checklists/planned-run.ts reckons a plan).
 */
function restoringTasks(state: ActivationState, tasks: readonly TaskAt[], functionId: string): TaskAt[] {
  const once = tasks.filter(({ task }) => task.repeat === null && task.anchor !== 'E');
  const naming = once.filter(({ task }) => task.functionIds.includes(functionId));
  if (naming.length > 0) return naming;
  const restored = state.checklists.filter((c) => c.restoresFunctionIds.includes(functionId));
  const checklists = new Set(restored.map(({ id }) => id));
  return once.filter(
    ({ task }) => checklists.has(task.checklistId) && task.phase !== 'sustain' && task.phase !== 'recover',
  );
}

interface Finish {
  task: TaskAt;
  /** Milliseconds since 1970. */
  at: number;
  /** What it waits for longest; null when it can be done now. */
  after: Finish | null;
}

/** When open tasks finish, each reckoned once. */
class Finishes {
  readonly #now: number;
  readonly #byId: ReadonlyMap<string, TaskAt>;
  readonly #known = new Map<string, Finish | null>();

  constructor(tasks: readonly TaskAt[], now: string) {
    this.#now = Date.parse(now);
    // Of a repeated task that others wait for, the first time counts.
    this.#byId = new Map(tasks.toReversed().map((each) => [each.task.id, each]));
  }

  /** @returns null for a task that is over: nothing waits for it any more. */
  of(each: TaskAt): Finish | null {
    const { id, plannedMinutes } = each.task;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    // A circle of tasks that wait for each other, which a log of another program could hold, ends here.
    this.#known.set(id, null);
    if (isSettled(each.status)) return null;
    const takes = (plannedMinutes ?? 0) * 60_000;
    const isRunning = each.status === 'inProgress' && each.startedAt !== null;
    const after = isRunning ? null : this.#lastOf(each.waitsFor);
    const start = isRunning ? Date.parse(each.startedAt ?? '') : Math.max(this.#now, after?.at ?? 0);
    const finish = { task: each, at: Math.max(this.#now, start + takes), after };
    this.#known.set(id, finish);
    return finish;
  }

  #lastOf(ids: readonly string[]): Finish | null {
    let last: Finish | null = null;
    for (const id of ids) {
      const task = this.#byId.get(id);
      const finish = task ? this.of(task) : null;
      if (finish && (last === null || finish.at > last.at)) last = finish;
    }
    return last;
  }

  /** Every open task that was reckoned with. */
  open(): TaskAt[] {
    return [...this.#known.values()].flatMap((finish) => (finish ? [finish.task] : []));
  }
}

function pathTo(last: Finish | null): string[] {
  const path: string[] = [];
  for (let at = last; at !== null; at = at.after) path.unshift(at.task.key);
  return path;
}

function before(run: FunctionRun, limitMinutes: number | null, backAt: string): number | null {
  if (run.stoppedAt === null || limitMinutes === null) return null;
  return limitMinutes - minutesBetween(run.stoppedAt, backAt);
}
