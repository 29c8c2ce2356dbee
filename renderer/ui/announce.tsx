import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Tells people who listen to the screen, without taking them from what they do. */
export function announce(text: string): void {
  // The same words twice are said twice: a changed space makes them new.
  said = said === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one live region of the window. */
export function Announcer() {
  const words = useSyncExternalStore(subscribe, () => said);
  return (
    <VisuallyHidden role="status" aria-live="polite" data-testid="announcer">
      {words}
    </VisuallyHidden>
  );
}
