import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CauseTeller } from '../../../domain/take-away/cause-words.ts';
import { minutesPerDay } from '../../../domain/time/duration.ts';
import type { DeskOutput } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';

export type Outcome = DeskOutput<'takeAway.run'>;
export type FunctionOutcome = Outcome['functions'][number];

/** Tells causes in the language of the window, with the names that came with an outcome. */
export function useTeller(names: Outcome['names']): CauseTeller {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  return useMemo(
    () => ({
      translate: (key, values) => t(key, { ...values }),
      // "3 days 9 hours": nobody says 81 hours.
      duration: (minutes) => {
        const rest = minutes % minutesPerDay;
        if (minutes < 2 * minutesPerDay || rest === 0) return format.duration(minutes);
        return `${format.duration(minutes - rest)} ${format.duration(rest)}`;
      },
      name: (id) => {
        const called = names[id];
        return called ? format.codeAndName(called) : '';
      },
      list: (words) => format.list(words),
      text: format.text,
    }),
    [t, format, names],
  );
}
