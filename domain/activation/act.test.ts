import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../errors.ts';
import { act, openTasks } from './act.ts';
import { canBeCorrected } from './act-on-entry.ts';
import type { ActivationState } from './activation-state.ts';
import type { Act } from './command.ts';
import { extendActivation } from './derive-activation.ts';
import { taskByKey } from './tasks-at.ts';
import {
  ada,
  ben,
  coordinator,
  lead,
  payroll,
  placed,
  plannedTask,
  sampleState,
  start,
  taskId,
  u,
} from './testing/sample-plan.ts';

const told = { at: null, lateReason: '' } as const;
const minutesAfter = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

function task(
  name: 'startTask' | 'finishTask' | 'skipTask' | 'failTask' | 'reopenTask',
  n: number,
  reason = '',
): Act {
  return { ...told, act: name, task: taskId(n), reason, text: '' };
}

/** The state after commands a minute apart. */
function having(state: ActivationState, ...commands: Act[]): ActivationState {
  return commands.reduce((s, command) => {
    const moment = { wallNow: minutesAfter(s.log.length), author: 'Ada' };
    return extendActivation(s, placed(act(s, command, moment), s.log.length));
  }, state);
}

/** Code and reason of the refusal, or undefined when the act is done. */
function refusal(state: ActivationState, command: Act, wallNow = minutesAfter(20)) {
  try {
    act(state, command, { wallNow, author: 'Ada' });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return [error.code, error.details.reason ?? error.details.field ?? error.details.kind];
  }
  return undefined;
}

const statusOf = (state: ActivationState, n: number) => taskByKey(state, taskId(n), start)?.status;

describe('the acts of a task', () => {
  const all = ['startTask', 'finishTask', 'skipTask', 'failTask', 'reopenTask'] as const;
  const paths = {
    open: [],
    inProgress: [task('startTask', 1)],
    done: [task('finishTask', 1)],
    skipped: [task('skipTask', 1, 'Not needed')],
    failed: [task('failTask', 1, 'No power')],
  };

  it.each([
    ['open', ['inProgress', 'done', 'skipped', 'failed', null]],
    ['inProgress', [null, 'done', 'skipped', 'failed', null]],
    ['done', [null, null, null, null, 'open']],
    ['skipped', [null, null, null, null, 'open']],
    ['failed', [null, null, 'skipped', null, 'open']],
  ] as const)('from %s', (from, to) => {
    const state = having(sampleState(), ...paths[from]);
    for (const [i, name] of all.entries()) {
      const next = to[i];
      const command = task(name, 1, 'because');
      if (next === null) expect(refusal(state, command)).toEqual(['activation_state', 'task_status']);
      else expect(statusOf(having(state, command), 1)).toBe(next);
    }
  });

  it.each(['skipTask', 'failTask'] as const)('%s needs a reason', (name) => {
    expect(refusal(sampleState(), task(name, 1, '  '))).toEqual(['reason_required', 'reason']);
  });

  it('reopening needs a reason', () => {
    expect(refusal(having(sampleState(), task('finishTask', 1)), task('reopenTask', 1))).toEqual([
      'reason_required',
      'reason',
    ]);
  });

  it('a task waits for those before it, and opens when they are done or skipped', () => {
    const state = sampleState();
    expect(statusOf(state, 2)).toBe('pending');
    expect(statusOf(having(state, task('startTask', 1)), 2)).toBe('pending');
    expect(statusOf(having(state, task('failTask', 1, 'No power')), 2)).toBe('pending');
    expect(statusOf(having(state, task('finishTask', 1)), 2)).toBe('open');
    expect(statusOf(having(state, task('skipTask', 1, 'Known')), 2)).toBe('open');
    expect(statusOf(having(state, task('finishTask', 1), task('reopenTask', 1, 'Wrong')), 2)).toBe('pending');
  });

  it('a waiting task may be done out of turn, with a reason', () => {
    expect(refusal(sampleState(), task('finishTask', 2))).toEqual(['reason_required', 'reason']);
    expect(statusOf(having(sampleState(), task('finishTask', 2, 'Already so')), 2)).toBe('done');
  });

  it('keeps when it was started and forgets it when it is reopened', () => {
    const done = having(sampleState(), task('startTask', 1), task('finishTask', 1));
    expect(done.runs.get(taskId(1))).toMatchObject({
      startedAt: minutesAfter(1),
      settledAt: minutesAfter(2),
    });
    const reopened = having(done, task('reopenTask', 1, 'Wrong'));
    expect(reopened.runs.get(taskId(1))).toMatchObject({ startedAt: null, settledAt: null, reason: 'Wrong' });
  });

  it('of an occurrence leave the others alone', () => {
    const daily = plannedTask(1, { repeat: { every: 'day', at: '16:00' } });
    const state = sampleState([daily, plannedTask(2, { after: [taskId(1)] })]);
    const key = `${taskId(1)}@2026-11-22`;
    expect(refusal(state, task('finishTask', 1))).toEqual(['not_found', 'checklistTask']);
    expect(refusal(state, { ...task('finishTask', 1), task: `${taskId(1)}@2026-11-23` } as Act)).toEqual([
      'not_found',
      'checklistTask',
    ]);
    const done = having(state, { ...told, act: 'finishTask', task: key, reason: '', text: '' });
    expect(done.runs.size).toBe(1);
    expect(statusOf(done, 2)).toBe('open');
    const tomorrow = minutesAfter(24 * 60);
    expect(taskByKey(done, `${taskId(1)}@2026-11-23`, tomorrow)?.status).toBe('open');
  });
});

