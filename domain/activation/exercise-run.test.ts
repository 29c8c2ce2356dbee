import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../errors.ts';
import { act } from './act.ts';
import { activationTime, activationTimeThen } from './activation-clock.ts';
import type { ActivationState } from './activation-state.ts';
import type { Act } from './command.ts';
import { declare } from './declare.ts';
import { deriveActivation, extendActivation } from './derive-activation.ts';
import { injectsDue, injectsFor, injectsPassed, minutesUpTo, stopsAhead } from './exercise-run.ts';
import { tasksAt } from './tasks-at.ts';
import {
  coordinator,
  lead,
  payroll,
  placed,
  plannedTask,
  sampleInput,
  samplePlan,
  sampleState,
  start,
  taskId,
  u,
} from './testing/sample-plan.ts';

const told = { at: null, lateReason: '' } as const;
const plus = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const exerciseId = u(900);
const words = { textFr: '', expectedEn: '', expectedFr: '' };

/** An exercise of which the script says: at once, at T+2 h, at T+3 h, and one by hand. */
function exercise(speed = 10, tasks = [plannedTask(1, { offsetMinutes: 30 })]): ActivationState {
  const plan = {
    ...samplePlan(tasks),
    exercise: {
      id: exerciseId,
      objectives: [{ id: u(950), textEn: 'Decide in time', textFr: '' }],
      injects: [
        { ...words, id: u(901), position: 1, atMinutes: 0, textEn: 'Alarm', roleId: null },
        { ...words, id: u(902), position: 2, atMinutes: 120, textEn: 'Water', roleId: lead },
        { ...words, id: u(903), position: 3, atMinutes: 180, textEn: 'Press', roleId: coordinator },
        { ...words, id: u(904), position: 4, atMinutes: null, textEn: 'By hand', roleId: null },
      ],
    },
  };
  const input = sampleInput({ mode: 'exercise', speed, exerciseId });
  return deriveActivation(placed([declare(input, plan, { wallNow: start, author: 'Ada' })]));
}

/** The state after an act at so many minutes on the wall. */
function at(minutes: number, state: ActivationState, command: Act): ActivationState {
  const moment = { wallNow: plus(minutes), author: 'Ada' };
  return extendActivation(state, placed(act(state, command, moment), state.log.length));
}

function refusal(minutes: number, state: ActivationState, command: Act) {
  try {
    at(minutes, state, command);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return error.details.reason ?? error.code;
  }
  return undefined;
}

const setClock = (speed: number, jumpMinutes = 0): Act => ({ ...told, act: 'setClock', speed, jumpMinutes });
const give = (injectId: string | null, more: { at?: string; text?: string; roleId?: string } = {}): Act => ({
  act: 'giveInject',
  lateReason: '',
  injectId,
  at: more.at ?? null,
  text: more.text ?? '',
  roleId: more.roleId ?? null,
});
const shows = (state: ActivationState, minutes: number) => activationTime(state.clock, plus(minutes));

describe('the clock of an exercise', () => {
  it('stands while it is paused and goes on from there at another speed', () => {
    const paused = at(6, exercise(10), setClock(0));
    expect([shows(paused, 6), shows(paused, 36)]).toEqual([plus(60), plus(60)]);
    const resumed = at(36, paused, setClock(60));
    expect([shows(resumed, 36), shows(resumed, 37)]).toEqual([plus(60), plus(120)]);
  });

  it('is set forward by a jump, running or paused', () => {
    const jumped = at(6, exercise(10), setClock(10, 45));
    expect([shows(jumped, 6), shows(jumped, 7)]).toEqual([plus(105), plus(115)]);
    const paused = at(7, at(6, exercise(10), setClock(0)), setClock(0, 45));
    expect(shows(paused, 99)).toBe(plus(105));
  });

  it.each([
    ['what it does already', setClock(10), 'clock_unchanged'],
    ['slower than the wall', setClock(0.5), 'clock_speed'],
    ['a jump at the same speed', setClock(10, 1), undefined],
    ['another speed', setClock(60), undefined],
  ])('%s', (_, command, reason) => {
    expect(refusal(1, exercise(10), command)).toBe(reason);
  });

  it('is no business of the real thing', () => {
    const acts = [setClock(1, 60), setClock(0), give(null, { text: 'Fire' })];
    expect(acts.map((command) => refusal(1, sampleState(), command))).toEqual(acts.map(() => 'not_exercise'));
  });

  it('runs with the wall after the stand-down', () => {
    const over = at(6, exercise(60), { ...told, act: 'standDown', text: '' });
    expect([shows(over, 6), shows(over, 66)]).toEqual([plus(360), plus(420)]);
  });

  it('tells what it showed when something was written, however it was set since', () => {
    const state = at(10, at(6, exercise(10), setClock(60, 45)), setClock(0));
    expect([2, 6, 8, 10, 30].map((m) => activationTimeThen(state.clocks, plus(m)))).toEqual([
      plus(20),
      plus(105),
      plus(225),
      plus(345),
      plus(345),
    ]);
  });

  it('measures a recovery in its own minutes, those jumped over too', () => {
    const set = (to: 'stopped' | 'restored'): Act => ({
      ...told,
      act: 'setFunction',
      functionId: payroll,
      state: to,
      sharePercent: null,
      text: '',
    });
    const stopped = at(1, exercise(10), set('stopped'));
    const back = at(4, at(2, stopped, setClock(60, 300)), set('restored'));
    expect(back.functions.get(payroll)?.recoveredInMinutes).toBe(10 + 300 + 120);
  });
});

