import { useSyncExternalStore } from 'react';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { useSettings } from '../../app/settings.ts';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * "I lead this exercise": who does sees the script, what is expected, and the clock's controls; a participant does not,
 * unless they choose to. Kept in this window; until somebody chooses, it is who declared it.
 */
export function useLeads(state: ActivationState): [boolean, (leads: boolean) => void] {
  const { settings } = useSettings();
  const key = `activation-leads:${state.id}`;
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const choose = (leads: boolean) => {
    localStorage.setItem(key, leads ? 'yes' : 'no');
    for (const listener of listeners) listener();
  };
  return [
    kept === null ? settings.author !== '' && settings.author === state.declaredBy : kept === 'yes',
    choose,
  ];
}
