import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  criticalPath,
  type PlannableTask,
  plannedRecovery,
  plannedRun,
  restoringTasks,
} from './planned-run.ts';

function task(
  id: string,
  offsetMinutes: number,
  plannedMinutes: number | null,
  more: Partial<PlannableTask> = {},
) {
  return {
    ...{ id, anchor: 'T' as const, offsetMinutes, plannedMinutes, repeat: null, after: [] },
    ...{ functionIds: [], mode: 'both' as const, phase: 'respond' as const },
    ...more,
  };
}
const brief = (tasks: PlannableTask[]) =>
  plannedRun(tasks).map((t) => [t.id, t.startMinutes, t.finishMinutes, t.heldUpBy]);

describe('plannedRun', () => {
  it('has a task finished by its due time', () => {
    expect(brief([task('a', 60, 20), task('b', 30, null)])).toEqual([
      ['a', 40, 60, null],
      ['b', 30, 30, null],
    ]);
  });

  it('starts a task when those before it have finished, however late that is', () => {
    const tasks = [
      task('a', 30, 30),
      task('b', 45, 60, { after: ['a'] }),
      task('c', 120, 10, { after: ['b'] }),
    ];
    expect(brief(tasks)).toEqual([
      ['a', 0, 30, null],
      ['b', 30, 90, 'a'],
      ['c', 110, 120, null],
    ]);
  });

  it('leaves repeated tasks out, and does not hold up a task for one of another anchor', () => {
    const daily = task('d', 0, 30, { repeat: { every: 'day', at: '16:00' } });
    const strike = task('s', -60, 90, { anchor: 'S' });
    expect(brief([daily, strike, task('a', 10, 5, { after: ['d', 's'] })])).toEqual([
      ['s', -150, -60, null],
      ['a', 5, 10, null],
    ]);
  });

  it('never starts a task before those before it have finished (property)', () => {
    const shape = fc.array(fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: 0, max: 300 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(shape, fc.infiniteStream(fc.boolean()), (list, waits) => {
        const tasks = list.map(([offset, takes], i) =>
          task(String(i), offset, takes, {
            after: list.flatMap((_, j) => (j < i && waits.next().value ? [String(j)] : [])),
          }),
        );
        const run = new Map(plannedRun(tasks).map((t) => [t.id, t]));
        for (const { id, after } of tasks)
          for (const before of after)
            expect(run.get(id)?.startMinutes).toBeGreaterThanOrEqual(
              run.get(before)?.finishMinutes ?? Infinity,
            );
      }),
    );
  });
});

describe('criticalPath', () => {
  const tasks = [
    task('a', 30, 30),
    task('b', 45, 60, { after: ['a'] }),
    task('c', 60, 60, { after: ['b'], functionIds: ['F1'] }),
    task('d', 100, 10),
    task('report', 4320, 60, { phase: 'recover' }),
  ];

  it('goes back from the task that finishes last along what holds it up', () => {
    expect(criticalPath(plannedRun(tasks), restoringTasks(tasks, 'F1'))).toEqual({
      taskIds: ['a', 'b', 'c'],
      finishMinutes: 150,
    });
  });

  it('takes the whole response where no task names the function, without the recovery after it', () => {
    const unnamed = tasks.map((t) => ({ ...t, functionIds: [] }));
    expect([...restoringTasks(unnamed, 'F1')]).toEqual(['a', 'b', 'c', 'd']);
  });

  it('knows when a function is back only where a task names it, and else not before the whole checklist is done', () => {
    const unnamed = tasks.map((t) => ({ ...t, functionIds: [] }));
    expect(plannedRecovery(tasks, plannedRun(tasks), 'F1')).toMatchObject({ latestMinutes: null });
    expect(plannedRecovery(unnamed, plannedRun(unnamed), 'F1')).toEqual({
      path: { taskIds: ['a', 'b', 'c'], finishMinutes: 150 },
      latestMinutes: 4320,
    });
  });

  it('has nothing to say of tasks that an actual activation does not run', () => {
    const drill = [task('x', 10, 5, { mode: 'exercise' })];
    expect(criticalPath(plannedRun(drill), restoringTasks(drill, 'F1'))).toBeUndefined();
  });
});
