import { act } from '../../../domain/activation/act.ts';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { Act } from '../../../domain/activation/command.ts';
import { extendActivation } from '../../../domain/activation/derive-activation.ts';
import { placed } from '../../../domain/activation/testing/sample-plan.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { type FakeDesk, failure, fakeDesk } from '../../testing/fake-desk.ts';

export interface FakeActivation {
  desk: FakeDesk;
  /** As the desk has it: what is on the disk. */
  state(): ActivationState;
  /** The next acts wait, written but unanswered, until the function that this gives is called. */
  holdAnswers(): () => void;
}

/** A desk that runs one activation by the real rules, without a file. */
export function fakeActivation(start: ActivationState): FakeActivation {
  let state = start;
  let held: Promise<void> = Promise.resolve();
  const desk = fakeDesk({
    'activations.log': ({ known = 0 }) => ({ entries: state.log.slice(known) }),
    'activations.act': async ({ command }) => {
      const full = { ...leftOut, ...command } as Act;
      const entries = placed(
        refusing(() => act(state, completed(full, state), moment())),
        state.log.length,
      );
      await held;
      state = extendActivation(state, entries);
      return { entries, total: state.log.length };
    },
    'activations.running': () => [],
    'records.options': () => [],
    'activations.verify': () => ({ whole: true, entries: state.log.length, lastHash: 'f00d' }),
    'jobs.cancel': () => ({}),
  });
  return {
    desk,
    state: () => state,
    holdAnswers: () => {
      let release: () => void = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

/** What the desk fills in; its schema would bring zod to the page. */
const leftOut = {
  ...{ at: null, lateReason: '', reason: '', text: '', task: null, saidBy: '', via: '' },
  ...{ personId: null, roleId: null, objectiveId: null, injectId: null, sharePercent: null, jumpMinutes: 0 },
};

const moment = () => ({ wallNow: new Date().toISOString(), author: 'Test Person' });

/** What only the desk can add to a command. */
function completed(command: Act, state: ActivationState): Act {
  if (command.act === 'addTask') return { ...command, newTaskId: crypto.randomUUID() };
  if (command.act !== 'assumeRole' && command.act !== 'giveTask') return command;
  const { personId, personName } = command;
  const known = [...state.roles.values()].flatMap((r) => r.succession).find((p) => p.id === personId);
  if (known) return { ...command, newHolder: known };
  return personName
    ? { ...command, newHolder: { id: null, name: personName, positionTitle: '', contacts: [] } }
    : command;
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExpectedError) throw failure(error.code, error.details);
    throw error;
  }
}
