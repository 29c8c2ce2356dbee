import { type KeyboardEvent, useRef, useState } from 'react';
import { useSaving } from './use-saving.ts';

export type Parsed<V> = { value: V } | { problem: string };

interface DraftOptions<V> {
  label: string;
  value: V;
  /** The value as text that `parse` reads back. */
  format: (value: V) => string;
  parse: (text: string) => Parsed<V>;
  onSave: (value: V) => Promise<unknown>;
  /** Enter makes a new line instead of storing. */
  manyLines?: boolean;
}

/**
 * A field that is typed in: what is typed is a draft until the field is left (or Enter is pressed), then it is stored.
 * A problem keeps the draft and stands at the field; Esc puts back what is stored.
 */
export function useDraft<V>({ label, value, format, parse, onSave, manyLines = false }: DraftOptions<V>) {
  const stored = format(value);
  const [draft, setDraft] = useState<string | null>(null);
  // Just stored: shown until the record has been read again.
  const [settled, setSettled] = useState<string | null>(null);
  const [lastStored, setLastStored] = useState(stored);
  const storedNow = useRef(stored);
  storedNow.current = stored;
  if (stored !== lastStored) {
    setLastStored(stored);
    setSettled(null);
  }
  const [focused, setFocused] = useState(false);
  const { state, error, setError, store } = useSaving(onSave, label);
  const text = draft ?? settled ?? stored;

  async function leave(): Promise<void> {
    if (draft === null || state === 'saving') return;
    const parsed = parse(draft);
    if ('problem' in parsed) return setError(parsed.problem);
    const next = format(parsed.value);
    if (next === stored) return putBack();
    const before = stored;
    if (!(await store(parsed.value))) return;
    setDraft((now) => (now === draft ? null : now));
    if (storedNow.current === before) setSettled(next);
  }

  function putBack(): void {
    setDraft(null);
    setError(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
    if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      putBack();
    }
    if (
      event.key === 'Enter' &&
      (!manyLines || event.ctrlKey || event.metaKey) &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      void leave();
    }
  }

  return {
    text,
    draft,
    focused,
    state,
    error,
    setText: (next: string) => {
      setDraft(next);
      setSettled(null);
    },
    /** Stores at once what was picked rather than typed. */
    pick: async (next: V) => {
      setDraft(null);
      if (format(next) !== stored && (await store(next)) && storedNow.current === stored)
        setSettled(format(next));
    },
    control: {
      value: text,
      'data-editing': draft !== null,
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false);
        void leave();
      },
      onKeyDown,
    },
  };
}
