import { ExpectedError } from '../errors.ts';
import { activationTime, lateEntryMinutes, minutesBetween } from './activation-clock.ts';
import type { ActivationState, RoleRun } from './activation-state.ts';
import type { Act } from './command.ts';
import type { EntryBody, EntryKind, LogEntry, NewEntry, TaskAct } from './log-entry.ts';
import { isSettled, type TaskAt, type TaskStatus, taskByKey, tasksAt } from './tasks-at.ts';

/** Now by the wall clock, and who acts. */
export interface Moment {
  wallNow: string;
  author: string;
}

type ActOf<A extends Act['act']> = Extract<Act, { act: A }>;
type Told = { [K in EntryKind]: { kind: K; body: Omit<EntryBody<K>, 'lateReason'> } }[Exclude<
  EntryKind,
  'declared'
>];

/** How far ahead of the clock an event may be said to have happened: clocks on a wall differ. */
const aheadMinutes = 1;

/**
 * What an act adds to the log, or the reason why it may not be done. Nothing else ever writes into a running activation.
 * @throws ExpectedError `activation_state` (details.reason says which), `reason_required` (details.field), `not_found`,
 * `invalid_input` for a time in the future.
 */
export function act(state: ActivationState, command: Act, { wallNow, author }: Moment): NewEntry[] {
  const now = activationTime(state.clock, wallNow);
  const eventAt = command.at ?? now;
  if (minutesBetween(now, eventAt) > aheadMinutes) throw inFuture();
  const lateReason = reasonForLate(eventAt, now, command.lateReason);
  return told(state, command, { now, eventAt }).map(({ kind, body }) => {
    const entry = { eventAt: new Date(eventAt).toISOString(), recordedAt: wallNow, author, kind };
    return { ...entry, body: { ...body, lateReason } } as NewEntry;
  });
}