describe('time', () => {
  const note = (at: string | null, lateReason = ''): Act => ({
    act: 'note',
    saidBy: '',
    text: 'Power is back',
    task: null,
    at,
    lateReason,
  });

  it.each([
    ['now', null, '', undefined],
    ['ten minutes ago', minutesAfter(10), '', undefined],
    ['longer ago', minutesAfter(8), '', ['reason_required', 'lateReason']],
    ['longer ago with a reason', minutesAfter(8), 'No time before', undefined],
    ['before the activation', minutesAfter(-90), 'Told by the landlord', undefined],
    ['a minute ahead', minutesAfter(21), '', undefined],
    ['further ahead', minutesAfter(23), '', ['invalid_input', undefined]],
  ])('of an event: %s', (_, at, reason, expected) => {
    expect(refusal(sampleState(), note(at, reason))).toEqual(expected);
  });

  it('is that of the exercise in an exercise, and the wall clock stays beside it', () => {
    const state = sampleState(undefined, { mode: 'exercise', speed: 60 });
    const [entry] = act(state, note(null), { wallNow: minutesAfter(2), author: 'Ada' });
    expect(entry).toMatchObject({ eventAt: minutesAfter(120), recordedAt: minutesAfter(2) });
  });

  it('may go back on the wall: the record keeps what the clock showed', () => {
    const [entry] = act(sampleState(), note(null), { wallNow: minutesAfter(-60), author: 'Ada' });
    expect(entry).toMatchObject({ eventAt: minutesAfter(-60), recordedAt: minutesAfter(-60) });
  });

  it('keeps the reason of a late entry, and only of a late one', () => {
    const moment = { wallNow: minutesAfter(60), author: 'Ada' };
    const [late] = act(sampleState(), note(minutesAfter(5), 'No time'), moment);
    const [punctual] = act(sampleState(), note(minutesAfter(55), 'No time'), moment);
    expect([late?.body, punctual?.body]).toMatchObject([{ lateReason: 'No time' }, { lateReason: null }]);
  });
});

