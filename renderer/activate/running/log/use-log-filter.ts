import type { TFunction } from 'i18next';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { entryName } from '../../../../domain/activation/entry-name.ts';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import {
  filterLog,
  type LogFilter,
  plainWords,
  saidBy,
  wholeLog,
} from '../../../../domain/activation/log-filter.ts';
import { type Format, useFormat } from '../../../ui/use-format.ts';
import { entryWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';

export interface FilteredLog {
  filter: LogFilter;
  change: (patch: Partial<LogFilter>) => void;
  /** In log order. */
  entries: readonly LogEntry[];
}

/** The part of the log that is looked for. Typing goes on while it is found. */
export function useLogFilter(): FilteredLog {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const [filter, setFilter] = useState(wholeLog);
  const wanted = useDeferredValue(filter);
  const entries = useMemo(
    () => filterLog(state, wanted, (entry) => searchedWords(entry, state, t, format)),
    [state, wanted, t, format],
  );
  return { filter, entries, change: (patch) => setFilter((before) => ({ ...before, ...patch })) };
}

/** An entry never changes, and neither do its words in a language: those of one log at a time are kept, by their id. */
const known = { of: '', words: new Map<string, string>() };

function searchedWords(
  entry: LogEntry,
  state: ActivationState,
  t: TFunction<'activate'>,
  format: Format,
): string {
  const of = `${state.id} ${format.language}`;
  if (known.of !== of) {
    known.of = of;
    known.words.clear();
  }
  const found = known.words.get(entry.id);
  if (found !== undefined) return found;
  const { heading, text, reason } = entryWords(entry, state, t, format);
  const late = entry.kind === 'declared' ? '' : (entry.body.lateReason ?? '');
  const parts = [
    heading,
    text,
    reason,
    late,
    entry.author,
    saidBy(entry),
    t('log.number', { seq: entryName(entry) }),
  ];
  const words = plainWords(parts.join(' '));
  known.words.set(entry.id, words);
  return words;
}