/** True when an entry about that time, written now, is a late one. */
export function isLateEntry(eventAt: string, now: string): boolean {
  return minutesBetween(eventAt, now) > lateEntryMinutes;
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
  switch (command.act) {
    case 'startTask':
    case 'finishTask':
    case 'skipTask':
    case 'failTask':
    case 'reopenTask':
      return [taskEntry(state, command, now)];
    case 'note':
      if (command.task !== null) taskOf(state, command.task, now);
      return [{ kind: 'note', body: { text: command.text, task: command.task } }];
    case 'decide':
      return [{ kind: 'decision', body: { text: command.text, reason: required(command.reason, 'reason') } }];
    case 'contact': {
      const { personName, roleId, outcome, text } = command;
      return [{ kind: 'contact', body: { personName, roleId, outcome, text } }];
    }
    case 'correct':
      return [correction(state, command)];
    case 'assumeRole':
      return assumed(state, command, eventAt);
    case 'relinquishRole':
      return relinquished(roleOf(state, command.roleId), false, command.text, eventAt);
    case 'setFunction':
      return [functionEntry(state, command, eventAt)];
    case 'moveAnchor':
      return [anchorEntry(state, command)];
    case 'documentIssued': {
      const { documentId, number, titleEn, titleFr } = command;
      return [{ kind: 'document', body: { documentId, number, titleEn, titleFr } }];
    }
    case 'standDown':
      return [{ kind: 'standDown', body: { text: command.text, openTasks: openTasks(state, now).length } }];
    case 'close':
      return [{ kind: 'close', body: { text: command.text } }];
  }
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

/** After the stand-down only what follows from it goes on: its own tasks, words for the record, documents, the close. */
function refuseWhenOver(state: ActivationState, command: Act, now: string): void {
  if (state.status === 'closed') throw refused('closed');
  if (state.status === 'active') {
    if (command.act === 'close') throw refused('not_stood_down');
    return;
  }
  const goesOn = ['note', 'decide', 'contact', 'correct', 'documentIssued', 'close'];
  if (goesOn.includes(command.act)) return;
  if ('task' in command && command.task !== null && taskOf(state, command.task, now).task.anchor === 'E')
    return;
  throw refused('stood_down');
}

type TaskCommand = ActOf<'startTask' | 'finishTask' | 'skipTask' | 'failTask' | 'reopenTask'>;

interface TaskRule {
  act: TaskAct;
  from: readonly TaskStatus[];
  needsReason: boolean;
}

const taskRules: Record<TaskCommand['act'], TaskRule> = {
  startTask: { act: 'started', from: ['pending', 'open'], needsReason: false },
  finishTask: { act: 'done', from: ['pending', 'open', 'inProgress'], needsReason: false },
  skipTask: { act: 'skipped', from: ['pending', 'open', 'inProgress', 'failed'], needsReason: true },
  failTask: { act: 'failed', from: ['pending', 'open', 'inProgress'], needsReason: true },
  reopenTask: { act: 'reopened', from: ['done', 'skipped', 'failed'], needsReason: true },
};

/** A task that still waits may be done out of turn, since an emergency keeps no order; the log then says why. */
function taskEntry(state: ActivationState, command: TaskCommand, now: string): Told {
  const task = taskOf(state, command.task, now);
  const rule = taskRules[command.act];
  if (!rule.from.includes(task.status)) throw refused('task_status', { status: task.status });
  if (task.task.repeat && task.date === null) throw refused('anchor_unknown', { anchor: task.task.anchor });
  const needsReason = rule.needsReason || task.status === 'pending';
  const reason = needsReason ? required(command.reason, 'reason') : command.reason;
  const text = command.act === 'finishTask' ? command.text : '';
  return { kind: 'task', body: { task: command.task, act: rule.act, reason, text } };
}

function taskOf(state: ActivationState, key: string, now: string): TaskAt {
  const task = taskByKey(state, key, now);
  if (!task) throw new ExpectedError('not_found', `task ${key}`, { kind: 'checklistTask' });
  return task;
}

/** Words can be corrected; what was done is put right by doing (reopening a task, a new state). */
export function canBeCorrected(state: ActivationState, entry: LogEntry): boolean {
  const hasWords = ['note', 'decision', 'contact', 'correction'].includes(entry.kind);
  return hasWords && !state.corrections.has(entry.id);
}

function correction(state: ActivationState, { entryId, text, reason }: ActOf<'correct'>): Told {
  const entry = state.log.find((e) => e.id === entryId);
  if (!entry) throw new ExpectedError('not_found', `entry ${entryId}`, { kind: 'logEntry' });
  if (!canBeCorrected(state, entry)) throw refused('not_correctable');
  return { kind: 'correction', body: { corrects: entryId, text, reason: required(reason, 'reason') } };
}

function roleOf(state: ActivationState, roleId: string): RoleRun {
  const role = state.roles.get(roleId);
  if (!role) throw new ExpectedError('not_found', `role ${roleId}`, { kind: 'role' });
  return role;
}

/** Taking over a role that somebody has is a hand-over: written on both sides. */
function assumed(
  state: ActivationState,
  { roleId, newHolder, text }: ActOf<'assumeRole'>,
  at: string,
): Told[] {
  const role = roleOf(state, roleId);
  if (!newHolder) throw new ExpectedError('reason_required', 'nobody is named', { field: 'personName' });
  const { holder } = role;
  if (holder && holder.id === newHolder.id && holder.name === newHolder.name) throw refused('already_holder');
  const body = { roleId, act: 'assumed' as const, person: newHolder, handOver: holder !== null, text };
  refuseBefore(role.holdings.at(-1)?.relinquishedAt ?? null, at);
  return [...(holder ? relinquished(role, true, text, at) : []), { kind: 'role', body }];
}

function relinquished(
  { id, holder, holdings }: RoleRun,
  handOver: boolean,
  text: string,
  at: string,
): Told[] {
  if (!holder) throw refused('role_not_held');
  refuseBefore(holdings.at(-1)?.assumedAt ?? null, at);
  return [{ kind: 'role', body: { roleId: id, act: 'relinquished', person: holder, handOver, text } }];
}

function functionEntry(
  state: ActivationState,
  { functionId, state: next, text }: ActOf<'setFunction'>,
  at: string,
): Told {
  const run = state.functions.get(functionId);
  if (!run) throw new ExpectedError('not_found', `function ${functionId}`, { kind: 'criticalFunction' });
  if (run.state === next && run.text === text) throw refused('function_state', { state: next });
  refuseBefore(run.since, at);
  return { kind: 'function', body: { functionId, state: next, text } };
}

/** A state or a holder follows the one before it in time too: else a recovery would have taken no time at all. */
function refuseBefore(since: string | null, at: string): void {
  if (since !== null && Date.parse(at) < Date.parse(since)) throw refused('before_last', { since });
}

function anchorEntry(state: ActivationState, { anchor, to, reason }: ActOf<'moveAnchor'>): Told {
  const from = state.anchors[anchor];
  const body = { anchor, from, to: new Date(to).toISOString() };
  return { kind: 'anchor', body: { ...body, reason: from === null ? reason : required(reason, 'reason') } };
}

function required(text: string, field: string): string {
  if (text.trim() === '') throw new ExpectedError('reason_required', `${field} is empty`, { field });
  return text.trim();
}

function refused(reason: string, details: Record<string, unknown> = {}): ExpectedError {
  return new ExpectedError('activation_state', reason, { reason, ...details });
}

function inFuture(): ExpectedError {
  const problems = [{ path: ['command', 'at'], code: 'in_future', message: 'the event is in the future' }];
  return new ExpectedError('invalid_input', 'the event is in the future', { problems });
}
