import {
  IconBriefcase,
  IconCalendar,
  IconInfoCircle,
  IconMapPin,
  IconPhone,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './wrong.module.css';
import type { WrongFactRow } from './wrong-rows.ts';

const icons = {
  telephone: IconPhone,
  date: IconCalendar,
  place: IconMapPin,
  person: IconUser,
  service: IconBriefcase,
  other: IconInfoCircle,
} as const;

/** A fact that has changed: what the document says and what is so, in each language that says it differently, and since when. */
export function WrongFact({ fact }: { fact: WrongFactRow }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const Icon = icons[fact.weight];
  const { since } = fact;
  const shown = shownLanguages(fact);
  const inLanguage = (words: string, lang: 'en' | 'fr') =>
    shown.length < 2 ? words : t('wrong.inLanguage', { words, language: t(`wrong.language.${lang}`) });
  return (
    <div className={classes.changed}>
      <h3 className={classes.label}>
        <Icon size={16} aria-hidden />
        {format.text(fact.label.en, fact.label.fr)}
      </h3>
      {shown.map((lang) => (
        <dl key={lang} className={classes.said}>
          <Said
            label={inLanguage(t('wrong.says'), lang)}
            tone="was"
            lang={lang}
            lines={fact.was[lang] ?? []}
            none={t('wrong.nothing')}
          />
          <Said
            label={inLanguage(t('wrong.true'), lang)}
            tone="is"
            lang={lang}
            lines={fact.is[lang] ?? []}
            none={t('wrong.unknown')}
          />
        </dl>
      ))}
      <p className={classes.since}>
        {since
          ? t('wrong.since', { time: format.dateTime(since.at, timeZone), by: since.by })
          : t('wrong.sinceUnknown')}
      </p>
    </div>
  );
}

function Said({
  label,
  tone,
  lang,
  lines,
  none,
}: {
  label: string;
  tone: 'was' | 'is';
  lang: 'en' | 'fr';
  lines: string[];
  none: string;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {lines.length === 0 ? (
          <span className={classes.none}>{none}</span>
        ) : (
          lines.map((line) =>
            tone === 'was' ? (
              <del key={line} lang={lang}>
                {line}
              </del>
            ) : (
              <ins key={line} lang={lang}>
                {line}
              </ins>
            ),
          )
        )}
      </dd>
    </div>
  );
}

/** A telephone number is the same in both: said once. */
function shownLanguages({ was, is }: WrongFactRow): ('en' | 'fr')[] {
  const said = (lang: 'en' | 'fr') => JSON.stringify([was[lang] ?? [], is[lang] ?? []]);
  if (was.fr === undefined || said('en') === said('fr')) return ['en'];
  return was.en === undefined ? ['fr'] : ['en', 'fr'];
}
