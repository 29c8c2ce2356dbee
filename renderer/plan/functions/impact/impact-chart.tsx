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
  const { curves, times, category, intolerable, implied, targets, readOnly, onChoose, onRate } = props;
  const { t } = useTranslation('bia');
  const helpId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const points = curves.find((c) => c.category === category.key)?.points ?? [];
  const pointAt = new Map(points.map((p) => [p.atMinutes, p]));
  const falls = fallsOf(points);
  const column = Math.max(0, times.indexOf(props.chosenAt));
  const [row, setRow] = useState<number | null>(null);
  const severity = row ?? pointAt.get(times[column] ?? 0)?.severity ?? 0;

  function goTo(place: Place): void {
    setRow(place.severity);
    onChoose(times[place.column] ?? 0);
    grid.current
      ?.querySelector<HTMLElement>(`[data-place="${place.column}-${place.severity}"]`)
      ?.focus({ preventScroll: false });
  }

  function set(at: Place): void {
    const atMinutes = times[at.column];
    if (readOnly || atMinutes === undefined) return;
    onRate(atMinutes, pointAt.get(atMinutes)?.severity === at.severity ? null : at.severity);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const act = chartKey(event, { column, severity }, times.length);
    if (!act) return;
    event.preventDefault();
    const atMinutes = times[column];
    if (act.do === 'toggle') set({ column, severity });
    if (act.do === 'clear' && !readOnly && atMinutes !== undefined && pointAt.has(atMinutes))
      onRate(atMinutes, null);
    if (act.do === 'rate' && !readOnly && atMinutes !== undefined) onRate(atMinutes, act.severity);
    if (act.do !== 'toggle' && act.do !== 'clear') goTo(act.to);
  }

  return (
    <div className={classes.chart} style={{ '--columns': times.length }}>
      <ImpliedFlag implied={implied} times={times} />
      <div
        ref={grid}
        className={classes.plot}
        role="grid"
        aria-label={t('chart.label', { category: category.name })}
        aria-describedby={helpId}
        aria-readonly={readOnly}
        onKeyDown={onKeyDown}
      >
        <CurveLines curves={curves} times={times} active={category.key} />
        {severities.map((s) => (
          <div key={s} role="row" className={classes.row} data-intolerable={s >= intolerable || undefined}>
            <div role="rowheader" className={classes.severity}>
              <span className={classes.number}>{s}</span> {t(`severity.${s}`)}
            </div>
            {times.map((atMinutes, index) => (
              <Cell
                key={atMinutes}
                place={{ column: index, severity: s }}
                atMinutes={atMinutes}
                point={pointAt.get(atMinutes)}
                falls={falls.includes(atMinutes)}
                focusable={index === column && s === severity}
                onClick={() => {
                  goTo({ column: index, severity: s });
                  set({ column: index, severity: s });
                }}
              />
            ))}
          </div>
        ))}
      </div>
      <Times times={times} chosen={times[column]} />
      <TargetFlags {...targets} times={times} />
      <p id={helpId} className={classes.help}>
        {t('chart.help')}
      </p>
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
      title={on && point.justification ? point.justification : undefined}
      onClick={onClick}
    >
      {on && (
        <span
          className={classes.dot}
          data-falls={falls || undefined}
          data-reason={point.justification !== '' || undefined}
        />
      )}
    </div>
  );
}
