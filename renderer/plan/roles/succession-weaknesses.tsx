import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './succession.module.css';
import { useWeaknessWords, type Weakness } from './weakness-words.ts';

/** What is weak about a succession as a whole, in sentences: under its heading, before its cards. */
export function SuccessionWeaknesses({ weaknesses }: { weaknesses: readonly Weakness[] }) {
  const { t } = useTranslation('succession');
  const words = useWeaknessWords();
  if (weaknesses.length === 0) return null;
  return (
    <ul className={classes.weaknesses} aria-label={t('weaknesses')}>
      {weaknesses.map((weakness) => (
        <li key={weakness.kind}>
          <IconAlertTriangle size={14} aria-hidden />
          {words(weakness)}
        </li>
      ))}
    </ul>
  );
}
