import type { Anchor, ChecklistTask } from './schema.ts';

/** What the reckoning needs of a task. */
export type PlannableTask = Pick<
  ChecklistTask,
  'anchor' | 'offsetMinutes' | 'plannedMinutes' | 'repeat' | 'after' | 'functionIds' | 'mode' | 'phase'
> & { id: string };

/** A task as it would run when nothing goes wrong; minutes from its anchor. */
export interface PlannedTask {
  id: string;
  anchor: Anchor;
  startMinutes: number;
  finishMinutes: number;
  /** The time by which it is due; it finishes later where the tasks before it take too long. */
  dueMinutes: number;
  /** The task whose finish decides its start; null when its own due time does. */
  heldUpBy: string | null;
}

/**
 * The planned run of a checklist: a task takes its planned duration (none: a moment) and is finished by its due time, but
 * starts only when the tasks before it have finished; then it is late on paper. Repeated tasks have no one place and are
 * left out. A task before it that hangs on another anchor does not hold it up: how far the anchors are apart is not known.
 * Our own rule, after the critical path method; the tasks must be without a cycle (task-order.ts).
 */
export function plannedRun(tasks: readonly PlannableTask[]): PlannedTask[] {
  const once = tasks.filter((t) => t.repeat === null);
  const byId = new Map(once.map((t) => [t.id, t]));
  const planned = new Map<string, PlannedTask>();

  function plan(task: PlannableTask): PlannedTask {
    const known = planned.get(task.id);
    if (known) return known;
    const takes = task.plannedMinutes ?? 0;
    const before = task.after
      .flatMap((id) => byId.get(id) ?? [])
      .filter((t) => t.anchor === task.anchor)
      .map(plan);
    const last = before.reduce<PlannedTask | null>(
      (a, b) => (a === null || b.finishMinutes > a.finishMinutes ? b : a),
      null,
    );
    const ownStart = task.offsetMinutes - takes;
    const heldUp = last !== null && last.finishMinutes > ownStart;
    const startMinutes = heldUp ? last.finishMinutes : ownStart;
    const result: PlannedTask = {
      id: task.id,
      anchor: task.anchor,
      startMinutes,
      finishMinutes: startMinutes + takes,
      dueMinutes: task.offsetMinutes,
      heldUpBy: heldUp ? last.id : null,
    };
    planned.set(task.id, result);
    return result;
  }

  return once.map(plan);
}

export interface CriticalPath {
  /** Ids of the tasks along it, in order of time. */
  taskIds: string[];
  /** When its last task finishes, in minutes from the activation. */
  finishMinutes: number;
}

/**
 * The tasks that decide when a set of tasks is finished: from the one that finishes last back along what holds each up.
 * Tasks of the activation (anchor T) alone. Undefined when there are none.
 */
export function criticalPath(
  run: readonly PlannedTask[],
  ids: ReadonlySet<string>,
): CriticalPath | undefined {
  const byId = new Map(run.map((t) => [t.id, t]));
  const last = run
    .filter((t) => t.anchor === 'T' && ids.has(t.id))
    .reduce<PlannedTask | undefined>((a, b) => (!a || b.finishMinutes > a.finishMinutes ? b : a), undefined);
  if (!last) return undefined;
  const taskIds: string[] = [];
  for (let at: PlannedTask | undefined = last; at; at = at.heldUpBy ? byId.get(at.heldUpBy) : undefined)
    taskIds.unshift(at.id);
  return { taskIds, finishMinutes: last.finishMinutes };
}

/**
 * The tasks after which a function that a checklist restores is back: those that name it; where none does, every task up to
 * the response (not what sustains it or recovers after it) that an actual activation runs.
 */
export function restoringTasks(tasks: readonly PlannableTask[], functionId: string): Set<string> {
  const naming = tasks.filter((t) => t.functionIds.includes(functionId));
  const restoring =
    naming.length > 0 ? naming : tasks.filter((t) => t.phase !== 'sustain' && t.phase !== 'recover');
  return new Set(restoring.filter((t) => t.mode !== 'exercise').map((t) => t.id));
}

/** When a function that a checklist restores is back; only known where a task says that it restores it. */
export interface PlannedRecovery {
  path: CriticalPath;
  /**
   * Null where tasks name the function. Where none does, the path is the response alone, before which it is hardly back,
   * and this is when all is done but what follows the stand-down, recovery included; minutes from the activation.
   */
  latestMinutes: number | null;
}

/** Undefined where no task of an actual activation can restore the function. */
export function plannedRecovery(
  tasks: readonly PlannableTask[],
  run: readonly PlannedTask[],
  functionId: string,
): PlannedRecovery | undefined {
  const path = criticalPath(run, restoringTasks(tasks, functionId));
  if (!path) return undefined;
  if (tasks.some((t) => t.functionIds.includes(functionId))) return { path, latestMinutes: null };
  const real = tasks.filter((t) => t.mode !== 'exercise');
  const whole = criticalPath(run, new Set(real.map((t) => t.id)));
  return { path, latestMinutes: whole?.finishMinutes ?? path.finishMinutes };
}
