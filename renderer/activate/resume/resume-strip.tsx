import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { WindowBar } from '../../ui/window-bar.tsx';
import { minuteMs, useActivationNow } from '../activation-now.ts';
import { lastPlaceIn } from '../last-place.ts';
import { ModeMark } from '../mode-mark.tsx';
import { stretch } from '../time-words.ts';
import classes from './resume-strip.module.css';

type Row = DeskOutput<'activations.running'>[number];

/** On every place outside of Activate: what is running, and the way back to it. It is there when Holdfast starts again. */
export function ResumeStrip() {
  const { pathname } = useLocation();
  const { data: running = [] } = useCall('activations.running', {});
  const [first] = running.toSorted((a, b) => Number(a.mode === 'exercise') - Number(b.mode === 'exercise'));
  if (!first || pathname.startsWith('/activate')) return null;
  return (
    <WindowBar>
      <Strip row={first} others={running.length - 1} />
    </WindowBar>
  );
}

function Strip({ row, others }: { row: Row; others: number }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const title = format.text(row.titleEn, row.titleFr);
  const now = useActivationNow(row.clock, minuteMs);
  const minutes = (Date.parse(now) - Date.parse(row.startedAt)) / 60_000;
  return (
    <section className={classes.strip} data-mode={row.mode} aria-label={t('bar.label')}>
      <ModeMark mode={row.mode} onColour />
      <strong className={classes.title}>{title}</strong>
      <span>{t('resume.since', { stretch: stretch(minutes, t) })}</span>
      {row.lateCount > 0 && <span>{t('bar.late', { count: row.lateCount })}</span>}
      {others > 0 && <Link to="/activate">{t('resume.others', { count: others })}</Link>}
      <Button
        component={Link}
        to={lastPlaceIn(row.id)}
        size="compact-sm"
        variant="white"
        color="dark"
        ml="auto"
        aria-label={t('list.resumeNamed', { title })}
      >
        {t('list.resume')}
      </Button>
    </section>
  );
}
