import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CauseTeller } from '../../../domain/take-away/cause-words.ts';
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
      duration: (minutes) => format.duration(minutes),
      name: (id) => {
        const called = names[id];
        return called ? format.codeAndName(called) : '';
      },
      list: (words) => format.list(words),
    }),
    [t, format, names],
  );
}
