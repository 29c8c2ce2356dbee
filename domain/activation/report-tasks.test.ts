import { expect, it } from 'vitest';
import { act } from './act.ts';
import { extendActivation } from './derive-activation.ts';
import { tasksAskingForReport } from './report-tasks.ts';
import { tasksAt } from './tasks-at.ts';
import { placed, plannedTask, sampleState, start, taskId } from './testing/sample-plan.ts';

const asked = (n: number, textEn: string, textFr = '', more = {}) =>
  plannedTask(n, { textEn, textFr, ...more });
const at = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

it('finds the tasks that ask for a situation report in either language and can be done, the first due first', () => {
  const state = sampleState([
    asked(1, 'Issue the situation report', 'Publier le point', { offsetMinutes: 90 }),
    asked(2, 'Tell the owners', 'Publier un rapport de situation', { offsetMinutes: 30 }),
    asked(3, 'Report the situation to the police', 'Signaler la situation'),
    asked(4, 'Send the SITREP', '', { offsetMinutes: 45, after: [taskId(1)] }),
    asked(5, 'Send the sitreps', '', { offsetMinutes: 60 }),
  ]);
  const found = tasksAskingForReport(tasksAt(state, at(1)));
  expect(found.map(({ task }) => task.position)).toEqual([2, 5, 1]);
  const finish = {
    act: 'finishTask',
    task: taskId(1),
    at: null,
    lateReason: '',
    reason: '',
    text: '',
  } as const;
  const done = act(state, finish, { wallNow: at(2), author: 'Ada' });
  const after = extendActivation(state, placed(done, state.log.length));
  expect(tasksAskingForReport(tasksAt(after, at(3))).map(({ task }) => task.position)).toEqual([2, 4, 5]);
});

it('takes of a repeated one the occurrence that is due first', () => {
  const repeat = { every: 'day', at: '16:00' } as const;
  const state = sampleState([asked(1, 'Issue a situation report', '', { offsetMinutes: 0, repeat })]);
  const [first, ...more] = tasksAskingForReport(tasksAt(state, at(2 * 1440)));
  expect(more).toEqual([]);
  expect(first?.date).toBe('2026-11-22');
});
