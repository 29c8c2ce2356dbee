import { act } from '../act.ts';
import type { ActivationState } from '../activation-state.ts';
import type { ActivationCommandInput, DeclarationInput, DocumentIssued } from '../command.ts';
import { activationCommand } from '../command-schema.ts';
import { declare, type PlannedTask } from '../declare.ts';
import { deriveActivation, extendActivation } from '../derive-activation.ts';
import { placed, sampleInput, samplePlan, start, u } from './sample-plan.ts';

/** An instant some minutes after the sample activation was declared. */
export const minutesAfter = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

/** A site that the sample activation can lose. */
export const site = u(41);

/** The sample activation with a site, in which nothing has been done yet. */
export function declaredState(tasks?: PlannedTask[], more: Partial<DeclarationInput> = {}): ActivationState {
  const resources = [
    { id: site, kind: 'site' as const, code: 'L1', nameEn: 'Bay Street', nameFr: 'Rue Bay' },
  ];
  const declared = declare(
    sampleInput(more),
    { ...samplePlan(tasks), resources },
    { wallNow: start, author: 'Ada' },
  );
  return deriveActivation(placed([declared]));
}

/** The state after acts, each so many minutes after the declaration. */
export function runActs(
  state: ActivationState,
  acts: readonly (readonly [minutes: number, command: ActivationCommandInput | DocumentIssued])[],
): ActivationState {
  return acts.reduce((before, [minutes, command]) => {
    const told = command.act === 'documentIssued' ? command : activationCommand.parse(command);
    const entries = act(before, told, { wallNow: minutesAfter(minutes), author: 'Ada' });
    return extendActivation(before, placed(entries, before.log.length));
  }, state);
}
