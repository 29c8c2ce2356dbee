import { correctionEntry } from './act-on-entry.ts';
import { assumed, relinquished, roleOf } from './act-on-role.ts';
import {
  anchorEntry,
  clockEntry,
  functionEntry,
  injectEntry,
  resourceEntry,
  settledEntry,
  severityEntry,
} from './act-on-state.ts';
import { addedTask, givenTask, taskEntry, taskOf } from './act-on-task.ts';
import { type ActOf, refused, refuseFuture, required, type Told } from './act-rules.ts';
import { activationTime, lateEntryMinutes, minutesBetween } from './activation-clock.ts';
import { type ActivationState, isUnderWay } from './activation-state.ts';
import type { Act } from './command.ts';
import type { NewEntry } from './log-entry.ts';
import { isSettled, type TaskAt, tasksAt } from './tasks-at.ts';

/** Now by the wall clock, and who acts. */
export interface Moment {
  wallNow: string;
  author: string;
}

/**
 * What an act adds to the log, or the reason why it may not be done. Nothing else ever writes into a running activation.
 * @throws ExpectedError `activation_state` (details.reason says which), `reason_required` (details.field), `not_found`,
 * `invalid_input` for a time in the future.
 */
export function act(state: ActivationState, command: Act, { wallNow, author }: Moment): NewEntry[] {
  const now = activationTime(state.clock, wallNow);
  const eventAt = command.at ?? now;
  refuseFuture(eventAt, now, 'at');
  const lateReason = isByScript(command) ? null : reasonForLate(eventAt, now, command.lateReason);
  return told(state, command, { now, eventAt }).map(({ kind, body }) => {
    const entry = { eventAt: new Date(eventAt).toISOString(), recordedAt: wallNow, author, kind };
    return { ...entry, body: { ...body, lateReason } } as NewEntry;
  });
}

/** True when an entry about that time, written now, is a late one. */
export function isLateEntry(eventAt: string, now: string): boolean {
  return minutesBetween(eventAt, now) > lateEntryMinutes;
}

/** The script gives an inject at its time: where nobody had the exercise open then, there is nobody to ask why. */
function isByScript(command: Act): boolean {
  return command.act === 'giveInject' && command.injectId !== null;
}

function reasonForLate(eventAt: string, now: string, reason: string): string | null {
  return isLateEntry(eventAt, now) ? required(reason, 'lateReason') : null;
}

function told(
  state: ActivationState,
  command: Act,
  { now, eventAt }: { now: string; eventAt: string },
): Told[] {
  refuseWhenOver(state, command, now);
  refuseOutsideExercise(state, command);
  switch (command.act) {
    case 'startTask':
    case 'finishTask':
    case 'skipTask':
    case 'failTask':
    case 'reopenTask':
      return [taskEntry(state, command, now)];
    case 'addTask':
      return [addedTask(state, command)];
    case 'giveTask':
      return [givenTask(state, command, now)];
    case 'assumeRole':
      return assumed(state, command, eventAt);
    case 'relinquishRole':
      return relinquished(roleOf(state, command.roleId), false, command.text, eventAt);
    case 'setFunction':
      return [functionEntry(state, command, eventAt)];
    case 'setResource':
      return [resourceEntry(state, command, eventAt)];
    case 'setSeverity':
      return [severityEntry(state, command)];
    case 'moveAnchor':
      return [anchorEntry(state, command, now)];
    case 'setClock':
      return [clockEntry(state, command)];
    case 'giveInject':
      return [injectEntry(state, command)];
    case 'settle':
      return [settledEntry(state, command)];
    case 'correct':
      return [correctionEntry(state, command, now)];
    case 'activate':
      return [{ kind: 'activated', body: { text: command.text } }];
    case 'standDown':
      return [{ kind: 'standDown', body: { text: command.text, openTasks: openTasks(state, now).length } }];
    case 'close':
      return [{ kind: 'close', body: { text: command.text } }];
    default:
      return [words(state, command, now)];
  }
}

type WordCommand = ActOf<
  | 'note'
  | 'decide'
  | 'contact'
  | 'observe'
  | 'tellStrikeFigures'
  | 'documentIssued'
  | 'fileAttached'
  | 'copyMerged'
>;

/** What is only told, and changes no state of a task, a role or a function. */
function words(state: ActivationState, command: WordCommand, now: string): Told {
  if ('task' in command && command.task !== null) taskOf(state, command.task, now);
  switch (command.act) {
    case 'note':
      return { kind: 'note', body: bodyOf(command) };
    case 'decide':
      return { kind: 'decision', body: { ...bodyOf(command), reason: required(command.reason, 'reason') } };
    case 'contact':
      return { kind: 'contact', body: bodyOf(command) };
    case 'observe':
      return { kind: 'observation', body: bodyOf(command) };
    case 'tellStrikeFigures':
      return { kind: 'strikeFigures', body: bodyOf(command) };
    case 'documentIssued':
      return { kind: 'document', body: bodyOf(command) };
    case 'fileAttached':
      return { kind: 'attachment', body: bodyOf(command) };
    case 'copyMerged':
      return { kind: 'merged', body: bodyOf(command) };
  }
}

function bodyOf<C extends WordCommand>({ act, at, lateReason, newHolder, newTaskId, ...body }: C) {
  return body;
}

/** A clock that runs otherwise, injects and observers' notes belong to an exercise: never to the real record. */
function refuseOutsideExercise(state: ActivationState, { act }: Act): void {
  const isOfExercise = act === 'setClock' || act === 'giveInject' || act === 'observe';
  if (isOfExercise && state.mode !== 'exercise') throw refused('not_exercise');
}

/** Tasks that a stand-down leaves undone: all that are not over and do not hang on the stand-down itself. */
export function openTasks(state: ActivationState, now: string): TaskAt[] {
  return tasksAt(state, now).filter(
    (t) => !isSettled(t.status) && t.task.anchor !== 'E' && isDueByNow(t, now),
  );
}

/** The next occurrence of a repeated task is no open work: it would never end. */
function isDueByNow(task: TaskAt, now: string): boolean {
  return task.date === null || task.status === 'inProgress' || (task.dueAt !== null && task.dueAt <= now);
}

const goesOnAfter: readonly Act['act'][] = [
  'note',
  'decide',
  'contact',
  'correct',
  'observe',
  'documentIssued',
  'fileAttached',
  'close',
];

/** After the stand-down only what follows from it goes on: its own tasks, words for the record, documents, the close. */
function refuseWhenOver(state: ActivationState, command: Act, now: string): void {
  if (command.act === 'copyMerged' || command.act === 'settle') return;
  if (state.status === 'closed') throw refused('closed');
  if (command.act === 'activate' && state.status !== 'standby') throw refused('not_standby');
  if (isUnderWay(state.status)) {
    if (command.act === 'close') throw refused('not_stood_down');
    return;
  }
  if (goesOnAfter.includes(command.act)) return;
  if ('task' in command && command.task !== null && taskOf(state, command.task, now).task.anchor === 'E')
    return;
  throw refused('stood_down');
}
