import { createContext, useContext } from 'react';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import type { ActFunction } from '../activation-log.ts';
import type { Asked } from './dialogs/asked.ts';

/** What every part of the screen of one activation needs. */
export interface ActivationView {
  state: ActivationState;
  tasks: TaskAt[];
  /** What the activation's clock shows, to the minute. */
  now: string;
  act: ActFunction;
  /** Does an act and tells what went wrong as a notice. @returns whether it was done. */
  actOrTell: (command: Parameters<ActFunction>[0]) => Promise<boolean>;
  /** Asks for what an act needs: a reason, a person, a time. */
  ask: (question: Asked) => void;
  /** Whether a question is open. */
  isAsking: boolean;
  /** The role that this window's user has chosen. */
  myRoleId: string | null;
  selectTask: (key: string | null) => void;
}

export const ActivationContext = createContext<ActivationView | null>(null);

export function useActivationView(): ActivationView {
  const view = useContext(ActivationContext);
  if (!view) throw new Error('outside of the screen of an activation');
  return view;
}