describe('words', () => {
  const asItWas = { decisionReason: null, speaker: null, happenedAt: null };
  const decide = (reason: string): Act => ({ ...told, act: 'decide', saidBy: '', text: 'Fail over', reason });
  const correct = (entryId: string, reason = 'Misheard'): Act => ({
    ...told,
    act: 'correct',
    entryId,
    text: 'Do not fail over',
    ...asItWas,
    reason,
  });

  it('a decision has its reason', () => {
    expect(refusal(sampleState(), decide(''))).toEqual(['reason_required', 'reason']);
    expect(having(sampleState(), decide('RTO at risk')).decisions).toMatchObject([
      { text: 'Fail over', reason: 'RTO at risk' },
    ]);
  });

  it('a correction says why, leaves both entries, and the decision stands as corrected', () => {
    const state = having(sampleState(), decide('RTO at risk'));
    const decision = u(5002);
    expect(refusal(state, correct(decision, ''))).toEqual(['reason_required', 'reason']);
    const corrected = having(state, correct(decision));
    expect(corrected.log.map((e) => e.kind)).toEqual(['declared', 'decision', 'correction']);
    expect(corrected.corrections.get(decision)).toBe(u(5003));
    expect(corrected.decisions).toMatchObject([{ entryId: decision, text: 'Do not fail over' }]);
  });

  it('the latest entry of a line of corrections is the one to correct', () => {
    const state = having(sampleState(), decide('RTO at risk'), correct(u(5002)));
    expect(refusal(state, correct(u(5002)))).toEqual(['activation_state', 'not_correctable']);
    const again = having(state, {
      ...told,
      act: 'correct',
      entryId: u(5003),
      text: 'Fail over at 07:00',
      ...asItWas,
      reason: 'Agreed',
    });
    expect(again.decisions[0]?.text).toBe('Fail over at 07:00');
  });

  it('of what was done only its time is corrected', () => {
    const state = having(sampleState(), task('finishTask', 1));
    expect(state.log.map((e) => canBeCorrected(state, e))).toEqual([false, true]);
    expect(refusal(state, correct(u(5002)))).toEqual(['activation_state', 'nothing_corrected']);
    expect(refusal(state, correct(u(5001)))).toEqual(['activation_state', 'not_correctable']);
    expect(refusal(state, correct(u(77)))).toEqual(['not_found', 'logEntry']);
  });

  it('a note to a task is its evidence, and so is a file', () => {
    const state = sampleState([plannedTask(1, { evidenceRequired: true }), plannedTask(2)]);
    const done = having(state, task('finishTask', 1));
    expect(taskByKey(done, taskId(1), start)?.lacksEvidence).toBe(true);
    const noted = having(done, { ...told, act: 'note', saidBy: '', text: 'Ticket 4711', task: taskId(1) });
    expect(taskByKey(noted, taskId(1), start)?.lacksEvidence).toBe(false);
    const file = { fileName: 'Dock.png', mediaType: 'image/png', bytes: 9, sha256: 'f'.repeat(64), text: '' };
    const attached = { act: 'fileAttached' as const, at: null, lateReason: '' as const, ...file };
    const pictured = having(done, { ...attached, task: taskId(1) });
    expect(taskByKey(pictured, taskId(1), start)?.lacksEvidence).toBe(false);
    const other = having(done, { ...attached, task: taskId(2) });
    expect(taskByKey(other, taskId(1), start)?.lacksEvidence).toBe(true);
  });
});

describe('roles', () => {
  const person = (name: string, id: string | null = null) => ({ id, name, positionTitle: '', contacts: [] });
  const assume = (roleId: string, newHolder?: ReturnType<typeof person>): Act => ({
    ...told,
    act: 'assumeRole',
    roleId,
    personId: null,
    personName: '',
    text: 'End of shift',
    ...(newHolder && { newHolder }),
  });

  it('are filled at the declaration', () => {
    const roles = sampleState().roles;
    expect([roles.get(lead)?.holder?.id, roles.get(coordinator)?.holder?.id]).toEqual([ada, ben]);
  });

  it('are handed over on both sides', () => {
    const state = having(sampleState(), assume(lead, person('Dee')));
    expect(
      state.log.slice(1).map((e) => e.kind === 'role' && [e.body.act, e.body.person.name, e.body.handOver]),
    ).toEqual([
      ['relinquished', 'Ada', true],
      ['assumed', 'Dee', true],
    ]);
    expect(state.roles.get(lead)).toMatchObject({
      holder: { name: 'Dee' },
      holdings: [
        { person: { name: 'Ada' }, assumedAt: start, relinquishedAt: minutesAfter(1) },
        { person: { name: 'Dee' }, assumedAt: minutesAfter(1), relinquishedAt: null },
      ],
    });
  });

  it('are laid down and taken up', () => {
    const laidDown: Act = { ...told, act: 'relinquishRole', roleId: lead, text: '' };
    const state = having(sampleState(), laidDown);
    expect(state.roles.get(lead)?.holder).toBeNull();
    expect(refusal(state, laidDown)).toEqual(['activation_state', 'role_not_held']);
    const taken = having(state, assume(lead, person('Dee')));
    expect(taken.log.at(-1)).toMatchObject({ body: { act: 'assumed', handOver: false } });
  });

  it('are not handed to the one who has them, nor to nobody', () => {
    expect(refusal(sampleState(), assume(lead, person('Ada', ada)))).toEqual([
      'activation_state',
      'already_holder',
    ]);
    expect(refusal(sampleState(), assume(lead))).toEqual(['reason_required', 'personName']);
    expect(refusal(sampleState(), assume(u(78), person('Dee')))).toEqual(['not_found', 'role']);
  });
});

