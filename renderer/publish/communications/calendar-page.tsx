import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { movedBy, weekOf, weeksOfMonth } from '../../../domain/publishing/calendar-weeks.ts';
import { localTime } from '../../../domain/time/local-time.ts';
import { useCall } from '../../desk.ts';
import { NewRecordDialog } from '../../plan/new-record-dialog.tsx';
import { titlesOnly } from '../../plan/new-record-fields.ts';
import { announce } from '../../ui/announce.tsx';
import { useNewCommand } from '../../ui/commands.ts';
import { DateField } from '../../ui/fields/date-field.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './calendar.module.css';
import { useCalendarEvents } from './calendar-events.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** The communication plan on a calendar, a month or a week at a time. */
export function CalendarPage({ view }: { view: 'month' | 'week' }) {
  const { t } = useTranslation(['communications', 'plan']);
  const plan = useCall('communications.list', {});
  const organisation = useCall('organisation.get', {});
  const both = {
    data: plan.data && organisation.data && { plan: plan.data, timeZone: organisation.data.timeZone },
    error: plan.error ?? organisation.error,
    refetch: () => void Promise.all([plan.refetch(), organisation.refetch()]),
  };
  return (
    <div className={classes.page}>
      <div className={classes.heading}>
        <PlaceHeading title={t('plan:section.communications')} />
        <ViewSwitch />
        <NewCommunication rows={plan.data?.communications ?? []} />
      </div>
      <Shown query={both}>{(data) => <Calendar {...data} view={view} />}</Shown>
    </div>
  );
}

function NewCommunication({ rows }: { rows: readonly object[] }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  useNewCommand(t('new.communication'), () => setCreating(true));
  return (
    <>
      <Button size="xs" onClick={() => setCreating(true)}>
        {t('new.communication')}
      </Button>
      <NewRecordDialog
        kind="communication"
        fields={titlesOnly}
        rows={rows}
        opened={creating}
        onClose={() => setCreating(false)}
        onCreated={(id) => void navigate(`/publish/communications/${id}`)}
      />
    </>
  );
}

interface CalendarProps extends Pick<Parameters<typeof useCalendarEvents>[0], 'plan' | 'timeZone'> {
  view: 'month' | 'week';
}

function Calendar({ plan, timeZone, view }: CalendarProps) {
  const { t } = useTranslation('communications');
  const format = useFormat();
  const today = localTime(timeZone, new Date().toISOString()).date;
  const [at, setAt] = useState(today);
  const [supposed, setSupposed] = useState<string | null>(null);
  const { byDay, undated } = useCalendarEvents({ plan, timeZone, supposed });
  const weeks = view === 'month' ? weeksOfMonth(at) : [weekOf(at)];
  const title = titleOf(view, at, format.language);

  function move(by: number): void {
    const next = movedBy(at, view === 'month' ? { months: by } : { weeks: by });
    setAt(next);
    announce(titleOf(view, next, format.language));
  }

  return (
    <div className={classes.calendar}>
      <div className={classes.bar}>
        <ActionIcon variant="default" size={30} aria-label={t(`move.${view}.back`)} onClick={() => move(-1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label={t(`move.${view}.on`)} onClick={() => move(1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <Button variant="default" size="xs" onClick={() => setAt(today)}>
          {t('move.today')}
        </Button>
        <h2 className={classes.title}>{title}</h2>
        {undated > 0 && (
          <div className={classes.suppose}>
            <DateField
              label={t('suppose.label')}
              value={supposed}
              hint={supposed === null ? t('suppose.hint', { count: undated }) : t('suppose.shown')}
              onSave={async (date) => {
                setSupposed(date);
                if (date !== null) setAt(date);
              }}
            />
          </div>
        )}
      </div>
      <CalendarGrid weeks={weeks} at={at} today={today} byDay={byDay} view={view} label={title} />
    </div>
  );
}

/** "November 2026", "Week of Nov. 22, 2026". */
function titleOf(view: 'month' | 'week', at: string, language: 'en' | 'fr'): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  const say = (date: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  if (view === 'month') return say(at, { month: 'long', year: 'numeric' });
  const week = weekOf(at);
  const [first = at, last = at] = [week[0], week.at(-1)];
  const range = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return range.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}
