// biome-ignore-all lint/a11y/useSemanticElements: a drawing surface of cells that the arrow keys walk in both directions
// biome-ignore-all lint/a11y/useFocusableInteractive: the cells have the focus, one at a time
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fallsOf, type ImpactCurve, type ImpactPoint } from '../../../../domain/functions/impact-curve.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { chartKey, type Place } from './chart-keys.ts';
import { CurveLines, severities } from './curve-lines.tsx';
import classes from './impact-chart.module.css';
import { ImpliedFlag, TargetFlags } from './target-flags.tsx';

interface ImpactChartProps {
  curves: readonly ImpactCurve[];
  times: readonly number[];
  category: { key: string; name: string };
  intolerable: number;
  /** Minutes at which something first becomes intolerable. */
  implied: number | null;
  targets: { rtoMinutes: number | null; mtpdMinutes: number | null };
  readOnly: boolean;
  /** The time that is looked at: its justification stands under the chart. */
  chosenAt: number;
  onChoose: (atMinutes: number) => void;
  onRate: (atMinutes: number, severity: number | null) => void;
}

/**
 * Impact over time, drawn by clicking a severity at a time or by the keys: the arrows walk, Enter sets or takes away,
 * 0 to 4 set and go on to the next time.
 */
export function ImpactChart(props: ImpactChartProps) {
  const { curves, times, category, intolerable, implied, targets, readOnly } = props;
  const { t } = useTranslation('bia');
  const helpId = useId();
  const chart = useChart(props);
  return (
    <div className={classes.chart} style={{ '--columns': times.length }}>
      <ImpliedFlag implied={implied} times={times} />
      <div
        ref={chart.grid}
        className={classes.plot}
        role="grid"
        aria-label={t('chart.label', { category: category.name })}
        aria-describedby={helpId}
        aria-readonly={readOnly}
        onKeyDown={chart.onKeyDown}
      >
        <CurveLines curves={curves} times={times} active={category.key} />
        {severities.map((severity) => (
          <Row
            key={severity}
            severity={severity}
            intolerable={severity >= intolerable}
            times={times}
            points={chart.points}
            focusedColumn={severity === chart.at.severity ? chart.at.column : null}
            onClick={(column) => chart.click({ column, severity })}
          />
        ))}
      </div>
      <Times times={times} chosen={times[chart.at.column]} />
      <TargetFlags {...targets} times={times} />
      <p id={helpId} className={classes.help}>
        {t('chart.help')}
      </p>
    </div>
  );
}

/** Where the focus is among the cells, and what keys and clicks do there. */
function useChart({ curves, times, category, readOnly, chosenAt, onChoose, onRate }: ImpactChartProps) {
  const grid = useRef<HTMLDivElement>(null);
  const points = curves.find((c) => c.category === category.key)?.points ?? [];
  const severityAtTime = (atMinutes: number | undefined) =>
    points.find((p) => p.atMinutes === atMinutes)?.severity ?? null;
  const column = Math.max(0, times.indexOf(chosenAt));
  const [row, setRow] = useState<number | null>(null);
  const at: Place = { column, severity: row ?? severityAtTime(times[column]) ?? 0 };

  function goTo(place: Place): void {
    setRow(place.severity);
    onChoose(times[place.column] ?? 0);
    grid.current?.querySelector<HTMLElement>(`[data-place="${place.column}-${place.severity}"]`)?.focus();
  }

  function rate(place: Place, severity: number | null): void {
    const atMinutes = times[place.column];
    if (!readOnly && atMinutes !== undefined) onRate(atMinutes, severity);
  }

  function toggle(place: Place): void {
    rate(place, severityAtTime(times[place.column]) === place.severity ? null : place.severity);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const act = chartKey(event, at, times.length);
    if (!act) return;
    event.preventDefault();
    if (act.do === 'toggle') toggle(at);
    if (act.do === 'clear' && severityAtTime(times[column]) !== null) rate(at, null);
    if (act.do === 'rate') rate(at, act.severity);
    if (act.do === 'rate' || act.do === 'go') goTo(act.to);
  }

  function click(place: Place): void {
    goTo(place);
    toggle(place);
  }

  return { grid, points, at, onKeyDown, click };
}

interface RowProps {
  severity: number;
  intolerable: boolean;
  times: readonly number[];
  points: readonly ImpactPoint[];
  focusedColumn: number | null;
  onClick: (column: number) => void;
}

function Row({ severity, intolerable, times, points, focusedColumn, onClick }: RowProps) {
  const { t } = useTranslation('bia');
  const falls = fallsOf(points);
  return (
    <div role="row" className={classes.row} data-intolerable={intolerable || undefined}>
      <div role="rowheader" className={classes.severity}>
        <span className={classes.number}>{severity}</span> {t(`severity.${severity}`)}
      </div>
      {times.map((atMinutes, column) => (
        <Cell
          key={atMinutes}
          place={{ column, severity }}
          atMinutes={atMinutes}
          point={points.find((p) => p.atMinutes === atMinutes)}
          falls={falls.includes(atMinutes)}
          focusable={column === focusedColumn}
          onClick={() => onClick(column)}
        />
      ))}
    </div>
  );
}

function Times({ times, chosen }: { times: readonly number[]; chosen: number | undefined }) {
  const format = useFormat();
  return (
    <div className={classes.times} aria-hidden>
      {times.map((atMinutes) => (
        <span key={atMinutes} data-chosen={atMinutes === chosen || undefined}>
          {format.duration(atMinutes)}
        </span>
      ))}
    </div>
  );
}

interface CellProps {
  place: Place;
  atMinutes: number;
  point: ImpactPoint | undefined;
  falls: boolean;
  focusable: boolean;
  onClick: () => void;
}

function Cell({ place, atMinutes, point, falls, focusable, onClick }: CellProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { column, severity } = place;
  const on = point?.severity === severity;
  const why = point ? format.text(point.justificationEn, point.justificationFr) : '';
  const words = t('chart.cell', {
    time: format.duration(atMinutes),
    severity,
    word: t(`severity.${severity}`),
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <div
      role="gridcell"
      className={classes.cell}
      data-place={`${column}-${severity}`}
      aria-label={on ? t(falls ? 'chart.cellFalls' : 'chart.cellSet', { cell: words }) : words}
      aria-selected={on}
      tabIndex={focusable ? 0 : -1}
      title={on && why ? why : undefined}
      onClick={onClick}
    >
      {on && (
        <span className={classes.dot} data-falls={falls || undefined} data-reason={why !== '' || undefined} />
      )}
    </div>
  );
}
