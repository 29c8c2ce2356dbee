import { ExpectedError } from '../errors.ts';
import { type ActOf, found, refused, required, type Told } from './act-rules.ts';
import type { ActivationState } from './activation-state.ts';
import { taskIdOf } from './due-time.ts';
import type { TaskAct } from './log-entry.ts';
import { isSettled, type TaskAt, type TaskStatus, taskByKey } from './tasks-at.ts';

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
export function taskEntry(state: ActivationState, command: TaskCommand, now: string): Told {
  const task = taskOf(state, command.task, now);
  const rule = taskRules[command.act];
  if (!rule.from.includes(task.status)) throw refused('task_status', { status: task.status });
  if (task.task.repeat && task.date === null) throw refused('anchor_unknown', { anchor: task.task.anchor });
  const needsReason = rule.needsReason || task.status === 'pending';
  const reason = needsReason ? required(command.reason, 'reason') : command.reason;
  const text = command.act === 'finishTask' ? command.text : '';
  return { kind: 'task', body: { task: command.task, act: rule.act, reason, text } };
}

/** A task or an occurrence of it as it stands. @throws ExpectedError `not_found`. */
export function taskOf(state: ActivationState, key: string, now: string): TaskAt {
  const task = taskByKey(state, key, now);
  if (!task) throw new ExpectedError('not_found', `task ${key}`, { kind: 'checklistTask' });
  return task;
}

/** A task that was not planned, due at a time of its own, behind the others of its checklist. */
export function addedTask(state: ActivationState, command: ActOf<'addTask'>): Told {
  const { newTaskId, textEn, textFr } = command;
  if (newTaskId === undefined) throw new TypeError('a task is added without an id');
  if (textEn === '' && textFr === '')
    throw new ExpectedError('reason_required', 'the task says nothing', { field: 'textEn' });
  if (command.roleId !== null) found(state.roles, command.roleId, 'role');
  const checklist = state.checklists.find((c) => c.id === (command.checklistId ?? state.checklists[0]?.id));
  if (!checklist) throw new ExpectedError('not_found', 'checklist', { kind: 'checklist' });
  const siblings = [...state.tasks.values()].filter((t) => t.checklistId === checklist.id);
  const { detailsEn, detailsFr, phase, roleId, dueAt, plannedMinutes, evidenceRequired, functionIds } =
    command;
  const task = {
    ...{ id: newTaskId, textEn, textFr, detailsEn, detailsFr, phase, roleId, plannedMinutes },
    ...{ evidenceRequired, functionIds, documentIds: [], after: [], repeat: null },
    position: Math.max(0, ...siblings.map((t) => t.position)) + 1,
    anchor: 'T' as const,
    offsetMinutes: 0,
    dueAt: dueAt && new Date(dueAt).toISOString(),
  };
  return { kind: 'taskAdded', body: { task, checklistId: checklist.id, text: command.text } };
}

/** A hand-over of a task, to another role or to a person by name. What is over is not handed over. */
export function givenTask(state: ActivationState, command: ActOf<'giveTask'>, now: string): Told {
  const { task, roleId, newHolder, text } = command;
  const at = taskOf(state, task, now);
  if (isSettled(at.status)) throw refused('task_status', { status: at.status });
  if (roleId !== null) found(state.roles, roleId, 'role');
  if (roleId === null && !newHolder)
    throw new ExpectedError('reason_required', 'nobody is named', { field: 'personName' });
  const person = newHolder ?? null;
  return {
    kind: 'taskGiven',
    body: {
      task,
      roleId: roleId ?? found(state.tasks, taskIdOf(task), 'checklistTask').roleId,
      person,
      text,
    },
  };
}
