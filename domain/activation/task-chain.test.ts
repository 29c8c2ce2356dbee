import { describe, expect, it } from 'vitest';
import type { ActivationState, TaskRun } from './activation-state.ts';
import { taskBar } from './task-bar.ts';
import { taskChain } from './task-chain.ts';
import { tasksAt } from './tasks-at.ts';
import { plannedTask, sampleState, start, taskId } from './testing/sample-plan.ts';

const minutesAfter = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

function withRuns(state: ActivationState, runs: Record<number, Partial<TaskRun>>): ActivationState {
  const base = { startedAt: null, settledAt: null, author: '', reason: '', text: '' };
  const entries = Object.entries(runs).map(([n, run]): [string, TaskRun] => {
    const key = taskId(Number(n));
    return [key, { ...base, status: 'open', ...run, key }];
  });
  return { ...state, runs: new Map(entries) };
}

const step = (n: number, ids: number[], plannedMinutes: number) =>
  plannedTask(n, { after: ids.map(taskId), plannedMinutes });
const numbers = (ids: ReadonlySet<string>) => [...ids].map((id) => Number(id.slice(-3)) - 200).toSorted();

describe('what hangs together with a task', () => {
  // 1 (10) and 2 (30) come before 3 (5), which comes before 4 (20); 5 is alone.
  const tasks = [step(1, [], 10), step(2, [], 30), step(3, [1, 2], 5), step(4, [3], 20), step(5, [], 90)];

  it('is all before it and all behind it, and the line that takes longest', () => {
    const chain = taskChain(tasksAt(sampleState(tasks), start), taskId(4), start);
    expect([numbers(chain.before), numbers(chain.after), numbers(chain.critical)]).toEqual([
      [1, 2, 3],
      [],
      [2, 3],
    ]);
    // 30 + 5 + 20 minutes from now.
    expect(chain.earliestFinishAt).toBe(minutesAfter(55));
    expect(numbers(taskChain(tasksAt(sampleState(tasks), start), taskId(2), start).after)).toEqual([3, 4]);
  });

  it('follows what is done: the other line decides, from now on', () => {
    const done = { status: 'done' as const, settledAt: minutesAfter(5) };
    const state = withRuns(sampleState(tasks), { 2: done });
    const chain = taskChain(tasksAt(state, minutesAfter(60)), taskId(4), minutesAfter(60));
    expect(numbers(chain.critical)).toEqual([1, 3]);
    expect(chain.earliestFinishAt).toBe(minutesAfter(60 + 10 + 5 + 20));
  });

  it('counts what is under way from its start, and never as finished before now', () => {
    const state = withRuns(sampleState(tasks), {
      1: { status: 'done', settledAt: start },
      2: { status: 'inProgress', startedAt: minutesAfter(10) },
    });
    const at = (now: string) => taskChain(tasksAt(state, now), taskId(2), now).earliestFinishAt;
    expect(at(minutesAfter(20))).toBe(minutesAfter(40));
    expect(at(minutesAfter(50))).toBe(minutesAfter(50));
  });

  it('ends where tasks wait for each other', () => {
    const circle = [step(1, [2], 10), step(2, [1], 10)];
    const chain = taskChain(tasksAt(sampleState(circle), start), taskId(1), start);
    expect(numbers(chain.before)).toEqual([2]);
  });
});

describe('where a task is drawn on a time line', () => {
  const drawn = (run: Partial<TaskRun>, now = start) => {
    const state = withRuns(sampleState([plannedTask(1, { offsetMinutes: 60, plannedMinutes: 20 })]), {
      1: run,
    });
    const [task] = tasksAt(state, now);
    if (!task) throw new Error('the sample has a task');
    return taskBar(task, now);
  };
  it.each([
    ['for its planned time before it is due', {}, 0, [40, 60, 'planned']],
    ['from its start to its due time', { status: 'inProgress', startedAt: 30 }, 45, [30, 60, 'underWay']],
    ['to now when it is late', { status: 'inProgress', startedAt: 30 }, 90, [30, 90, 'underWay']],
    ['from its start to its end', { status: 'done', startedAt: 30, settledAt: 50 }, 90, [30, 50, 'over']],
    ['at its end when nobody said it began', { status: 'done', settledAt: 50 }, 90, [50, 50, 'over']],
    ['never backwards', { status: 'done', startedAt: 70, settledAt: 50 }, 90, [50, 50, 'over']],
  ] as const)('%s', (_, { ...run }, now, [from, to, kind]) => {
    const times = Object.fromEntries(
      Object.entries(run).map(([name, value]) => [
        name,
        typeof value === 'number' ? minutesAfter(value) : value,
      ]),
    );
    expect(drawn(times, minutesAfter(now))).toEqual({ from: minutesAfter(from), to: minutesAfter(to), kind });
  });

  it('not at all before its anchor is known', () => {
    const [task] = tasksAt(sampleState([plannedTask(1, { anchor: 'S' })]), start);
    expect(task && taskBar(task, start)).toBeNull();
  });
});
