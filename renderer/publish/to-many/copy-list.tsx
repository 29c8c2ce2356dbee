import { ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskOutput } from '../../desk.ts';
import classes from './to-many.module.css';

/** More names than this say no more. */
const shownNames = 200;

/** To whom copies go, in the order of their names, and in which languages. */
export function CopyList({ copies }: { copies: DeskOutput<'copies.list'>['copies'] }) {
  const { t } = useTranslation('toMany');
  const inLanguage = (lang: 'en' | 'fr') => copies.filter(({ languages }) => languages.includes(lang)).length;
  const without = copies.filter(({ languages }) => languages.length === 0).length;
  return (
    <div>
      <Text size="sm" role="status">
        {t('count', { count: copies.length })}{' '}
        {t('inLanguages', { english: inLanguage('en'), french: inLanguage('fr') })}
        {without > 0 && ` ${t('without', { count: without })}`}
      </Text>
      {copies.length > 0 && (
        <ScrollArea.Autosize mah={180} type="auto" className={classes.list} viewportProps={{ tabIndex: 0 }}>
          <ul aria-label={t('copies')} className={classes.names}>
            {copies.slice(0, shownNames).map(({ name, languages }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and the list is only read
              <li key={`${index} ${name}`}>
                <span>{name}</span>
                <span className={classes.languages}>
                  {languages.length === 0
                    ? t('noLanguage')
                    : languages.map((lang) => lang.toUpperCase()).join(' · ')}
                </span>
              </li>
            ))}
            {copies.length > shownNames && <li>{t('more', { count: copies.length - shownNames })}</li>}
          </ul>
        </ScrollArea.Autosize>
      )}
    </div>
  );
}
