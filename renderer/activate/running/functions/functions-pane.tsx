import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState, FunctionRun } from '../../../../domain/activation/activation-state.ts';
import { isUnderWay } from '../../../../domain/activation/activation-state.ts';
import { timeLeft } from '../../../../domain/activation/function-time.ts';
import type { FunctionState } from '../../../../domain/activation/log-entry.ts';
import { StatusMark, type Tone } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { stretch } from '../../time-words.ts';
import { useActivationView } from '../activation-context.ts';
import { ScrollPane } from '../scroll-pane.tsx';
import sideClasses from '../side-pane.module.css';
import classes from './functions.module.css';

const states = ['normal', 'degraded', 'stopped', 'restored'] as const satisfies FunctionState[];
const tones: Record<FunctionState, Tone> = {
  normal: 'plain',
  degraded: 'warn',
  stopped: 'bad',
  restored: 'good',
};
const order: Record<FunctionState, number> = { stopped: 0, degraded: 1, restored: 2, normal: 3 };

/** Critical functions: those that are stopped first, by the time they have left. */
export function FunctionsPane() {
  const { t } = useTranslation('activate');
  const { state, now } = useActivationView();
  const functions = inOrder(state, now);
  if (functions.length === 0) return <p className={sideClasses.hint}>{t('functions.none')}</p>;
  return (
    <ScrollPane label={t('pane.functions')}>
      <ul className={classes.functions}>
        {functions.map((run) => (
          <FunctionRow key={run.id} run={run} />
        ))}
      </ul>
    </ScrollPane>
  );
}

function inOrder(state: ActivationState, now: string): FunctionRun[] {
  const left = (run: FunctionRun) => timeLeft(run, 'rto', now)?.leftMinutes ?? Number.MAX_SAFE_INTEGER;
  return [...state.functions.values()].sort((a, b) => order[a.state] - order[b.state] || left(a) - left(b));
}

function FunctionRow({ run }: { run: FunctionRun }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, actOrTell } = useActivationView();
  const [busy, setBusy] = useState(false);

  async function set(next: FunctionState): Promise<void> {
    if (next === run.state || busy) return;
    setBusy(true);
    await actOrTell({ act: 'setFunction', functionId: run.id, state: next });
    setBusy(false);
  }

  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <div>
          <h2 className={classes.name}>{format.codeAndName(run)}</h2>
          {run.tier !== null && (
            <span className={classes.soft}>{t('functions.tier', { tier: run.tier })}</span>
          )}
        </div>
        {isUnderWay(state.status) ? (
          <Select
            size="xs"
            w={140}
            aria-label={t('functions.state', { name: format.codeAndName(run) })}
            data={states.map((value) => ({ value, label: t(`functionState.${value}`) }))}
            value={run.state}
            allowDeselect={false}
            onChange={(value) => void set(states.find((s) => s === value) ?? run.state)}
          />
        ) : (
          <StatusMark tone={tones[run.state]}>{t(`functionState.${run.state}`)}</StatusMark>
        )}
      </div>
      {run.since && run.state !== 'normal' && (
        <p className={classes.soft}>
          {t('functions.since', {
            state: t(`functionState.${run.state}`),
            at: format.dateTime(run.since, state.timeZone),
          })}
        </p>
      )}
      <Left run={run} limit="rto" />
      <Left run={run} limit="mtpd" />
      {run.recoveredInMinutes !== null && (
        <p className={classes.soft}>
          {t('functions.recovered', {
            measured: format.duration(run.recoveredInMinutes),
            promised: run.rtoMinutes === null ? '–' : format.duration(run.rtoMinutes),
          })}
        </p>
      )}
    </li>
  );
}

/** Time left to a limit: a number and a bar, red only past it. */
function Left({ run, limit }: { run: FunctionRun; limit: 'rto' | 'mtpd' }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { now } = useActivationView();
  const left = timeLeft(run, limit, now);
  if (!left) return null;
  const isPast = left.leftMinutes < 0;
  return (
    <div className={classes.left} data-past={isPast || undefined}>
      <span>{t(`functions.${limit}`, { limit: format.duration(left.limitMinutes) })}</span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.round(left.usedShare * 100)}%` }} />
      </span>
      <span className={classes.time}>
        {t(isPast ? 'functions.past' : 'functions.left', { stretch: stretch(left.leftMinutes, t) })}
      </span>
    </div>
  );
}
