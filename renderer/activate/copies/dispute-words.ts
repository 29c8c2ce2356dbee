import { useTranslation } from 'react-i18next';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import type { Disputed, LogEntry } from '../../../domain/activation/log-entry.ts';
import { useFormat } from '../../ui/use-format.ts';
import { entryWords, taskWords } from '../words.ts';

interface SaidWords {
  /** What the entry says, in a line or a few. */
  said: string;
  reason: string;
}

/** What two computers say differently, in words. */
export function useDisputeWords(state: ActivationState): {
  about(disputed: Disputed): string;
  of(entry: LogEntry): SaidWords;
} {
  const { t } = useTranslation('copies');
  const { t: tActivate } = useTranslation('activate');
  const format = useFormat();

  function nameOf({ kind, key }: Disputed): string {
    if (kind === 'task' || kind === 'givenTask') return taskWords(state, key, format);
    if (kind === 'anchor') return tActivate(`anchor.${key}`);
    if (kind === 'severity' || kind === 'standDown') return '';
    if (kind === 'role') {
      const role = state.roles.get(key);
      return role ? format.name(role) : '';
    }
    const thing = (kind === 'function' ? state.functions : state.resources).get(key);
    return thing ? format.codeAndName(thing) : '';
  }

  return {
    about: (disputed) => t(`disputes.about.${disputed.kind}`, { name: nameOf(disputed) }),
    of: (entry) => {
      // Who decided says what the entry says that they kept.
      const kept = entry.kind === 'settled' && state.log.find((e) => e.id === entry.body.keeps);
      const { heading, text, reason } = entryWords(kept || entry, state, tActivate, format);
      const settled = kept && entryWords(entry, state, tActivate, format).reason;
      return { said: [heading, text].filter(Boolean).join('\n'), reason: settled || reason };
    },
  };
}