describe('functions', () => {
  const set = (state: 'normal' | 'degraded' | 'stopped' | 'restored', text = ''): Act => ({
    ...told,
    act: 'setFunction',
    sharePercent: null,
    functionId: payroll,
    state,
    text,
  });

  it('count from the stop, and measure how long it lasted', () => {
    const stopped = having(sampleState(), set('stopped'), set('stopped', 'All of it'));
    expect(stopped.functions.get(payroll)).toMatchObject({ state: 'stopped', stoppedAt: minutesAfter(1) });
    const degraded = having(stopped, set('degraded'));
    expect(degraded.functions.get(payroll)).toMatchObject({ stoppedAt: null, recoveredInMinutes: 2 });
    const restored = having(degraded, set('restored'));
    expect(restored.functions.get(payroll)).toMatchObject({ state: 'restored', recoveredInMinutes: 2 });
    expect(having(restored, set('stopped')).functions.get(payroll)?.recoveredInMinutes).toBeNull();
  });

  it('never recover before they stopped', () => {
    const stopped = having(sampleState(), set('stopped'));
    const late = { at: minutesAfter(0), lateReason: 'seen late' };
    const earlier: Act = {
      act: 'setFunction',
      sharePercent: null,
      functionId: payroll,
      state: 'normal',
      text: '',
      ...late,
    };
    expect(refusal(stopped, earlier)).toEqual(['activation_state', 'before_last']);
  });

  it('are not set to what they are', () => {
    expect(refusal(sampleState(), set('normal'))).toEqual(['activation_state', 'function_state']);
  });
});

describe('a repeated task whose anchor is not known', () => {
  it('waits, and is no work that could be done or left open', () => {
    const state = sampleState([plannedTask(1, { anchor: 'S', repeat: { every: 'day', at: '16:00' } })]);
    expect(taskByKey(state, taskId(1), start)).toMatchObject({ status: 'pending', waitsForAnchor: true });
    expect(refusal(state, task('finishTask', 1, 'because'))).toEqual(['activation_state', 'anchor_unknown']);
  });
});

describe('the strike start', () => {
  const move = (to: string, reason = ''): Act => ({ ...told, act: 'moveAnchor', anchor: 'S', to, reason });

  it('is set without a reason and moved with one; what hangs on it moves', () => {
    const state = sampleState([plannedTask(1, { anchor: 'S', offsetMinutes: 60 })]);
    expect(taskByKey(state, taskId(1), start)).toMatchObject({
      dueAt: null,
      status: 'open',
    });
    const set = having(state, move('2026-12-01T05:00:00Z'));
    expect(taskByKey(set, taskId(1), start)?.dueAt).toBe('2026-12-01T06:00:00.000Z');
    expect(refusal(set, move('2026-12-02T05:00:00Z'))).toEqual(['reason_required', 'reason']);
    const moved = having(set, move('2026-12-02T05:00:00Z', 'The talks go on'));
    expect(taskByKey(moved, taskId(1), start)?.dueAt).toBe('2026-12-02T06:00:00.000Z');
  });
});

describe('the end', () => {
  const standDown: Act = { ...told, act: 'standDown', text: 'Service is back' };
  const close: Act = { ...told, act: 'close', text: '' };
  const tasks = [plannedTask(1), plannedTask(2, { anchor: 'E', offsetMinutes: 60 })];
  const note: Act = { ...told, act: 'note', saidBy: '', text: 'Thanks', task: null };

  it('counts what is open, without what follows from the stand-down', () => {
    const state = sampleState([...tasks, plannedTask(3, { repeat: { every: 'day', at: '16:00' } })]);
    expect(openTasks(state, start).map((t) => t.task.position)).toEqual([1]);
    expect(having(state, standDown).log.at(-1)?.body).toMatchObject({ openTasks: 1 });
  });

  it('opens what follows from it and refuses the rest', () => {
    const state = sampleState(tasks);
    expect(statusOf(state, 2)).toBe('pending');
    const over = having(state, standDown);
    expect(over).toMatchObject({ status: 'stoodDown', stoodDownAt: minutesAfter(1) });
    expect(taskByKey(over, taskId(2), start)).toMatchObject({ status: 'open', dueAt: minutesAfter(61) });
    expect(refusal(over, task('finishTask', 2))).toBeUndefined();
    expect(refusal(over, note)).toBeUndefined();
    expect(refusal(over, task('finishTask', 1))).toEqual(['activation_state', 'stood_down']);
    expect(refusal(over, standDown)).toEqual(['activation_state', 'stood_down']);
  });

  it('closes only what is stood down, and then refuses everything', () => {
    expect(refusal(sampleState(), close)).toEqual(['activation_state', 'not_stood_down']);
    const closed = having(sampleState(tasks), standDown, close);
    expect(closed).toMatchObject({ status: 'closed', closedAt: minutesAfter(2) });
    for (const command of [note, close, standDown, task('finishTask', 2)]) {
      expect(refusal(closed, command)).toEqual(['activation_state', 'closed']);
    }
  });
});
