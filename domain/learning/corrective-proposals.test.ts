import { describe, expect, it } from 'vitest';
import type { ActivationCommandInput } from '../activation/command.ts';
import { declaredState, minutesAfter, runActs, site } from '../activation/testing/run-acts.ts';
import { coordinator, lead, payroll, plannedTask, taskId, u } from '../activation/testing/sample-plan.ts';
import { correctiveProposals } from './corrective-proposals.ts';

type Acts = [number, ActivationCommandInput][];
const end = 600;
const tasks = [plannedTask(1, { functionIds: [payroll] }), plannedTask(2)];

function proposed(acts: Acts, mode: 'actual' | 'exercise' = 'actual') {
  const done = [1, 2].map((n): Acts[number] => [n, { act: 'finishTask', task: taskId(n) }]);
  const isTouched = (n: number) =>
    acts.some(([, command]) => 'task' in command && command.task === taskId(n));
  const rest = done.filter((_, i) => !isTouched(i + 1));
  const state = runActs(declaredState(tasks, { mode }), [...rest, ...acts, [end, { act: 'standDown' }]]);
  return correctiveProposals(state, minutesAfter(end));
}

const inShort = (acts: Acts, mode?: 'exercise') =>
  proposed(acts, mode).map(({ kind, subject, minutes, dueOn }) => [kind, subject.en, minutes, dueOn]);

const set = (state: 'stopped' | 'restored') =>
  ({ act: 'setFunction', functionId: payroll, state, text: '' }) as const;
const callTo = (personName: string, outcome: 'noAnswer' | 'reached') =>
  ({ act: 'contact', personName, outcome, text: '' }) as const;

describe('corrective actions that a record gives reason for', () => {
  // The stand-down is at 2026-11-22 20:40 UTC, that is 15:40 of the same day in Toronto.
  it.each<[string, Acts, unknown[]]>([
    [
      'nothing went wrong',
      [
        [10, set('stopped')],
        [250, set('restored')],
      ],
      [],
    ],
    [
      'a function after its RTO',
      [
        [10, set('stopped')],
        [251, set('restored')],
      ],
      [['functionOverRto', 'Payroll', 241, '2027-01-21']],
    ],
    [
      'a function after its MTPD',
      [
        [10, set('stopped')],
        [491, set('restored')],
      ],
      [['functionOverMtpd', 'Payroll', 481, '2026-12-22']],
    ],
    [
      'a function that is not back',
      [[10, set('stopped')]],
      [['functionNotBack', 'Payroll', null, '2026-12-22']],
    ],
    [
      'a task half an hour late',
      [[45, { act: 'finishTask', task: taskId(1) }]],
      [['taskLate', 'Task 1', 30, '2027-02-20']],
    ],
    ['a task 29 minutes late', [[44, { act: 'finishTask', task: taskId(1) }]], []],
    [
      'a task that failed',
      [[20, { act: 'failTask', task: taskId(1), reason: 'No key' }]],
      [['taskFailed', 'Task 1', null, '2027-01-21']],
    ],
    [
      'a task that was begun and left',
      [[20, { act: 'startTask', task: taskId(2) }]],
      [['taskLeftOpen', 'Task 2', null, '2027-01-21']],
    ],
    [
      'a task that was skipped with its reason',
      [[20, { act: 'skipTask', task: taskId(2), reason: 'No need' }]],
      [],
    ],
    [
      'a site that is out still',
      [[20, { act: 'setResource', resourceId: site, state: 'out', text: '' }]],
      [['resourceNotBack', 'Bay Street', null, '2027-01-21']],
    ],
    [
      'two calls in vain',
      [
        [3, callTo('Zoe', 'noAnswer')],
        [9, callTo('Zoe', 'noAnswer')],
      ],
      [['notReached', 'Zoe', null, '2026-12-22']],
    ],
    [
      'two calls in vain and one that was not',
      [
        [3, callTo('Zoe', 'noAnswer')],
        [9, callTo('Zoe', 'noAnswer')],
        [20, callTo('Zoe', 'reached')],
      ],
      [],
    ],
    ['one call in vain', [[3, callTo('Zoe', 'noAnswer')]], []],
  ])('%s', (_, acts, expected) => expect(inShort(acts)).toEqual(expected));

  it('leave out what was not due yet, and what only waited for another', () => {
    const late = [plannedTask(1), plannedTask(2, { after: [taskId(1)] }), plannedTask(50)];
    const state = runActs(declaredState(late), [[end, { act: 'standDown' }]]);
    expect(correctiveProposals(state, minutesAfter(end)).map(({ subject }) => subject.en)).toEqual([
      'Task 1',
    ]);
  });

  it('name the function and the role that they are of', () => {
    expect(proposed([[10, set('stopped')]])).toMatchObject([
      { origin: `function:${payroll}`, functionId: payroll, ownerRoleId: lead },
    ]);
    expect(proposed([[20, { act: 'failTask', task: taskId(1), reason: 'No key' }]])).toMatchObject([
      { origin: `task:${taskId(1)}`, functionId: payroll, ownerRoleId: coordinator, said: 'No key' },
    ]);
  });

  it('are one for each thing, the gravest of it, the gravest first', () => {
    const stops: Acts = [
      [10, set('stopped')],
      [260, set('restored')],
      [300, set('stopped')],
      [595, set('restored')],
    ];
    expect(inShort([[45, { act: 'finishTask', task: taskId(2) }], ...stops])).toEqual([
      ['functionOverRto', 'Payroll', 295, '2027-01-21'],
    ]);
  });

  it('are made of the gaps that observers saw, and not of strengths', () => {
    const acts: Acts = [
      [5, { act: 'observe', kind: 'gap', text: 'No key' }],
      [6, { act: 'observe', kind: 'strength', text: 'Calm' }],
    ];
    expect(proposed(acts, 'exercise')).toMatchObject([
      {
        kind: 'gapObserved',
        subject: { en: 'No key', fr: 'No key' },
        origin: `gap:${u(5004)}`,
        dueOn: '2027-02-20',
      },
    ]);
  });
});
