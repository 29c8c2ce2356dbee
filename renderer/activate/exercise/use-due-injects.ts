import { useEffect, useRef } from 'react';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { injectsDue } from '../../../domain/activation/exercise-run.ts';
import { CallFailed } from '../../desk.ts';
import { showNotice } from '../../ui/notice.tsx';
import type { ActFunction } from '../activation-log.ts';
import { useRefusal } from '../use-refusal.ts';

/** Gives the injects of the script whose time has come, one after the other, while the exercise is open. */
export function useDueInjects(state: ActivationState, now: string, act: ActFunction): void {
  const refusal = useRefusal();
  const tried = useRef(new Set<string>());
  const busy = useRef(false);
  useEffect(() => {
    const next = injectsDue(state, now).find(({ id }) => !tried.current.has(id));
    if (!next || busy.current) return;
    busy.current = true;
    // Tried once: what can't be written now is told of, and given by hand.
    tried.current.add(next.id);
    act({ act: 'giveInject', injectId: next.id, at: next.dueAt })
      .catch((error: unknown) => {
        // Another window was quicker.
        const isGiven = error instanceof CallFailed && error.details.reason === 'inject_given';
        if (!isGiven) showNotice({ tone: 'bad', text: refusal(error) });
      })
      .finally(() => {
        busy.current = false;
      });
  });
}
