import { SegmentedControl } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { absenceWords } from '../../../domain/take-away/absence.ts';
import type { CauseTeller } from '../../../domain/take-away/cause-words.ts';
import { announce } from '../../ui/announce.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { BandChart } from './band-chart.tsx';
import { FunctionDetail } from './function-detail.tsx';
import { NextList } from './next-list.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import classes from './take-away.module.css';
import { change, useTakeAway } from './take-away-store.ts';
import type { Question } from './use-question.ts';
import { type FunctionOutcome, type Outcome, useTeller } from './use-teller.ts';

/** What comes of it: in figures, as a chart or a table, in the order of time, and for one function. */
export function OutcomeView({ outcome, question }: { outcome: Outcome; question: Question }) {
  const { t } = useTranslation('takeAway');
  const { view, order, selectedId } = useTakeAway();
  const teller = useTeller(outcome.names);
  const { functions } = outcome;
  const stopped = functions.filter((f) => f.stopsAt !== null).length;
  const degraded = functions.length - stopped;
  useEffect(() => announce(t('summary.announce', { stopped, degraded })), [t, stopped, degraded]);
  if (functions.length === 0)
    return (
      <EmptyState
        icon={<IconCircleCheck size={26} aria-hidden />}
        title={t('empty.allWell')}
        text={t('empty.allWellText')}
      />
    );
  const rows = order === 'tier' ? functions.toSorted(byTier) : functions;
  const openInChart = (id: string) => {
    change({ selectedId: id, view: 'chart' });
    requestAnimationFrame(() =>
      document.querySelector(`[data-row="${id}"]`)?.scrollIntoView({ block: 'center' }),
    );
  };
  return (
    <>
      <Summary outcome={outcome} stopped={stopped} degraded={degraded} teller={teller} />
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={t('view.order')}
          data={[
            { value: 'first', label: t('view.first') },
            { value: 'tier', label: t('view.tier') },
          ]}
          value={order}
          onChange={(next) => change({ order: next === 'tier' ? 'tier' : 'first' })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          data={[
            { value: 'chart', label: t('view.chart') },
            { value: 'table', label: t('view.table') },
          ]}
          value={view}
          onChange={(next) => change({ view: next === 'table' ? 'table' : 'chart' })}
        />
      </div>
      {view === 'chart' ? (
        <BandChart
          outcome={outcome}
          rows={rows}
          teller={teller}
          selectedId={selectedId}
          onSelect={(id) => change({ selectedId: id })}
          detail={(row) => (
            <FunctionDetail outcome={outcome} selected={row} question={question} teller={teller} />
          )}
        />
      ) : (
        <OutcomeTable outcome={outcome} rows={rows} teller={teller} />
      )}
      <NextList functions={functions} teller={teller} onOpen={openInChart} />
    </>
  );
}

/** The order within a tier stays that of the stops. */
function byTier(a: FunctionOutcome, b: FunctionOutcome): number {
  return (a.tier ?? 9) - (b.tier ?? 9);
}

interface SummaryProps {
  outcome: Outcome;
  stopped: number;
  degraded: number;
  teller: CauseTeller;
}

function Summary({ outcome, stopped, degraded, teller }: SummaryProps) {
  const { t } = useTranslation('takeAway');
  const { functions, untouchedCount } = outcome;
  const late = functions.filter((f) => f.passesMtpdAt !== null).length;
  return (
    <p className={classes.summary}>
      {stopped > 0 && <StatusMark tone="bad">{t('summary.stopped', { count: stopped })}</StatusMark>}
      {late > 0 && <StatusMark tone="bad">{t('summary.late', { count: late })}</StatusMark>}
      {degraded > 0 && <StatusMark tone="warn">{t('summary.degraded', { count: degraded })}</StatusMark>}
      <StatusMark tone="good">{t('summary.untouched', { count: untouchedCount })}</StatusMark>
      <StatusMark>{absenceWords(outcome, teller)}</StatusMark>
    </p>
  );
}
