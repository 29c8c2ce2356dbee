import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const buttons = 'button:not([disabled])';

/** A toolbar is one stop for Tab; the arrows, Home and End go along its buttons (ARIA Authoring Practices: toolbar). */
export function useToolbarKeys(): {
  ref: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>(buttons) ?? [])];
    if (!all.some((button) => button.tabIndex === 0)) all[0]?.setAttribute('tabindex', '0');
    const [first, ...others] = all.filter((button) => button.tabIndex === 0);
    if (first) for (const other of others) other.tabIndex = -1;
  });

  function onKeyDown(event: KeyboardEvent): void {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>(buttons) ?? [])];
    const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
    if (at < 0) return;
    const steps: Record<string, number> = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = all[steps[event.key] ?? -1];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    for (const button of all) button.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  return { ref, onKeyDown };
}
