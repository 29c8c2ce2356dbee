import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationState } from './activation-state.ts';
import type { ActivationCommandInput } from './command.ts';
import type { PlannedTask } from './declare.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { tasksAt } from './tasks-at.ts';
import { minutesAfter, runActs } from './testing/run-acts.ts';
import { payroll, plannedTask, sampleState, taskId } from './testing/sample-plan.ts';

const restores = (n: number, plannedMinutes: number | null, more: Partial<PlannedTask> = {}) =>
  plannedTask(n, { plannedMinutes, functionIds: [payroll], ...more });
const stop = [1, { act: 'setFunction', functionId: payroll, state: 'stopped' }] as const;
type Timed = readonly [minutes: number, command: ActivationCommandInput];

function forecast(state: ActivationState, minutes: number): Forecast | null {
  const run = state.functions.get(payroll);
  if (!run) throw new Error('the sample has a payroll');
  return forecastOf(state, tasksAt(state, minutesAfter(minutes)), run, minutesAfter(minutes));
}

/** 1 (30 min) → 2 (60 min) → 4 (10 min), and 3 (45 min) → 4. */
const diamond = () => [
  plannedTask(1, { plannedMinutes: 30 }),
  plannedTask(2, { plannedMinutes: 60, after: [taskId(1)] }),
  plannedTask(3, { plannedMinutes: 45 }),
  restores(4, 10, { after: [taskId(2), taskId(3)] }),
];
const reckoned = (tasks: PlannedTask[], acts: readonly Timed[], minutes: number) =>
  forecast(runActs(sampleState(tasks), [stop, ...acts]), minutes);

describe('when a function is back', () => {
  it('is the longest way through the open tasks, from now: 30 + 60 + 10 minutes', () => {
    expect(reckoned(diamond(), [], 5)).toEqual({
      backAt: minutesAfter(105),
      isNamed: true,
      path: [taskId(1), taskId(2), taskId(4)],
      open: [taskId(4), taskId(2), taskId(1), taskId(3)],
      unknown: [],
      failed: [],
      // Stopped at minute 1, back at 105: 104 minutes of its 240 and its 480.
      beforeRtoMinutes: 136,
      beforeMtpdMinutes: 376,
    });
  });

  it('is past its RTO where the tasks take longer', () => {
    const slow = reckoned([restores(1, 300)], [], 1);
    expect(slow).toMatchObject({ beforeRtoMinutes: -60, beforeMtpdMinutes: 180 });
  });

  it('goes on from when a task was begun, and from now where it has taken longer than planned', () => {
    const begun = [[10, { act: 'startTask', task: taskId(1) }]] as const;
    expect(reckoned(diamond(), begun, 20)?.backAt).toBe(minutesAfter(110));
    expect(reckoned(diamond(), begun, 100)?.backAt).toBe(minutesAfter(170));
  });

  it('comes sooner with a task that is done, and another may then decide', () => {
    const done = [
      [10, { act: 'finishTask', task: taskId(1) }],
      [12, { act: 'skipTask', task: taskId(2), reason: 'Not needed' }],
    ] as const;
    expect(reckoned(diamond(), done.slice(0, 1), 10)?.backAt).toBe(minutesAfter(80));
    expect(reckoned(diamond(), done, 12)).toMatchObject({
      backAt: minutesAfter(67),
      path: [taskId(3), taskId(4)],
    });
  });

  it('is now when all its tasks are done, and nothing must finish any more', () => {
    const done = [[10, { act: 'finishTask', task: taskId(1) }]] as const;
    expect(reckoned([restores(1, 30)], done, 12)).toMatchObject({
      backAt: minutesAfter(12),
      path: [],
      open: [],
    });
  });

  it('says which tasks nobody has said the time of, and which failed', () => {
    const tasks = [plannedTask(1), restores(2, 20, { after: [taskId(1)] })];
    expect(reckoned(tasks, [], 5)).toMatchObject({ backAt: minutesAfter(25), unknown: [taskId(1)] });
    const failed = [[10, { act: 'failTask', task: taskId(2), reason: 'No power' }]] as const;
    expect(reckoned([restores(2, 20)], failed, 12)).toMatchObject({
      backAt: minutesAfter(32),
      failed: [taskId(2)],
    });
  });

  it('is known of one that is degraded, whose limits do not count', () => {
    const degraded = [
      [9, { act: 'setFunction', functionId: payroll, state: 'degraded', sharePercent: 60 }],
    ] as const;
    expect(reckoned([restores(1, 30)], degraded, 10)).toMatchObject({
      backAt: minutesAfter(40),
      beforeRtoMinutes: null,
      beforeMtpdMinutes: null,
    });
  });

  it('is asked of a function that is stopped or degraded in a response that runs, and of nothing else', () => {
    expect(forecast(sampleState([restores(1, 30)]), 5)).toBeNull();
    expect(reckoned([plannedTask(1, { plannedMinutes: 30 })], [], 5)).toBeNull();
    expect(reckoned([restores(1, 30)], [[8, { act: 'standDown' }]], 9)).toBeNull();
  });

  it('leaves out what is repeated and what follows the stand-down', () => {
    const daily = restores(1, 30, { repeat: { every: 'day', at: '16:00' } });
    expect(reckoned([daily, restores(2, 30, { anchor: 'E' })], [], 5)).toBeNull();
  });

  it('takes all of a checklist that restores it where no task names it, but not what sustains or comes after', () => {
    const tasks = [
      plannedTask(1, { plannedMinutes: 30 }),
      plannedTask(2, { plannedMinutes: 500, phase: 'sustain' }),
      plannedTask(3, { plannedMinutes: 500, phase: 'recover' }),
    ];
    const state = runActs(sampleState(tasks), [stop]);
    expect(forecast(state, 5)).toBeNull();
    const checklists = state.checklists.map((c) => ({ ...c, restoresFunctionIds: [payroll] }));
    expect(forecast({ ...state, checklists }, 5)).toMatchObject({
      backAt: minutesAfter(35),
      isNamed: false,
      open: [taskId(1)],
    });
    expect(reckoned([restores(1, 30)], [], 5)).toMatchObject({ isNamed: true });
  });

  it('ends where the tasks of a foreign log wait for each other', () => {
    const circle = [restores(1, 10, { after: [taskId(2)] }), restores(2, 20, { after: [taskId(1)] })];
    expect(reckoned(circle, [], 5)?.backAt).toBe(minutesAfter(35));
  });
});

