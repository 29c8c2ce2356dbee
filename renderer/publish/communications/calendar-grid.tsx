import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../ui/use-format.ts';
import classes from './calendar.module.css';
import type { CalendarEvent } from './calendar-events.ts';
import { stateTones, useCommunicationWords } from './communication-words.ts';

interface CalendarGridProps {
  weeks: readonly (readonly string[])[];
  /** The date whose month or week is shown. */
  at: string;
  today: string;
  byDay: ReadonlyMap<string, CalendarEvent[]>;
  view: 'month' | 'week';
  label: string;
}

/** Weeks of seven days, each with what is due on it. */
export function CalendarGrid({ weeks, at, today, byDay, view, label }: CalendarGridProps) {
  const { t } = useTranslation('communications');
  const { language } = useFormat();
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const say = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  return (
    <table className={classes.grid} data-view={view} aria-label={label}>
      <thead>
        <tr>
          {weeks[0]?.map((date) => (
            <th key={date} scope="col">
              {say(date, { weekday: 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const isOther = view === 'month' && date.slice(0, 7) !== at.slice(0, 7);
              return (
                <td
                  key={date}
                  data-other={isOther || undefined}
                  data-today={date === today || undefined}
                  aria-current={date === today ? 'date' : undefined}
                >
                  <time dateTime={date} className={classes.day}>
                    <VisuallyHidden>{say(date, { dateStyle: 'full' })}</VisuallyHidden>
                    <span aria-hidden>{Number(date.slice(8))}</span>
                    {date === today && <span className={classes.todayWord}> {t('move.today')}</span>}
                  </time>
                  <DayEvents events={byDay.get(date) ?? []} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayEvents({ events }: { events: readonly CalendarEvent[] }) {
  const { t } = useTranslation('communications');
  const format = useFormat();
  const words = useCommunicationWords();
  if (events.length === 0) return null;
  return (
    <ul className={classes.events}>
      {events.map(({ key, line, dueAt, timeZone, dated }) => (
        <li key={key}>
          <Link
            to={`/publish/communications/${line.id}`}
            className={classes.event}
            data-tone={dated ? stateTones[dated.state] : 'supposed'}
          >
            <span className={classes.eventTime}>
              {dated ? format.time(dueAt, timeZone) : words.planned(line, timeZone)}
            </span>{' '}
            {dated?.run?.exercise && <strong>{t('exercise')} </strong>}
            {words.title(line)}
            {dated ? (
              <span className={classes.eventState}> {words.state(dated)}</span>
            ) : (
              <VisuallyHidden> {t('suppose.mark')}</VisuallyHidden>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
