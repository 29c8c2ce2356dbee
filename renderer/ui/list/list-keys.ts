import { type KeyboardEvent as ReactKeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { hasCommandKey } from '../keys.tsx';
import type { ChosenRows } from './chosen-rows.ts';
import { rowHeights } from './row-heights.ts';

interface ListKeysOptions<R> {
  shown: R[];
  scroller: HTMLElement | null;
  compact: boolean;
  selectedId: string | undefined;
  onOpen: (id: string, options: { keepFocus: boolean }) => void;
  chosen: ChosenRows | null;
}

/** The arrows walk the list, Enter opens, Space chooses; beside an open thing the arrows open the next one at once. */
export function useListKeys<R extends { id: string }>(options: ListKeysOptions<R>) {
  const { shown, scroller, compact, selectedId, onOpen, chosen } = options;
  const [activeId, setActiveId] = useState<string | undefined>(selectedId);
  useEffect(() => setActiveId(selectedId), [selectedId]);
  const found = shown.findIndex((row) => row.id === activeId);
  const active = Math.max(0, found);

  function goTo(index: number): void {
    const row = shown[Math.max(0, Math.min(index, shown.length - 1))];
    if (!row) return;
    setActiveId(row.id);
    if (compact && selectedId !== undefined) onOpen(row.id, { keepFocus: true });
  }

  function onKeyDown(event: ReactKeyboardEvent): void {
    if (event.target !== scroller || event.altKey) return;
    if (chosen && hasCommandKey(event) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      chosen.all();
    }
    if (hasCommandKey(event)) return;
    const height = scroller?.clientHeight ?? 0;
    const page = Math.max(1, Math.floor(height / rowHeights[compact ? 'two' : 'one']) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: active + page,
      PageUp: active - page,
    };
    const next = steps[event.key];
    const row = shown[active];
    if (chosen && row && event.key === ' ') chosen.toggle(row.id, event.shiftKey);
    else if (chosen && chosen.ids.length > 0 && event.key === 'Escape') chosen.none();
    else if (next !== undefined) goTo(next);
    else if (event.key === 'Enter' && row) onOpen(row.id, { keepFocus: false });
    else return;
    event.preventDefault();
  }

  return { active, onKeyDown, walkTo: setActiveId };
}

/** Ctrl/⌘+F goes to the filter of the list. */
export function useFilterKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isFind =
        hasCommandKey(event) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';
      if (!isFind || !input.current) return;
      event.preventDefault();
      input.current.focus();
      input.current.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}
