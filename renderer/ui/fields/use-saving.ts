import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../announce.tsx';
import { useErrorWords } from '../error-words.ts';
import { keepWindowFor } from '../pending-work.ts';

export type SaveState = 'idle' | 'saving' | 'saved';

const savedMarkMs = 1800;

/** Stores a value, tells politely that it is stored, and keeps the words of what went wrong. */
export function useSaving<V>(save: (value: V) => Promise<unknown>, label: string) {
  const { t } = useTranslation('common');
  const { sentence } = useErrorWords();
  const [state, setState] = useState<SaveState>('idle');
  const [error, setError] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** @returns whether it was stored. */
  async function store(value: V): Promise<boolean> {
    setState('saving');
    setError(null);
    try {
      await keepWindowFor(save(value));
    } catch (failed) {
      setState('idle');
      setError(sentence(failed));
      return false;
    }
    setState('saved');
    announce(t('field.savedAnnouncement', { label }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('idle'), savedMarkMs);
    return true;
  }

  return { state, error, setError, store };
}
