import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import type { ActivationState } from './activation-state.ts';
import type { ActivationCommandInput } from './command.ts';
import { activationCommand } from './command-schema.ts';
import { extendActivation } from './derive-activation.ts';
import {
  correctionsOf,
  filterLog,
  isWhole,
  type LogFilter,
  peopleOfLog,
  plainWords,
  wholeLog,
} from './log-filter.ts';
import {
  coordinator,
  lead,
  placed,
  plannedTask,
  sampleState,
  start,
  taskId,
  u,
} from './testing/sample-plan.ts';

const minutes = (n: number) => new Date(Date.parse(start) + n * 60_000).toISOString();

/** Task 1 is the lead's, task 2 the coordinator's; Ada is the lead, Ben the coordinator. */
function told(
  ...acts: [minutes: number, author: string, command: ActivationCommandInput][]
): ActivationState {
  return acts.reduce(
    (before, [at, author, command]) => {
      const entries = act(before, activationCommand.parse(command), { wallNow: minutes(at), author });
      return extendActivation(before, placed(entries, before.log.length));
    },
    sampleState([plannedTask(1, { roleId: lead }), plannedTask(2)]),
  );
}

const state = told(
  [1, 'Scribe', { act: 'note', text: 'Fumée au 4e étage', saidBy: 'Ben' }],
  [2, 'Ada', { act: 'decide', text: 'Evacuate', reason: 'Smoke' }],
  [3, 'Scribe', { act: 'finishTask', task: taskId(1) }],
  [4, 'Scribe', { act: 'note', text: 'Keys handed out', task: taskId(2) }],
  [5, 'Scribe', { act: 'contact', personName: 'Fire hall', roleId: coordinator, outcome: 'reached' }],
);

const found = (filter: Partial<LogFilter>) =>
  filterLog(state, { ...wholeLog, ...filter }, ({ body }) => plainWords('text' in body ? body.text : '')).map(
    ({ seq }) => seq,
  );

describe('a part of the log', () => {
  it('is all of it while nothing is asked', () => {
    expect(filterLog(state, wholeLog, () => '')).toBe(state.log);
    expect(isWhole({ ...wholeLog, text: '  ' })).toBe(true);
    expect(isWhole({ ...wholeLog, to: start })).toBe(false);
  });

  it.each<[string, Partial<LogFilter>, number[]]>([
    ['of some kinds', { groups: ['decisions', 'calls'] }, [3, 6]],
    ['written or said by a person', { person: 'Ben' }, [2]],
    ['of a role: its tasks, and what its holder wrote', { roleId: lead }, [1, 3, 4]],
    ['of a role: its tasks, calls to it, and what its holder said', { roleId: coordinator }, [2, 5, 6]],
    ['with words in any order, without regard to accents', { text: 'ETAGE fumee' }, [2]],
    ['from a time, and before one', { from: minutes(2), to: minutes(4) }, [3, 4]],
    ['by all of these', { groups: ['notes'], person: 'Scribe', text: 'keys' }, [5]],
    ['that is empty', { person: 'Nobody' }, []],
  ])('%s', (_, filter, seqs) => {
    expect(found(filter)).toEqual(seqs);
  });

  it('knows who wrote and who spoke', () => {
    expect(peopleOfLog(state.log)).toEqual(['Ada', 'Ben', 'Scribe']);
  });
});

describe('corrections', () => {
  it('of a correction are followed to the last, and decisions say it', () => {
    const id = (seq: number) => u(5000 + seq);
    const corrected = told(
      [1, 'Ada', { act: 'decide', text: 'Leave by the east door', reason: 'Smoke' }],
      [2, 'Ada', { act: 'correct', entryId: id(2), text: 'Leave by the west door', reason: 'Misheard' }],
      [
        3,
        'Ada',
        { act: 'correct', entryId: id(3), text: 'Leave by the north door', reason: 'Misheard again' },
      ],
    );
    const [, decision, first] = corrected.log;
    if (!decision || !first) throw new Error('they were written');
    expect(correctionsOf(corrected, decision).map(({ seq }) => seq)).toEqual([3, 4]);
    expect(correctionsOf(corrected, first).map(({ seq }) => seq)).toEqual([4]);
    expect(corrected.decisions.map(({ text }) => text)).toEqual(['Leave by the north door']);
  });
});