/** Up to eight tasks, each after some of those before it, some of them restoring the function. */
const anyTasks = fc
  .array(
    fc.record({
      plannedMinutes: fc.option(fc.integer({ min: 0, max: 200 })),
      names: fc.boolean(),
      after: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ plannedMinutes, names, after: before }, i) =>
      plannedTask(i + 1, {
        plannedMinutes,
        functionIds: names || i === list.length - 1 ? [payroll] : [],
        after: [...new Set(before)].filter((n) => n <= i).map(taskId),
      }),
    ),
  );
const pick = fc.integer({ min: 0, max: 7 });
const atOf = (each: Forecast | null) => Date.parse(each?.backAt ?? '');

describe('the forecast, whatever the tasks', () => {
  it('never gets later when a task is done or skipped', () => {
    fc.assert(
      fc.property(anyTasks, pick, fc.boolean(), (tasks, n, isSkipped) => {
        const task = taskId((n % tasks.length) + 1);
        const state = runActs(sampleState(tasks), [stop]);
        const reason = 'Because';
        const over = isSkipped
          ? ({ act: 'skipTask', task, reason } as const)
          : ({ act: 'finishTask', task, reason } as const);
        expect(atOf(forecast(runActs(state, [[30, over]]), 30))).toBeLessThanOrEqual(
          atOf(forecast(state, 30)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never gets sooner by time that passes alone', () => {
    fc.assert(
      fc.property(anyTasks, pick, fc.integer({ min: 0, max: 400 }), (tasks, n, later) => {
        const task = taskId((n % tasks.length) + 1);
        const state = runActs(sampleState(tasks), [stop, [5, { act: 'startTask', task, reason: 'Because' }]]);
        expect(atOf(forecast(state, 10 + later))).toBeGreaterThanOrEqual(atOf(forecast(state, 10)));
      }),
      { numRuns: 60 },
    );
  });

  it('has a way on which each task waits for the one before, and whose first can be done now', () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        const state = runActs(sampleState(tasks), [stop]);
        const { path = [] } = forecast(state, 10) ?? {};
        const byId = new Map(tasks.map((each) => [each.id, each]));
        for (const [i, id] of path.entries()) if (i > 0) expect(byId.get(id)?.after).toContain(path[i - 1]);
        expect(byId.get(path[0] ?? '')?.after).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
