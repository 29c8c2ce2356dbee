import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** "I am …": the role whose tasks come first in this window, kept until another is chosen. */
export function useMyRole(activationId: string): [string | null, (roleId: string | null) => void] {
  const key = `activation-role:${activationId}`;
  const roleId = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const choose = useCallback(
    (chosen: string | null) => {
      if (chosen === null) localStorage.removeItem(key);
      else localStorage.setItem(key, chosen);
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [roleId, choose];
}
