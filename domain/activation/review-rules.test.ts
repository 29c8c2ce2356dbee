import { describe, expect, it } from 'vitest';
import { functionStops } from './function-stops.ts';
import { keyEntries } from './key-entries.ts';
import { proposedNextReport } from './next-report.ts';
import { resourceOutages } from './resource-outages.ts';
import { reviewedTasks } from './task-review.ts';
import { declaredState, minutesAfter, runActs, site } from './testing/run-acts.ts';
import { payroll, plannedTask, taskId } from './testing/sample-plan.ts';

const set = (state: 'normal' | 'degraded' | 'stopped' | 'restored') =>
  ({ act: 'setFunction', functionId: payroll, state, text: state }) as const;

describe('the stops of a function', () => {
  // The sample function: RTO 240 minutes, MTPD 480.
  it.each([
    ['back within its RTO', 10, 250, 240, 'inTime'],
    ['back a minute after it', 10, 251, 241, 'overRto'],
    ['back at its MTPD', 10, 490, 480, 'overRto'],
    ['back after it', 10, 491, 481, 'overMtpd'],
  ] as const)('%s', (_, stop, back, rtaMinutes, result) => {
    const state = runActs(declaredState(), [
      [stop, set('stopped')],
      [back, set('degraded')],
    ]);
    expect(functionStops(state)).toEqual([
      { functionId: payroll, stoppedAt: minutesAfter(stop), backAt: minutesAfter(back), rtaMinutes, result },
    ]);
  });

  it('are each told, and one that goes on has not come back', () => {
    const state = runActs(declaredState(), [
      [0, set('degraded')],
      [10, set('stopped')],
      [40, set('restored')],
      [60, set('stopped')],
    ]);
    expect(functionStops(state).map(({ rtaMinutes, result }) => [rtaMinutes, result])).toEqual([
      [30, 'inTime'],
      [null, 'notBack'],
    ]);
  });
});

it('the outages of a resource go from the first word of it to its return, at their worst', () => {
  const out = (state: 'out' | 'limited' | 'back') =>
    ({ act: 'setResource', resourceId: site, state, text: state }) as const;
  const state = runActs(declaredState(), [
    [5, out('limited')],
    [15, out('out')],
    [65, out('back')],
    [100, out('limited')],
  ]);
  expect(resourceOutages(state)).toEqual([
    { resourceId: site, state: 'out', from: minutesAfter(5), backAt: minutesAfter(65), minutes: 60 },
    { resourceId: site, state: 'limited', from: minutesAfter(100), backAt: null, minutes: null },
  ]);
});

describe('what came of each task', () => {
  // Task n is due n × 15 minutes after T.
  const tasks = [1, 2, 3, 4, 5, 6, 7].map((n) => plannedTask(n));
  const state = runActs(declaredState(tasks), [
    [10, { act: 'finishTask', task: taskId(1) }],
    [39, { act: 'finishTask', task: taskId(2) }],
    [55, { act: 'finishTask', task: taskId(3) }],
    [60, { act: 'skipTask', task: taskId(4), reason: 'Not needed' }],
    [61, { act: 'failTask', task: taskId(5), reason: 'No key' }],
    [95, { act: 'standDown', text: '' }],
  ]);

  it('is held against what was planned', () => {
    expect(
      reviewedTasks(state, minutesAfter(95)).map(({ task, outcome, differenceMinutes }) => [
        ...[task.task.position, outcome, differenceMinutes],
      ]),
    ).toEqual([
      [1, 'inTime', -5],
      [2, 'inTime', 9],
      [3, 'late', 10],
      [4, 'skipped', null],
      [5, 'failed', null],
      [6, 'leftOpen', null],
    ]);
  });

  it('leaves out what was not due yet while it goes on', () => {
    const early = runActs(declaredState(tasks), [[10, { act: 'startTask', task: taskId(3) }]]);
    expect(reviewedTasks(early, minutesAfter(20)).map(({ task }) => task.task.position)).toEqual([1, 3]);
  });
});

it('the entries that weigh most tell the story, in order of time', () => {
  const notes = [1, 2, 3, 4].map((n) => [n, { act: 'note', text: `Note ${n}` }] as const);
  const { log } = runActs(declaredState(), [
    ...notes,
    [5, { act: 'decide', text: 'Go', reason: 'Now' }],
    [6, { act: 'finishTask', task: taskId(1) }],
    [7, { act: 'failTask', task: taskId(3), reason: 'No' }],
    [8, set('stopped')],
  ]);
  expect(keyEntries(log, 4).map(({ kind }) => kind)).toEqual(['declared', 'decision', 'task', 'function']);
  expect(keyEntries(log, 5).map(({ seq }) => seq)).toEqual([1, 2, 6, 8, 9]);
  expect(keyEntries(log, 99)).toHaveLength(9);
});

it('the next report is promised after as long as the last one promised, else after two hours', () => {
  const state = declaredState();
  const issued = (at: number, promised: number | null, documentKind = 'situation-report') => ({
    ...{ lateReason: null, documentId: '', number: '', titleEn: '', titleFr: '', documentKind },
    ...{ version: 1, event: 'issued' as const, reason: '' },
    ...{ issuedAt: minutesAfter(at), nextUpdateAt: promised === null ? null : minutesAfter(promised) },
  });
  const next = (documents: ReturnType<typeof issued>[], at = 3) =>
    proposedNextReport({ ...state, documents }, minutesAfter(at));
  // Declared at 10:40: three minutes later, and on the quarter of an hour.
  expect(next([])).toBe('2026-11-22T12:45:00.000Z');
  // At 11:40 for 12:50, drawn again at 12:45: it was meant to be every hour.
  expect(next([issued(60, 130)], 125)).toBe('2026-11-22T13:45:00.000Z');
  // Drawn at 10:43 for 12:45 and issued at 10:55: two hours stay two hours.
  expect(next([issued(15, 125)], 120)).toBe('2026-11-22T14:45:00.000Z');
  expect(next([issued(60, 300), issued(120, 180)], 180)).toBe('2026-11-22T14:45:00.000Z');
  // Another kind, none promised, a promise in the past or of weeks: the one before it counts, or two hours.
  const others = [issued(0, 30, 'bulletin'), issued(20, null), issued(30, 10), issued(40, 30_000)];
  expect(next(others)).toBe('2026-11-22T12:45:00.000Z');
  expect(next([issued(60, 130), ...others], 125)).toBe('2026-11-22T13:45:00.000Z');
  expect(proposedNextReport(runActs(state, [[5, { act: 'standDown' }]]), minutesAfter(6))).toBeNull();
});
