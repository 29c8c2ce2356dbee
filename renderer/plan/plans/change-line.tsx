import { IconArrowsSort, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanChange } from '../../../domain/plans/change-schema.ts';
import { changeSentence } from '../../../domain/plans/change-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './plans.module.css';

const icons = {
  added: IconPlus,
  removed: IconMinus,
  moved: IconArrowsSort,
  changed: IconPencil,
  reworded: IconPencil,
} as const;

/** One change in a sentence; a text that was written anew can be opened to see both. */
export function ChangeLine({ change }: { change: PlanChange }) {
  const { t } = useTranslation(['plans', 'plan']);
  const format = useFormat();
  const Icon = icons[change.op];
  const sentence = changeSentence(change, {
    lang: format.language,
    translate: (key, values) => t(key, values ?? {}),
    duration: (minutes) => format.duration(minutes),
    date: (date) => format.date(date),
  });
  return (
    <li className={classes.change} data-op={change.op}>
      <Icon size={15} aria-hidden />
      {change.op === 'reworded' ? (
        <details>
          <summary>{sentence}</summary>
          <dl className={classes.texts}>
            <dt>{t('compare.was')}</dt>
            <dd>{format.text(change.before.en, change.before.fr) || t('change.nothing')}</dd>
            <dt>{t('compare.is')}</dt>
            <dd>{format.text(change.after.en, change.after.fr) || t('change.nothing')}</dd>
          </dl>
        </details>
      ) : (
        <span>{sentence}</span>
      )}
    </li>
  );
}
