import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../errors.ts';
import { act } from './act.ts';
import type { Act } from './command.ts';
import { declare } from './declare.ts';
import { deriveActivation, extendActivation } from './derive-activation.ts';
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
const tasks = [
  plannedTask(1),
  plannedTask(2, { after: [taskId(1)] }),
  plannedTask(3, { anchor: 'E' }),
  plannedTask(4),
];
const reason = fc.constantFrom('', 'because');
const words = fc.constantFrom('one', 'two');
const role = fc.constantFrom(lead, coordinator);

const work = fc.oneof(
  fc.record({
    act: fc.constantFrom(
      'startTask' as const,
      'skipTask' as const,
      'failTask' as const,
      'reopenTask' as const,
    ),
    task: fc.integer({ min: 1, max: 5 }).map(taskId),
    reason,
  }),
  fc.record({
    act: fc.constant('finishTask' as const),
    task: fc.integer({ min: 1, max: 4 }).map(taskId),
    reason,
    text: words,
  }),
  fc.record({
    act: fc.constant('note' as const),
    saidBy: fc.constant(''),
    text: words,
    task: fc.option(fc.constant(taskId(1))),
  }),
  fc.record({ act: fc.constant('decide' as const), saidBy: fc.constant(''), text: words, reason }),
  fc.record({
    act: fc.constant('correct' as const),
    entryId: fc.integer({ min: 5001, max: 5030 }).map(u),
    text: fc.option(words),
    decisionReason: fc.option(words),
    speaker: fc.option(words),
    happenedAt: fc.option(fc.constantFrom(start, new Date(Date.parse(start) - 60_000).toISOString())),
    reason,
  }),
  fc.record({
    act: fc.constant('assumeRole' as const),
    roleId: role,
    personId: fc.constant(null),
    personName: fc.constant(''),
    text: words,
    newHolder: words.map((name) => ({ id: null, name, positionTitle: '', contacts: [] })),
  }),
  fc.record({ act: fc.constant('relinquishRole' as const), roleId: role, text: words }),
  fc.record({
    act: fc.constant('setFunction' as const),
    sharePercent: fc.constant(null),
    functionId: fc.constant(payroll),
    state: fc.constantFrom('normal' as const, 'degraded' as const, 'stopped' as const, 'restored' as const),
    text: words,
  }),
  fc.record({
    act: fc.constant('moveAnchor' as const),
    anchor: fc.constant('S' as const),
    to: fc.constant(start),
    reason,
  }),
);

const end = fc.record({ act: fc.constantFrom('standDown' as const, 'close' as const), text: words });

const anyAct: fc.Arbitrary<Act> = fc
  .oneof({ weight: 40, arbitrary: work }, { weight: 1, arbitrary: end })
  .map((a) => ({ ...told, ...a }));

describe('an activation', () => {
  it('is the same whether derived from the whole log or entry by entry', () => {
    let done = 0;
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 12, maxLength: 30 }), (acts) => {
        let state = sampleState(tasks);
        for (const [i, command] of acts.entries()) {
          try {
            const wallNow = new Date(Date.parse(start) + i * 60_000).toISOString();
            const before = structuredClone({ ...state, log: [] });
            const next = extendActivation(
              state,
              placed(act(state, command, { wallNow, author: 'Ada' }), state.log.length),
            );
            expect({ ...state, log: [] }).toEqual(before);
            state = next;
            done += 1;
          } catch (error) {
            if (!(error instanceof ExpectedError)) throw error;
          }
        }
        expect(deriveActivation(state.log)).toEqual(state);
      }),
      { numRuns: 150 },
    );
    // The acts are not all refused: the property is about something.
    expect(done).toBeGreaterThan(500);
  });

  it('calls tasks by their position, with a letter where there are several checklists', () => {
    const numbers = (count: number) => {
      const plan = samplePlan([plannedTask(1)]);
      const checklists = plan.checklists.flatMap((c) =>
        Array.from({ length: count }, (_, i) => ({ ...c, tasks: [plannedTask(1, { id: u(700 + i) })] })),
      );
      const moment = { wallNow: start, author: 'Ada' };
      const state = deriveActivation(placed([declare(sampleInput(), { ...plan, checklists }, moment)]));
      return [...state.tasks.values()].map((task) => task.number);
    };
    expect(numbers(1)).toEqual(['1']);
    expect(numbers(2)).toEqual(['A1', 'B1']);
    expect(numbers(28).slice(-3)).toEqual(['Z1', 'AA1', 'AB1']);
  });

  it('begins with its declaration', () => {
    expect(() => deriveActivation([])).toThrow(ExpectedError);
    expect(() => deriveActivation(sampleState().log.slice(1))).toThrow(ExpectedError);
  });

  it('takes nothing from entries about what it does not have', () => {
    const state = sampleState(tasks);
    const entry = { eventAt: start, recordedAt: start, author: 'Ada', kind: 'function' as const };
    const body = {
      lateReason: null,
      functionId: u(77),
      state: 'stopped' as const,
      sharePercent: null,
      text: '',
    };
    expect(extendActivation(state, placed([{ ...entry, body }], 1)).functions).toEqual(state.functions);
  });
});