describe('the script', () => {
  it('gives what is due, the earliest first, and what is by hand never by itself', () => {
    const state = exercise(1);
    expect(injectsDue(state, plus(0)).map((i) => i.id)).toEqual([u(901)]);
    expect(injectsDue(state, plus(200)).map((i) => i.id)).toEqual([u(901), u(902), u(903)]);
    expect(injectsDue(at(1, state, give(u(902))), plus(200)).map((i) => i.id)).toEqual([u(901), u(903)]);
  });

  it('gives nothing after the stand-down', () => {
    const over = at(1, exercise(1), { ...told, act: 'standDown', text: '' });
    expect(injectsDue(over, plus(600))).toEqual([]);
  });

  it('gives an inject at its time though nobody looked, and needs no reason for it', () => {
    const state = at(240, exercise(1), give(u(902), { at: plus(120) }));
    expect(state.injects.get(u(902))?.givenAt).toBe(plus(120));
    expect(state.log.at(-1)).toMatchObject({ eventAt: plus(120), body: { lateReason: null, roleId: lead } });
  });

  it('gives it once', () => {
    const state = at(121, exercise(1), give(u(902), { at: plus(120) }));
    expect(refusal(121, state, give(u(902), { at: plus(120) }))).toBe('inject_given');
    expect(refusal(122, state, give(u(902)))).toBe('inject_given');
  });

  it('is told once though two copies of it gave it', () => {
    const once = at(121, exercise(1), give(u(902)));
    const again = {
      ...once.log.at(-1),
      id: u(7000),
      stamp: 'z',
      eventAt: plus(125),
    } as ActivationState['log'][number];
    const both = extendActivation(once, [again]);
    expect(both.injectsGiven.map((i) => i.at)).toEqual([plus(121)]);
    expect(both.injects.get(u(902))?.givenAt).toBe(plus(121));
    expect(both.log).toHaveLength(once.log.length + 1);
  });

  it('takes an inject that is not in it, with its words', () => {
    expect(refusal(1, exercise(), give(null))).toBe('reason_required');
    const state = at(1, exercise(), give(null, { text: 'A minister calls', roleId: lead }));
    expect(injectsFor(state, lead).map((i) => i.text)).toEqual(['A minister calls']);
    expect(injectsFor(state, coordinator)).toEqual([]);
  });

  it('shows a role what was given to it or to everybody, the latest first', () => {
    const state = at(3, at(2, at(1, exercise(60), give(u(901))), give(u(902))), give(u(903)));
    expect(injectsFor(state, lead).map((i) => i.injectId)).toEqual([u(902), u(901)]);
    expect(injectsFor(state, null).map((i) => i.injectId)).toEqual([u(901)]);
  });
});

describe('a jump', () => {
  const stop = (state: ActivationState, minutes: number) =>
    stopsAhead(state, tasksAt(state, plus(minutes)), plus(minutes))[0];

  it('leads to what comes first, of injects and tasks', () => {
    expect(stop(exercise(), 5)).toEqual({ kind: 'task', key: taskId(1), at: plus(30), jumpMinutes: 25 });
    expect(stop(exercise(), 31)).toMatchObject({ kind: 'inject', key: u(902), jumpMinutes: 89 });
    expect(stop(exercise(), 179.5)).toMatchObject({ kind: 'inject', key: u(903), jumpMinutes: 1 });
  });

  it('may pass over the tasks, to what is told next', () => {
    const state = exercise();
    const stops = stopsAhead(state, tasksAt(state, plus(5)), plus(5));
    expect(stops.map(({ key, jumpMinutes }) => [key, jumpMinutes])).toEqual([
      [taskId(1), 25],
      [u(902), 115],
      [u(903), 175],
    ]);
  });

  it('tells which of the script it would pass, those by hand and those that were told left out', () => {
    const keys = (state: ActivationState, at: number, by: number) =>
      injectsPassed(state, plus(at), by).map(({ id }) => id);
    expect(keys(exercise(), 5, 114)).toEqual([]);
    expect(keys(exercise(), 5, 115)).toEqual([u(902)]);
    expect(keys(exercise(), 5, 720)).toEqual([u(902), u(903)]);
    expect(keys(exercise(), 120, 720)).toEqual([u(903)]);
    expect(keys(exercise(), 181, 720)).toEqual([]);
  });

  it('leads nowhere when nothing more has a time', () => {
    expect(stop(exercise(), 181)).toBeUndefined();
  });

  it('never lands before its goal', () => {
    expect(minutesUpTo(plus(0), plus(10))).toBe(10);
    expect(minutesUpTo(plus(0.25), plus(10))).toBe(10);
    expect(minutesUpTo(plus(11), plus(10))).toBe(0);
  });
});
