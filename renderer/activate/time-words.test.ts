import { beforeEach, describe, expect, it } from 'vitest';
import { tasksAt } from '../../domain/activation/tasks-at.ts';
import { declaredState, minutesAfter } from '../../domain/activation/testing/run-acts.ts';
import { plannedTask, taskId } from '../../domain/activation/testing/sample-plan.ts';
import { startTranslations } from '../app/i18n.ts';
import { dueWords, elapsed, stretch, whenDue } from './time-words.ts';

const now = '2026-11-22T10:40:00.000Z';
const fromNow = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
const words = (language: 'en' | 'fr') => startTranslations(language).getFixedT(language, 'activate');

describe('time in words', () => {
  let t: ReturnType<typeof words>;
  beforeEach(() => {
    t = words('en');
  });

  it.each([
    [25, 'in 25 min'],
    [1, 'in 1 min'],
    [0.5, 'due now'],
    [-0.5, 'due now'],
    [-12, '12 min late'],
    [200, 'in 3 h 20 min'],
    [180, 'in 3 h'],
    [650, 'in 10 h'],
    [-1500, '25 h late'],
    [5 * 1440, 'in 5 days'],
  ])('%s minutes from now is %s', (minutes, said) => expect(dueWords(fromNow(minutes), now, t)).toBe(said));

  it('says of a task that waits for others how long its time has passed', () => {
    const state = declaredState([plannedTask(1), plannedTask(2, { after: [taskId(1)] })]);
    const at = minutesAfter(30 + 10 * 1440);
    const said = (tell: typeof t) => tasksAt(state, at).map((task) => whenDue(task, at, tell));
    expect(said(t)).toEqual(['10 days late', '10 days past its time']);
    expect(said(words('fr'))[1]).toBe('échue depuis 10 jours');
  });

  it('is said in French', () => {
    const fr = words('fr');
    expect([dueWords(fromNow(25), now, fr), dueWords(fromNow(-12), now, fr), stretch(2880, fr)]).toEqual([
      'dans 25 min',
      '12 min de retard',
      '2 jours',
    ]);
  });

  it.each([
    [0, '0:00:00'],
    [4.15, '0:04:09'],
    [26 * 60 + 10, '26:10:00'],
    [50 * 60 + 10, '2 d 02:10:00'],
    [-5, '−0:05:00'],
  ])('%s minutes of elapsed time is %s', (minutes, said) =>
    expect(elapsed(now, fromNow(minutes), t)).toBe(said),
  );
});
