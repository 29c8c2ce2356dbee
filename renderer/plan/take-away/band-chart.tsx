import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterWords, type CauseTeller } from '../../../domain/take-away/cause-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './take-away.module.css';
import { Axis, Track } from './track.tsx';
import type { FunctionOutcome, Outcome } from './use-teller.ts';

const shownAtOnce = 100;

interface BandChartProps {
  outcome: Outcome;
  rows: FunctionOutcome[];
  teller: CauseTeller;
  /** The function that is opened: `detail` stands under its row. */
  selectedId: string | null;
  onSelect: (functionId: string | null) => void;
  detail: (row: FunctionOutcome) => ReactNode;
}

/** Functions over time: a row for each, that says of itself in words what is drawn. Arrows walk the rows. */
export function BandChart({ outcome, rows, teller, selectedId, onSelect, detail }: BandChartProps) {
  const { t } = useTranslation(['takeAway', 'plan']);
  const format = useFormat();
  const [limit, setLimit] = useState(shownAtOnce);
  const { horizonMinutes: horizon, names } = outcome;
  const axis = useElementSize<HTMLSpanElement>();
  const shown = rows.slice(0, limit);
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const here = walkedTo ?? selectedId;
  const focusable = shown.some((r) => r.functionId === here) ? here : shown[0]?.functionId;

  function walk(event: KeyboardEvent<HTMLUListElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-row]')];
    const at = buttons.findIndex((b) => b.matches(':focus'));
    const next = buttons[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    setWalkedTo(next.dataset.row ?? null);
  }

  return (
    <div className={classes.chart}>
      <Legend />
      <div className={classes.head}>
        <span className={classes.headName}>{t('chart.function')}</span>
        <Axis horizon={horizon} width={axis.width} frame={axis.ref} />
      </div>
      <ul className={classes.rows} aria-label={t('chart.label')} onKeyDown={walk}>
        {shown.map((row) => {
          const called = names[row.functionId];
          return (
            <li key={row.functionId} className={classes.item}>
              <div className={classes.row} data-open={row.functionId === selectedId || undefined}>
                <button
                  type="button"
                  className={classes.pick}
                  data-row={row.functionId}
                  tabIndex={row.functionId === focusable ? 0 : -1}
                  aria-expanded={row.functionId === selectedId}
                  aria-label={rowWords(row, horizon, teller)}
                  onClick={() => {
                    setWalkedTo(row.functionId);
                    onSelect(row.functionId === selectedId ? null : row.functionId);
                  }}
                >
                  <span className={classes.name}>
                    {called && format.code(called) !== '' && (
                      <>
                        <span className={classes.code}>{format.code(called)}</span>{' '}
                      </>
                    )}
                    <span className={classes.words}>{called && format.name(called)}</span>{' '}
                    {row.tier !== null && (
                      <span className={classes.tier}>{t('plan:tierShort', { tier: row.tier })}</span>
                    )}
                  </span>
                </button>
                <Track outcome={row} horizon={horizon} width={axis.width} />
              </div>
              {row.functionId === selectedId && <div className={classes.detail}>{detail(row)}</div>}
            </li>
          );
        })}
      </ul>
      {rows.length > limit && (
        <Button variant="subtle" size="compact-sm" onClick={() => setLimit(rows.length)}>
          {t('view.more', { count: rows.length - limit })}
        </Button>
      )}
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('takeAway');
  return (
    <div className={classes.legend} aria-hidden>
      {(['normal', 'degraded', 'stopped'] as const).map((state) => (
        <span key={state} className={classes.key}>
          <span className={classes.swatch} data-state={state} />
          {t(`state.${state}`)}
        </span>
      ))}
    </div>
  );
}

/** What is drawn of a function, in words. */
function rowWords(row: FunctionOutcome, horizon: number, teller: CauseTeller): string {
  const { translate, duration, name } = teller;
  const time = (minute: number) => (minute === 0 ? translate('takeAway:chart.start') : duration(minute));
  const states = row.states.map(({ from, to, state }) =>
    translate('takeAway:chart.span', {
      state: translate(`takeAway:state.${state}`),
      from: time(from),
      to: duration(Math.min(to, horizon)),
    }),
  );
  const passes = [
    row.passesRtoAt === null
      ? ''
      : translate('takeAway:chart.passesRto', { at: afterWords(row.passesRtoAt, teller) }),
    row.passesMtpdAt === null
      ? ''
      : translate('takeAway:chart.passesMtpd', { at: afterWords(row.passesMtpdAt, teller) }),
  ].filter(Boolean);
  return translate('takeAway:chart.rowLabel', {
    // What is seen comes first, as it is seen: people speak it to choose the row.
    function: [
      name(row.functionId),
      ...(row.tier === null ? [] : [translate('plan:tierShort', { tier: row.tier })]),
    ].join(' '),
    states: states.join(', '),
    passes: passes.join('. '),
  });
}
