import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconBroadcast } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useNewCommand } from '../../ui/commands.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { secondMs, useActivationNow } from '../activation-now.ts';
import { useBringCopy } from '../copies/use-bring-copy.tsx';
import { lastPlaceIn } from '../last-place.ts';
import { ModeMark } from '../mode-mark.tsx';
import { elapsed } from '../time-words.ts';
import classes from './activations-page.module.css';

type Row = DeskOutput<'activations.list'>['activations'][number];

/** All activations: what runs first, to be resumed; then what is over. */
export function ActivationsPage() {
  const { t } = useTranslation(['activate', 'copies']);
  const bring = useBringCopy();
  const navigate = useNavigate();
  const list = useCall('activations.list', {});
  // The empty page has the one button that leads on.
  const isEmpty = list.data?.activations.length === 0 && list.data.damaged.length === 0;
  useNewCommand(t('list.declare'), () => void navigate('/activate/declare'));
  return (
    <Page>
      <PlaceHeading
        title={t('list.title')}
        actions={
          <>
            <Button variant="default" size="sm" onClick={() => void bring.start()}>
              {t('copies:bring')}
            </Button>
            <Button
              component={Link}
              to="/activate/declare"
              size="sm"
              variant={isEmpty ? 'default' : 'filled'}
            >
              {t('list.declare')}
            </Button>
          </>
        }
      />
      <Shown query={list}>{(data) => <Activations {...data} />}</Shown>
      {bring.dialog}
    </Page>
  );
}

function Activations({ activations, damaged }: DeskOutput<'activations.list'>) {
  const { t } = useTranslation('activate');
  const running = activations.filter((row) => isUnderWay(row.status));
  const over = activations.filter((row) => !isUnderWay(row.status));
  if (activations.length === 0 && damaged.length === 0) {
    return (
      <EmptyState
        icon={<IconBroadcast size={26} stroke={1.6} />}
        title={t('list.empty.title')}
        text={t('list.empty.text')}
      >
        <Button component={Link} to="/activate/declare?mode=exercise">
          {t('list.empty.exercise')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      {damaged.map(({ id, seq }) => (
        <Alert
          key={id}
          color="red"
          mt="md"
          icon={<IconAlertTriangle size={18} aria-hidden />}
          title={t('list.damaged.title')}
        >
          {t('list.damaged.text', { seq })}
        </Alert>
      ))}
      {running.length > 0 && (
        <section aria-label={t('list.running')}>
          <h2 className={classes.heading}>{t('list.running')}</h2>
          <ul className={classes.rows}>
            {running.map((row) => (
              <RunningCard key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
      {over.length > 0 && (
        <section aria-label={t('list.over')}>
          <h2 className={classes.heading}>{t('list.over')}</h2>
          <ul className={classes.rows}>
            {over.map((row) => (
              <OverRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function RunningCard({ row }: { row: Row }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const title = format.text(row.titleEn, row.titleFr);
  const now = useActivationNow(row.clock, secondMs);
  return (
    <li className={classes.card} data-mode={row.mode}>
      <div className={classes.words}>
        <ModeMark mode={row.mode} />
        <div className={classes.title}>{title}</div>
        <div className={classes.under}>
          {format.name(row.scenario)} · {t(`severity.${row.severity}`)} ·{' '}
          {t('list.done', { done: row.settledCount, count: row.taskCount })}
          {row.lateCount > 0 && <StatusMark tone="bad">{t('bar.late', { count: row.lateCount })}</StatusMark>}
        </div>
      </div>
      <div className={classes.clock} role="timer" aria-live="off" aria-label={t('bar.elapsed')}>
        {elapsed(row.startedAt, now, t)}
      </div>
      <Button
        component={Link}
        to={lastPlaceIn(row.id)}
        size="md"
        aria-label={t('list.resumeNamed', { title })}
      >
        {t('list.resume')}
      </Button>
    </li>
  );
}

function OverRow({ row }: { row: Row }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const title = format.text(row.titleEn, row.titleFr);
  return (
    <li>
      <Link className={classes.past} to={lastPlaceIn(row.id)}>
        <ModeMark mode={row.mode} status={row.status} />
        <span className={classes.pastTitle}>{title}</span>
        <span className={classes.soft}>{format.name(row.scenario)}</span>
        <span className={classes.soft}>{format.dateTime(row.startedAt, row.timeZone)}</span>
        <StatusMark>{t(`status.${row.status}`)}</StatusMark>
      </Link>
    </li>
  );
}
