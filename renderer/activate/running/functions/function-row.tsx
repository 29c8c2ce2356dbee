import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FunctionRun, isUnderWay } from '../../../../domain/activation/activation-state.ts';
import { timeLeft } from '../../../../domain/activation/function-time.ts';
import type { FunctionState } from '../../../../domain/activation/log-entry.ts';
import type { Threat } from '../../../../domain/activation/needs.ts';
import { Abbreviated } from '../../../ui/abbreviated.tsx';
import { StatusMark, type Tone } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { stretch, timeOrDay } from '../../time-words.ts';
import { useActivationView } from '../activation-context.ts';
import { ForecastLines } from './forecast-lines.tsx';
import { FunctionDialog } from './function-dialog.tsx';
import classes from './functions.module.css';
import { ThreatLines } from './threat-lines.tsx';

const tones: Record<FunctionState, Tone> = {
  normal: 'plain',
  degraded: 'warn',
  stopped: 'bad',
  restored: 'good',
};

/** What most often comes next; any other state is one press further. */
const nextStates = {
  normal: ['stopped'],
  stopped: ['restored'],
  degraded: ['restored', 'stopped'],
  restored: ['normal', 'stopped'],
} as const satisfies Record<FunctionState, FunctionState[]>;

/** One critical function: how it is and since when, the time it has left, when it is back, and what threatens it. */
export function FunctionRow({ run, threats }: { run: FunctionRun; threats: readonly Threat[] }) {
  const { t } = useTranslation(['activate', 'recovery']);
  const format = useFormat();
  const { state, now } = useActivationView();
  const name = format.codeAndName(run);
  const said = t(`functionState.${run.state}`);
  const share =
    run.sharePercent === null
      ? said
      : t('recovery:share', { state: said, share: format.percent(run.sharePercent) });
  const isTouched = run.since !== null && run.state !== 'normal';
  return (
    <li className={classes.row} aria-label={name}>
      <div className={classes.head}>
        <h2 className={classes.name}>{name}</h2>
        <StatusMark tone={tones[run.state]}>{share}</StatusMark>
      </div>
      <p className={classes.soft}>
        {run.tier !== null && t('functions.tier', { tier: run.tier })}
        {run.tier !== null && isTouched && ' · '}
        {isTouched &&
          t('recovery:stateSince', {
            state: said,
            at: timeOrDay(run.since ?? now, now, state.timeZone, format),
          })}
      </p>
      {isTouched && run.text && <p className={classes.text}>{run.text}</p>}
      <Left run={run} limit="rto" />
      <Left run={run} limit="mtpd" />
      {run.recoveredInMinutes !== null && (
        <p className={classes.soft}>
          <Abbreviated>
            {t('functions.recovered', {
              measured: format.duration(run.recoveredInMinutes),
              promised: run.rtoMinutes === null ? '–' : format.duration(run.rtoMinutes),
            })}
          </Abbreviated>
        </p>
      )}
      <ForecastLines run={run} />
      <ThreatLines threats={threats} isDown={run.state === 'stopped'} />
      {isUnderWay(state.status) && <States run={run} name={name} />}
    </li>
  );
}

/** The states that most often come next at one press, and all of them with words and a time. */
function States({ run, name }: { run: FunctionRun; name: string }) {
  const { t } = useTranslation('recovery');
  const { actOrTell } = useActivationView();
  const [busy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);

  async function set(next: FunctionState): Promise<void> {
    if (busy) return;
    setBusy(true);
    await actOrTell({ act: 'setFunction', functionId: run.id, state: next });
    setBusy(false);
  }

  return (
    <div className={classes.acts}>
      {nextStates[run.state].map((next, i) => (
        <Button
          key={next}
          size="compact-sm"
          variant={run.state === 'stopped' && i === 0 ? 'filled' : 'default'}
          aria-disabled={busy || undefined}
          aria-label={t('act.named', { act: t(`act.${next}`), name })}
          onClick={() => void set(next)}
        >
          {t(`act.${next}`)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('act.named', { act: t('act.other'), name })}
        onClick={() => setAsks(true)}
      >
        {t('act.other')}
      </Button>
      {asks && <FunctionDialog run={run} onClose={() => setAsks(false)} />}
    </div>
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
      <span>
        <Abbreviated>{t(`functions.${limit}`, { limit: format.duration(left.limitMinutes) })}</Abbreviated>
      </span>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${Math.round(left.usedShare * 100)}%` }} />
      </span>
      <span className={classes.time}>
        {t(isPast ? 'functions.past' : 'functions.left', { stretch: stretch(left.leftMinutes, t) })}
      </span>
    </div>
  );
}
