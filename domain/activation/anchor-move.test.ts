import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import type { ActivationState } from './activation-state.ts';
import { anchorMove } from './anchor-move.ts';
import type { Act } from './command.ts';
import type { PlannedTask } from './declare.ts';
import { extendActivation } from './derive-activation.ts';
import { tasksAt } from './tasks-at.ts';
import { placed, plannedTask, sampleState, taskId } from './testing/sample-plan.ts';

const day = 1440;
const common = { reason: '', at: null, lateReason: '' };

/** A strike at S, seen at `start` (2026-11-22 05:40 in Toronto). */
function strike(tasks: PlannedTask[], S: string | null): ActivationState {
  return sampleState(tasks, { anchors: { T: null, S, I: null } });
}
const atS = (n: number, offsetMinutes: number, more = {}) =>
  plannedTask(n, { anchor: 'S', offsetMinutes, ...more });

function acted(state: ActivationState, command: Act, now: string): ActivationState {
  const entries = act(state, command, { wallNow: now, author: 'Ada' });
  return extendActivation(state, placed(entries, state.log.length));
}

const now = '2026-11-22T12:00:00.000Z';

describe('moving the start of a strike', () => {
  it('says what moves, what becomes late, what was due already and what stays done', () => {
    // S is on the 24th at noon: 1 was due on the 21st, 2 is due on the 23rd, 3 on the 25th, 4 is done, 5 hangs on T.
    const tasks = [atS(1, -3 * day), atS(2, -day), atS(3, day), atS(4, -2 * day), plannedTask(5)];
    const before = acted(
      strike(tasks, '2026-11-24T12:00:00.000Z'),
      { ...common, act: 'finishTask', task: taskId(4), text: '' },
      now,
    );
    // Moved to the 22nd at 18:00: 2 would have been due on the 21st, 3 is due on the 23rd.
    expect(anchorMove(before, { anchor: 'S', to: '2026-11-22T18:00:00.000Z' }, now)).toEqual({
      moved: [taskId(1), taskId(2), taskId(3)],
      becomeLate: [taskId(2)],
      waitPastDue: 0,
      noLongerLate: [],
      wereDue: 1,
      stay: 1,
    });
    // Moved a week later: 1 is no longer late.
    expect(anchorMove(before, { anchor: 'S', to: '2026-12-01T12:00:00.000Z' }, now)).toMatchObject({
      becomeLate: [],
      noLongerLate: [taskId(1)],
    });
  });

  it('moves nothing when it stays where it is, nor what has a time of its own', () => {
    const S = '2026-11-24T12:00:00.000Z';
    const own = atS(1, 0, { dueAt: '2026-11-23T12:00:00.000Z' });
    expect(anchorMove(strike([own, atS(2, 0)], S), { anchor: 'S', to: S }, now).moved).toEqual([]);
    const to = '2026-11-25T12:00:00.000Z';
    expect(anchorMove(strike([own, atS(2, 0)], S), { anchor: 'S', to }, now).moved).toEqual([taskId(2)]);
  });

  it('gives a time to what had none', () => {
    const move = anchorMove(
      strike([atS(1, -60), atS(2, 60)], null),
      { anchor: 'S', to: '2026-11-22T12:30:00.000Z' },
      now,
    );
    expect(move).toMatchObject({ moved: [taskId(1), taskId(2)], becomeLate: [taskId(1)], wereDue: 0 });
  });

  it('tells what is past its time but waits for others from what is late', () => {
    const state = strike([atS(1, -120), atS(2, -60, { after: [taskId(1)] })], null);
    expect(anchorMove(state, { anchor: 'S', to: '2026-11-22T12:30:00.000Z' }, now)).toMatchObject({
      moved: [taskId(1), taskId(2)],
      becomeLate: [taskId(1)],
      waitPastDue: 1,
    });
  });

  it('counts a repeated task once, and leaves what was done of it', () => {
    const daily = atS(1, 0, { repeat: { every: 'day', at: '08:00' } });
    const state = strike([daily], '2026-11-20T12:00:00.000Z');
    // Due at 08:00 (13:00Z) on the 20th and the 21st: both late, on the 22nd in an hour.
    expect(tasksAt(state, now).map((t) => t.isLate)).toEqual([true, true, false]);
    const later = anchorMove(state, { anchor: 'S', to: '2026-11-24T12:00:00.000Z' }, now);
    expect(later).toEqual({
      moved: [taskId(1)],
      becomeLate: [],
      waitPastDue: 0,
      noLongerLate: [taskId(1)],
      wereDue: 1,
      stay: 0,
    });
  });

  it.each([
    // Clocks went forward on 2026-03-08 in Toronto and back on 2026-11-01: ten days before keeps the time of day.
    ['America/Toronto', '2026-03-12T12:00:00.000Z', '2026-03-02T13:00:00.000Z'],
    ['America/Toronto', '2026-11-05T13:00:00.000Z', '2026-10-26T12:00:00.000Z'],
    // Regina keeps one time all year.
    ['America/Regina', '2026-03-12T12:00:00.000Z', '2026-03-02T12:00:00.000Z'],
    // St. John's is half an hour off, and changes on the same days.
    ['America/St_Johns', '2026-03-12T11:30:00.000Z', '2026-03-02T12:30:00.000Z'],
  ])('in %s to %s: ten days before is at %s', (timeZone, to, due) => {
    const state = { ...strike([atS(1, -10 * day)], null), timeZone };
    const moved = { ...state, anchors: { ...state.anchors, S: to } };
    expect(tasksAt(moved, now)[0]?.dueAt).toBe(due);
    expect(anchorMove(state, { anchor: 'S', to }, '2026-01-01T00:00:00.000Z').moved).toEqual([taskId(1)]);
  });

  it('is in the log with what it moved', () => {
    const state = strike([atS(1, -60), atS(2, 60)], '2026-11-24T12:00:00.000Z');
    const moved = acted(
      state,
      { ...common, act: 'moveAnchor', anchor: 'S', to: '2026-11-22T12:30:00.000Z', reason: 'Union notice' },
      now,
    );
    expect(moved.log.at(-1)?.body).toMatchObject({ moved: 2, becameLate: 1 });
  });
});
