import { type ReactNode, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';

let slot: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** The place across the top of the window; the shell draws it once. */
export function WindowBarSlot() {
  return (
    <div
      id="window-bar"
      ref={(element) => {
        slot = element;
        for (const listener of listeners) listener();
      }}
    />
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What a page puts across the whole window, above the rail: the bar of a running activation. */
export function WindowBar({ children }: { children: ReactNode }) {
  const element = useSyncExternalStore(subscribe, () => slot);
  return element && createPortal(children, element);
}
