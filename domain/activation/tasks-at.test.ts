import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import { activationTime } from './activation-clock.ts';
import { activationRow } from './activation-row.ts';
import type { FunctionRun, TaskRun } from './activation-state.ts';
import { extendActivation } from './derive-activation.ts';
import { timeLeft } from './function-time.ts';
import { byDueTime, groupOf, nextDue, tasksAt } from './tasks-at.ts';
import { placed, plannedTask, sampleState, start, taskId } from './testing/sample-plan.ts';

const minutesAfter = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

describe('tasks at a time', () => {
  it('are late past their due time, but not while they wait for others', () => {
    const tasks = tasksAt(sampleState(), minutesAfter(46));
    expect(tasks.map((t) => [t.task.position, t.status, t.isLate])).toEqual([
      [1, 'open', true],
      [2, 'pending', false],
      [3, 'open', true],
    ]);
    expect(tasksAt(sampleState(), minutesAfter(15)).filter((t) => t.isLate)).toEqual([]);
  });

  it('say which of those before them failed, until that one is reopened or skipped', () => {
    const state = sampleState([
      plannedTask(1),
      plannedTask(2),
      plannedTask(3, { after: [taskId(1), taskId(2)] }),
    ]);
    const told = { task: taskId(1), at: null, lateReason: '', reason: 'No key' };
    const then = { wallNow: minutesAfter(5), author: 'Ada' };
    const third = (after: typeof state) => tasksAt(after, minutesAfter(6)).find((t) => t.key === taskId(3));
    const failed = extendActivation(
      state,
      placed(act(state, { ...told, act: 'failTask' }, then), state.log.length),
    );
    expect(third(state)).toMatchObject({ waitsFor: [taskId(1), taskId(2)], waitsForFailed: [] });
    expect(third(failed)).toMatchObject({ waitsFor: [taskId(1), taskId(2)], waitsForFailed: [taskId(1)] });
    for (const next of ['reopenTask', 'skipTask'] as const) {
      const entries = act(failed, { ...told, act: next }, then);
      const after = extendActivation(failed, placed(entries, failed.log.length));
      expect(third(after)?.waitsForFailed).toEqual([]);
    }
  });

  it('the next due is the earliest that can be done', () => {
    const state = sampleState([
      plannedTask(1),
      plannedTask(2),
      plannedTask(3, { offsetMinutes: 5, after: [taskId(1)] }),
    ]);
    expect(nextDue(tasksAt(state, start))?.task.position).toBe(1);
    const unknown = sampleState([plannedTask(1, { anchor: 'S' })]);
    expect(nextDue(tasksAt(unknown, start))).toBeUndefined();
  });

  it('that were done stay in sight when their anchor moves past them', () => {
    const daily = plannedTask(1, { anchor: 'S', offsetMinutes: 0, repeat: { every: 'day', at: '16:00' } });
    const before = sampleState([daily], { anchors: { T: null, S: start, I: null } });
    const [first] = tasksAt(before, minutesAfter(2 * 1440));
    const done = act(
      before,
      { act: 'finishTask', task: first?.key ?? '', reason: '', text: '', at: null, lateReason: '' },
      { wallNow: minutesAfter(2 * 1440), author: 'A' },
    );
    const after = extendActivation(before, placed(done, 1));
    const moved = { ...after, anchors: { ...after.anchors, S: minutesAfter(4 * 1440) } };
    const tasks = tasksAt(moved, minutesAfter(2 * 1440));
    expect(tasks.map((t) => [t.key, t.status])).toEqual([
      [first?.key, 'done'],
      [expect.any(String), 'open'],
    ]);
  });

  it('are in the order of their due times, those without one last', () => {
    const state = sampleState([
      plannedTask(1, { anchor: 'S' }),
      plannedTask(2),
      plannedTask(3, { offsetMinutes: 0 }),
    ]);
    expect(
      tasksAt(state, start)
        .sort(byDueTime)
        .map((t) => t.task.position),
    ).toEqual([3, 2, 1]);
  });

  it.each([
    [30, {}, 'now'],
    [31, {}, 'next'],
    [240, {}, 'next'],
    [241, {}, 'later'],
    [-500, {}, 'now'],
    [500, { status: 'inProgress' }, 'now'],
    [500, { status: 'failed' }, 'now'],
    [5, { status: 'done' }, 'done'],
    [5, { status: 'skipped' }, 'done'],
    [5, { status: 'pending' }, 'next'],
    [-5, { isLeftOpen: true }, 'leftOpen'],
    [5, { status: 'done', isLeftOpen: false }, 'done'],
    [null, {}, 'later'],
  ] as const)('due in %s minutes %o is %s', (minutes, run: Partial<Pick<TaskRun, never>>, group) => {
    const [task] = tasksAt(sampleState([plannedTask(1)]), start);
    if (!task) throw new Error('the sample has a task');
    const dueAt = minutes === null ? null : minutesAfter(minutes);
    expect(groupOf({ ...task, dueAt, ...run }, start)).toBe(group);
  });

  it('that a stand-down left open are neither late nor next', () => {
    const over = { eventAt: start, recordedAt: start, author: 'Ada', kind: 'standDown' as const };
    const body = { lateReason: null, text: '', openTasks: 2 };
    const state = extendActivation(
      sampleState([plannedTask(1), plannedTask(2, { anchor: 'E' })]),
      placed([{ ...over, body }], 1),
    );
    const tasks = tasksAt(state, minutesAfter(500));
    expect(tasks.map((t) => [t.isLeftOpen, t.isLate])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(nextDue(tasks)?.task.position).toBe(2);
  });

  it('sum up for a list', () => {
    expect(activationRow(sampleState(), minutesAfter(46))).toMatchObject({
      taskCount: 3,
      settledCount: 0,
      lateCount: 2,
      startedAt: start,
    });
  });
});

describe('the clock of an exercise', () => {
  const clock = { wallAt: start, activationAt: start, speed: 60 };
  it('runs as many times faster', () => {
    expect(activationTime(clock, minutesAfter(2))).toBe(minutesAfter(120));
    expect(activationTime({ ...clock, speed: 1 }, minutesAfter(2))).toBe(minutesAfter(2));
  });
});

describe('time left to a limit', () => {
  const run = (more: Partial<FunctionRun>) => {
    const [first] = sampleState().functions.values();
    if (!first) throw new Error('the sample has a function');
    return { ...first, ...more };
  };
  it.each([
    ['nothing counts while it runs', { stoppedAt: null }, 'rto', 60, null],
    ['nothing counts without a limit', { stoppedAt: start, rtoMinutes: null }, 'rto', 60, null],
    [
      'RTO from the stop',
      { stoppedAt: start },
      'rto',
      60,
      { limitMinutes: 240, leftMinutes: 180, usedShare: 0.25 },
    ],
    [
      'MTPD likewise',
      { stoppedAt: start },
      'mtpd',
      60,
      { limitMinutes: 480, leftMinutes: 420, usedShare: 0.125 },
    ],
    ['past it', { stoppedAt: start }, 'rto', 300, { limitMinutes: 240, leftMinutes: -60, usedShare: 1 }],
    [
      'a limit of nothing',
      { stoppedAt: start, rtoMinutes: 0 },
      'rto',
      0,
      { limitMinutes: 0, leftMinutes: 0, usedShare: 1 },
    ],
  ] as const)('%s', (_, more, limit, minutes, left) => {
    expect(timeLeft(run(more), limit, minutesAfter(minutes))).toEqual(left);
  });
});
