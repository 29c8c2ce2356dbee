import { useMemo, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was read of an exercise on this computer, by the entry that told it: to come back to it brings nothing up again. */
export function useReadInjects(activationId: string): [ReadonlySet<string>, (entryIds: string[]) => void] {
  const key = `activation-injects-read:${activationId}`;
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(key) ?? '');
  const read = useMemo(() => new Set(kept.split(' ')), [kept]);
  const add = (entryIds: string[]) => {
    localStorage.setItem(key, [...new Set([...read, ...entryIds])].join(' ').trim());
    for (const listener of listeners) listener();
  };
  return [read, add];
}
