import { type ActivationState, type ActivationTask, isUnderWay, type TaskRun } from './activation-state.ts';
import { type Occurrence, occurrenceOf, taskIdOf } from './due-time.ts';
import { knownOccurrences } from './known-occurrences.ts';
import type { PersonThen } from './log-entry.ts';

export type TaskStatus = 'pending' | TaskRun['status'];

/** A task (or one occurrence of a repeated one) as it stands at a time of the activation's clock. */
export interface TaskAt extends Omit<TaskRun, 'status'> {
  status: TaskStatus;
  /** Its `roleId` is that of the role which has it now: a task can be handed over. */
  task: ActivationTask;
  /** To whom it was handed over by name; null while it is its role's. */
  givenTo: PersonThen | null;
  /** When it was handed over, to a role or a person; null while it is where the plan has it. */
  givenAt: string | null;
  /** Local date of the occurrence; null for a task that is not repeated. */
  date: string | null;
  /** Null while its anchor is not known. */
  dueAt: string | null;
  /** Past due and not settled, and something can be done about it: a pending task is not late, what it waits for is. */
  isLate: boolean;
  /** The activation was stood down before it was done: nothing more is expected of it. */
  isLeftOpen: boolean;
  /** Tasks that must be done or skipped first and are not, by id. */
  waitsFor: string[];
  /** Those of them that failed: it waits until somebody reopens or skips them, or does it out of turn. */
  waitsForFailed: string[];
  /** It can't begin before its anchor is known: it follows the stand-down, or is repeated. */
  waitsForAnchor: boolean;
  /** Evidence is asked for, the task is done and nothing has been written down. */
  lacksEvidence: boolean;
}

/** True for what is over: what waits for it may go on. A failed task is not: somebody has to decide. */
export function isSettled(status: TaskStatus): boolean {
  return status === 'done' || status === 'skipped';
}

/** Every task at a time, checklist after checklist; repeated ones with all their occurrences so far and the next. */
export function tasksAt(state: ActivationState, now: string): TaskAt[] {
  const touched = touchedTasks(state);
  return [...state.tasks.values()].flatMap((task) =>
    occurrencesOf(state, task, touched, now).map((o) => taskAt(state, task, o, touched, now)),
  );
}

/** One task by its key, or undefined when there is no such task or occurrence by now. */
export function taskByKey(state: ActivationState, key: string, now: string): TaskAt | undefined {
  const task = state.tasks.get(taskIdOf(key));
  if (!task) return undefined;
  const touched = touchedTasks(state);
  const occurrence = occurrencesOf(state, task, touched, now).find((o) => o.key === key);
  return occurrence && taskAt(state, task, occurrence, touched, now);
}

/** What is due by the anchors as they stand, and what was done of it by the anchors as they stood: nothing done goes out of sight. */
function occurrencesOf(state: ActivationState, task: ActivationTask, touched: Touched, now: string) {
  const planned = knownOccurrences(task, state.anchors, state.timeZone, now);
  if (!task.repeat) return planned;
  const known = new Set(planned.map((o) => o.key));
  const told = (touched.occurrences.get(task.id) ?? [])
    .filter((key) => !known.has(key))
    .map((key): Occurrence => occurrenceOf(task, key, state.timeZone));
  return [...told, ...planned].toSorted(byDueTime);
}

interface Touched {
  /** Tasks that are over, by id; a repeated one is from its first occurrence that is. */
  settled: ReadonlySet<string>;
  /** Occurrences that somebody has acted on, by the id of their task. */
  occurrences: ReadonlyMap<string, readonly string[]>;
  /** Tasks that failed and are not over, by id; a repeated one by any of its occurrences. */
  failed: ReadonlySet<string>;
}

function touchedTasks(state: ActivationState): Touched {
  const settled = new Set<string>();
  const failed = new Set<string>();
  const occurrences = new Map<string, string[]>();
  for (const { key, status } of state.runs.values()) {
    const id = taskIdOf(key);
    if (isSettled(status)) settled.add(id);
    if (status === 'failed') failed.add(id);
    if (key !== id) occurrences.set(id, [...(occurrences.get(id) ?? []), key]);
  }
  return { settled, failed, occurrences };
}

