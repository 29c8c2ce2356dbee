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
  return (
    <div className={classes.changed}>
      <h3 className={classes.label}>
        <Icon size={16} aria-hidden />
        {format.text(fact.label.en, fact.label.fr)}
      </h3>
      {shownLanguages(fact).map((lang) => (
        <dl key={lang} className={classes.said} lang={lang}>
          <Said
            label={t('wrong.says', { lng: format.language })}
            tone="was"
            lines={fact.was[lang] ?? []}
            none={t('wrong.nothing')}
          />
          <Said
            label={t('wrong.true', { lng: format.language })}
            tone="is"
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
  lines,
  none,
}: {
  label: string;
  tone: 'was' | 'is';
  lines: string[];
  none: string;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-tone={tone}>
        {lines.length === 0 ? (
          <span className={classes.none}>{none}</span>
        ) : (
          lines.map((line) => (tone === 'was' ? <del key={line}>{line}</del> : <ins key={line}>{line}</ins>))
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
