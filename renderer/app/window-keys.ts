import { useEffect } from 'react';
import { type Command, useCommandStore } from '../ui/commands.ts';
import { hasCommandKey } from '../ui/keys.tsx';
import { leaveField } from '../ui/leave-field.ts';
import { singleKeysOn } from './single-keys.ts';

/** Keys of the whole window: those of the commands on offer, back and forward, and the buttons of the mouse for both. */
export function useWindowKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    window.addEventListener('mouseup', onMouse);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('mouseup', onMouse);
    };
  }, []);
}

function onMouse(event: MouseEvent): void {
  if (event.button === 3) window.history.back();
  if (event.button === 4) window.history.forward();
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const back = event.altKey && event.key === 'ArrowLeft';
  const forward = event.altKey && event.key === 'ArrowRight';
  if ((back || forward) && !hasCommandKey(event)) {
    if (isTypedIn(event.target) && navigator.platform.startsWith('Mac')) return;
    event.preventDefault();
    leaveField();
    if (back) window.history.back();
    else window.history.forward();
    return;
  }
  // A dialog has the keys to itself, but for those that end with the dialog.
  const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
  const command = commandFor(event);
  if (!command || inDialog) return;
  event.preventDefault();
  leaveField();
  command.run();
}

function commandFor(event: KeyboardEvent): Command | undefined {
  const pressed = keysOf(event);
  const single = !pressed.includes('+') && pressed.length === 1;
  if (single && (isTypedIn(event.target) || !singleKeysOn())) return undefined;
  if (
    (pressed === 'mod+z' || pressed === 'mod+shift+z' || pressed === 'mod+y') &&
    isBeingEdited(event.target)
  )
    return undefined;
  return useCommandStore.getState().commands.findLast((c) => c.keys?.split(' ').includes(pressed));
}

/** As commands write them: "mod+shift+z", "?". */
function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === '?') return key;
  const parts = [hasCommandKey(event) && 'mod', event.altKey && 'alt', event.shiftKey && 'shift', key];
  return parts.filter(Boolean).join('+');
}

function isTypedIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])')
  );
}

/** Text that is being typed is taken back letter by letter, by the field itself. A field in place that holds what is stored is not. */
function isBeingEdited(target: EventTarget | null): boolean {
  return isTypedIn(target) && target instanceof HTMLElement && target.dataset.editing !== 'false';
}
