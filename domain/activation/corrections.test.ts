import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../errors.ts';
import { act } from './act.ts';
import { activationAt } from './activation-at.ts';
import type { ActivationCommandInput } from './command.ts';
import { activationCommand } from './command-schema.ts';
import { asItStands, changesOf } from './corrections.ts';
import { extendActivation } from './derive-activation.ts';
import { functionStops } from './function-stops.ts';
import { resourceOutages } from './resource-outages.ts';
import { declaredState, minutesAfter, runActs, site } from './testing/run-acts.ts';
import { payroll, placed, taskId, u } from './testing/sample-plan.ts';

type Correct = Omit<Extract<ActivationCommandInput, { act: 'correct' }>, 'act' | 'entryId' | 'reason'>;
/** Entry n of the log, the declaration being the first. */
const entry = (n: number) => u(5000 + n);
const correct = (n: number, what: Correct) =>
  ({ act: 'correct', entryId: entry(n), reason: 'Misheard', ...what }) as const;

const decided = { act: 'decide', text: 'Fail over', reason: 'No power', saidBy: 'Luc' } as const;
const seen = { act: 'observe', kind: 'gap', text: 'Nobody had the key' } as const;
const exercise = { mode: 'exercise' } as const;

function refusal(minute: number, state: ReturnType<typeof declaredState>, command: ActivationCommandInput) {
  try {
    act(state, activationCommand.parse(command), { wallNow: minutesAfter(minute), author: 'Ada' });
  } catch (error) {
    return error instanceof ExpectedError && (error.details.reason ?? error.details.field ?? error.code);
  }
  return undefined;
}

describe('a correction', () => {
  it('puts right why it was decided, who said it and when, each by itself; the entry stays as it was written', () => {
    const before = runActs(declaredState(), [[5, decided]]);
    const state = runActs(before, [
      [8, correct(2, { decisionReason: 'No cooling' })],
      [9, correct(3, { speaker: 'Eve' })],
      [10, correct(4, { happenedAt: minutesAfter(3) })],
    ]);
    expect(state.decisions).toEqual([
      { entryId: entry(2), at: minutesAfter(3), author: 'Ada', text: 'Fail over', reason: 'No cooling' },
    ]);
    expect(state.log[1]).toEqual(before.log[1]);
    expect(asItStands(state, state.log[1] ?? fail())).toMatchObject({ body: { saidBy: 'Eve' } });
    expect(state.log.slice(2).map((e) => changesOf(state, e))).toEqual([
      [{ of: 'reason', before: 'No power', now: 'No cooling' }],
      [{ of: 'speaker', before: 'Luc', now: 'Eve' }],
      [{ of: 'time', before: minutesAfter(5), now: minutesAfter(3) }],
    ]);
  });

  it('of an older Holdfast has the words alone, and the rest is as it was', () => {
    const state = runActs(declaredState(), [
      [5, decided],
      [8, correct(2, { text: 'Do not fail over' })],
    ]);
    expect(state.log[2]?.body).toEqual({
      ...{ lateReason: null, corrects: entry(2), text: 'Do not fail over', reason: 'Misheard' },
    });
    expect(state.decisions).toMatchObject([{ text: 'Do not fail over', reason: 'No power' }]);
  });

  it('puts right what a file shows, a call, and what an observer noted', () => {
    const file = { fileName: 'a.png', mediaType: 'image/png', bytes: 1, sha256: 'a'.repeat(64) };
    const call = { act: 'contact', personName: 'Eve', outcome: 'reached' } as const;
    const attached = {
      act: 'fileAttached',
      ...file,
      text: 'Floor 2',
      task: null,
      at: null,
      lateReason: '',
    } as const;
    const told = runActs(declaredState(undefined, exercise), [
      [4, seen],
      [4, call],
    ]);
    const written = act(told, attached, { wallNow: minutesAfter(5), author: 'Ada' });
    const state = extendActivation(told, placed(written, told.log.length));
    const corrected = runActs(state, [
      [6, correct(2, { text: 'The key was in the safe' })],
      [7, correct(3, { text: 'On her way' })],
      [8, correct(4, { text: 'Floor 3', happenedAt: minutesAfter(3) })],
    ]);
    expect(corrected.observations).toMatchObject([{ text: 'The key was in the safe', at: minutesAfter(4) }]);
    expect(corrected.contacts).toMatchObject([{ text: 'On her way', personName: 'Eve' }]);
    expect(corrected.attachments).toMatchObject([
      { text: 'Floor 3', fileName: 'a.png', at: minutesAfter(3) },
    ]);
  });

  it('of a time holds in all that is reckoned from it', () => {
    const state = runActs(declaredState(), [
      [10, { act: 'setFunction', functionId: payroll, state: 'stopped' }],
      [40, { act: 'setFunction', functionId: payroll, state: 'restored' }],
      [41, { act: 'setResource', resourceId: site, state: 'out' }],
      [42, { act: 'finishTask', task: taskId(1) }],
      [50, correct(2, { happenedAt: minutesAfter(2) })],
      [51, correct(4, { happenedAt: minutesAfter(30) })],
      [52, correct(5, { happenedAt: minutesAfter(20) })],
    ]);
    expect(functionStops(state)).toMatchObject([{ stoppedAt: minutesAfter(2), rtaMinutes: 38 }]);
    expect(state.functions.get(payroll)?.recoveredInMinutes).toBe(38);
    expect(resourceOutages(state)).toMatchObject([{ from: minutesAfter(30) }]);
    expect(state.runs.get(taskId(1))?.settledAt).toBe(minutesAfter(20));
    expect(activationAt(state, minutesAfter(5)).functions.get(payroll)?.state).toBe('stopped');
    expect(activationAt(state, minutesAfter(25)).runs.get(taskId(1))?.status).toBe('done');
  });

  it('never empties what must be said, says nothing new, or puts states of one thing out of their order', () => {
    const state = runActs(declaredState(), [
      [10, { act: 'setFunction', functionId: payroll, state: 'stopped' }],
      [40, { act: 'setFunction', functionId: payroll, state: 'restored' }],
      [41, decided],
    ]);
    const refused: [number, Correct, string][] = [
      [4, { text: '' }, 'text'],
      [4, { decisionReason: ' ' }, 'decisionReason'],
      [4, { text: 'Fail over', speaker: 'Luc', happenedAt: minutesAfter(41) }, 'nothing_corrected'],
      [4, { happenedAt: minutesAfter(90) }, 'invalid_input'],
      [2, { happenedAt: minutesAfter(41) }, 'after_next'],
      [3, { happenedAt: minutesAfter(9) }, 'before_last'],
    ];
    expect(refused.map(([n, what]) => refusal(50, state, correct(n, what)))).toEqual(
      refused.map((r) => r[2]),
    );
    expect(refusal(50, state, correct(3, { happenedAt: minutesAfter(12) }))).toBeUndefined();
  });
});

function fail(): never {
  throw new Error('no such entry');
}