function taskAt(
  state: ActivationState,
  task: ActivationTask,
  { key, date, dueAt }: Occurrence,
  { settled, failed }: Touched,
  now: string,
): TaskAt {
  const run = state.runs.get(key) ?? untouched(key);
  const given = state.givenTasks.get(key);
  const waitsFor = task.after.filter((id) => !settled.has(id));
  // A repeated task has no occurrence, and what follows the stand-down no beginning, before the anchor is known.
  const waitsForAnchor = dueAt === null && (task.anchor === 'E' || task.repeat !== null);
  const isPending = run.status === 'open' && (waitsFor.length > 0 || waitsForAnchor);
  const status = isPending ? 'pending' : run.status;
  const isLeftOpen = !isUnderWay(state.status) && task.anchor !== 'E' && !isSettled(status);
  return {
    ...run,
    task: given ? { ...task, roleId: given.roleId } : task,
    givenTo: given?.person ?? null,
    givenAt: given?.givenAt ?? null,
    date,
    dueAt,
    status,
    waitsFor,
    waitsForFailed: waitsFor.filter((id) => failed.has(id)),
    waitsForAnchor,
    isLeftOpen,
    isLate: !isLeftOpen && (status === 'open' || status === 'inProgress') && dueAt !== null && dueAt < now,
    lacksEvidence: task.evidenceRequired && status === 'done' && !run.text && !hasEvidence(state, key),
  };
}

/** A note to it, or a file. */
function hasEvidence({ taskNotes, attachments }: ActivationState, key: string): boolean {
  return taskNotes.has(key) || attachments.some(({ task }) => task === key);
}

function untouched(key: string): TaskRun {
  return { key, status: 'open', startedAt: null, settledAt: null, author: '', reason: '', text: '' };
}

/** Its time has passed while it waits for other tasks: it is overdue, and not late itself, for what it waits for is. */
export function isOverdueWaiting({ status, isLeftOpen, dueAt }: TaskAt, now: string): boolean {
  return status === 'pending' && !isLeftOpen && dueAt !== null && dueAt < now;
}

/** In the order in which they are due; what has no time yet comes last, and tasks due together keep their order. */
export function byDueTime(a: { dueAt: string | null }, b: { dueAt: string | null }): number {
  if (a.dueAt === b.dueAt) return 0;
  if (a.dueAt === null) return 1;
  if (b.dueAt === null) return -1;
  return a.dueAt < b.dueAt ? -1 : 1;
}

/** The next thing due: the task that can be done now with the earliest time, late ones first. */
export function nextDue(tasks: readonly TaskAt[]): TaskAt | undefined {
  return tasks
    .filter((t) => !t.isLeftOpen && (t.status === 'open' || t.status === 'inProgress') && t.dueAt !== null)
    .toSorted(byDueTime)[0];
}

export const taskGroups = ['now', 'next', 'later', 'leftOpen', 'done'] as const;
export type TaskGroup = (typeof taskGroups)[number];

const nowMinutes = 30;
const nextMinutes = 4 * 60;

/**
 * Where a task stands in the list of somebody who is in the middle of it: `now` what is begun, has failed, is late or is
 * due within half an hour; `next` what is due within four hours; `later` the rest; `leftOpen` what a stand-down left undone;
 * `done` what is done or skipped.
 */
export function groupOf(task: TaskAt, now: string): TaskGroup {
  if (isSettled(task.status)) return 'done';
  if (task.isLeftOpen) return 'leftOpen';
  if (task.status === 'inProgress' || task.status === 'failed') return 'now';
  if (task.dueAt === null) return 'later';
  const minutes = (Date.parse(task.dueAt) - Date.parse(now)) / 60_000;
  if (task.status === 'open' && minutes <= nowMinutes) return 'now';
  return minutes <= nextMinutes ? 'next' : 'later';
}
