import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { afterWords, type CauseTeller, causeWords } from '../../../domain/take-away/cause-words.ts';
import { stateAt } from '../../../domain/take-away/outcome.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import classes from './take-away.module.css';
import { tableTimes } from './time-axis.ts';
import type { FunctionOutcome, Outcome } from './use-teller.ts';

export const stateTones = { normal: 'plain', degraded: 'warn', stopped: 'bad' } as const satisfies Record<
  string,
  Tone
>;

interface OutcomeTableProps {
  outcome: Outcome;
  rows: FunctionOutcome[];
  teller: CauseTeller;
}

/** The same as the chart, as a table: the state at set times, when limits are passed, and why. */
export function OutcomeTable({ outcome, rows, teller }: OutcomeTableProps) {
  const { t } = useTranslation('takeAway');
  const format = useFormat();
  const times = tableTimes(outcome.horizonMinutes);
  const passes = (minute: number | null) => (minute === null ? '–' : afterWords(minute, teller));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its place is scrolled by the keys
    <section className={classes.tableFrame} tabIndex={0} aria-label={t('table.caption')}>
      <table className={parts.table}>
        <caption className={classes.caption}>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.function')}</th>
            {times.map((minute) => (
              <th key={minute} scope="col">
                {format.duration(minute)}
              </th>
            ))}
            <th scope="col">{t('document.passesRto')}</th>
            <th scope="col">{t('document.passesMtpd')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.functionId}>
              <th scope="row" className={classes.rowName}>
                <Link className={parts.link} to={`/plan/functions/${row.functionId}`}>
                  {teller.name(row.functionId)}
                </Link>
                <div className={classes.soft}>{row.causes[0] && causeWords(row.causes[0], teller)}</div>
              </th>
              {times.map((minute) => {
                const state = stateAt(row, minute);
                return (
                  <td key={minute}>
                    <StatusMark tone={stateTones[state]}>{t(`state.${state}`)}</StatusMark>
                  </td>
                );
              })}
              <td className={classes.passes}>{passes(row.passesRtoAt)}</td>
              <td className={classes.passes}>{passes(row.passesMtpdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
