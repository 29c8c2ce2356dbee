import { describe, expect, it } from 'vitest';
import { activationAt } from './activation-at.ts';
import { declaredState, minutesAfter, runActs } from './testing/run-acts.ts';
import { payroll, taskId, u } from './testing/sample-plan.ts';

const state = runActs(declaredState(), [
  [5, { act: 'finishTask', task: taskId(1) }],
  [10, { act: 'decide', text: 'Stay', reason: 'Safer' }],
  [20, { act: 'setFunction', functionId: payroll, state: 'stopped', text: '' }],
  [30, { act: 'note', text: 'The lift was stuck', at: minutesAfter(8), lateReason: 'Was in the lift' }],
  [40, { act: 'correct', entryId: u(5003), text: 'Stay at home', reason: 'Slip' }],
  [50, { act: 'finishTask', task: taskId(3) }],
]);

describe('an activation at an earlier moment', () => {
  it('is what had happened by then, told by all that is known now', () => {
    const at = activationAt(state, minutesAfter(15));
    expect([...at.runs.keys()]).toEqual([taskId(1)]);
    expect(at.functions.get(payroll)?.state).toBe('normal');
    expect(at.log.map(({ kind }) => kind)).toEqual(['declared', 'task', 'decision', 'note', 'correction']);
    expect(at.decisions.map(({ text }) => text)).toEqual(['Stay at home']);
  });

  it('is the present where nothing came later, and the declaration before all else', () => {
    expect(activationAt(state, minutesAfter(50))).toBe(state);
    expect(activationAt(state, minutesAfter(-60)).log.map(({ kind }) => kind)).toEqual(['declared']);
  });
});
