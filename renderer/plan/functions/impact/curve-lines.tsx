import { type ImpactCurve, inOrder } from '../../../../domain/functions/impact-curve.ts';
import classes from './impact-chart.module.css';

export const severities = [4, 3, 2, 1, 0] as const;

/** Units of the drawing, which is stretched over the cells: a column and a row. */
const [columnWidth, rowHeight] = [100, 40];

interface CurveLinesProps {
  curves: readonly ImpactCurve[];
  times: readonly number[];
  active: string;
}

/** The curves as steps behind the cells: a severity holds until the next point. */
export function CurveLines({ curves, times, active }: CurveLinesProps) {
  const width = times.length * columnWidth;
  const height = severities.length * rowHeight;
  // The active one is drawn last, over the others.
  const drawn = [...curves].sort((a, b) => Number(a.category === active) - Number(b.category === active));
  return (
    <svg
      className={classes.lines}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {drawn.map((curve) => (
        <path
          key={curve.category}
          d={stepsOf(curve, times, width)}
          className={classes.line}
          data-active={curve.category === active || undefined}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

function stepsOf({ points }: ImpactCurve, times: readonly number[], width: number): string {
  const [first, ...others] = inOrder(points);
  if (!first) return '';
  const x = (atMinutes: number) => (times.indexOf(atMinutes) + 0.5) * columnWidth;
  const y = (severity: number) => (severities.length - 1 - severity + 0.5) * rowHeight;
  const steps = others.map((p) => `H${x(p.atMinutes)}V${y(p.severity)}`);
  return `M${x(first.atMinutes)} ${y(first.severity)}${steps.join('')}H${width}`;
}

/**
 * Where a time stands among the columns, as a share of the width: in the middle of its column, and between two of them
 * by its logarithm. A time before the first or after the last column stands at the edge.
 */
export function shareOfWidth(minutes: number, times: readonly number[]): number {
  const after = times.findIndex((t) => t >= minutes);
  const [first = 1, last = 1] = [times[0], times.at(-1)];
  if (minutes <= first) return (0.5 * Math.max(minutes, 0)) / first / times.length;
  if (after === -1 || minutes > last) return 1 - 0.2 / times.length;
  const [low = first, high = last] = [times[after - 1], times[after]];
  const part = Math.log(minutes / low) / Math.log(high / low);
  return (after - 1 + part + 0.5) / times.length;
}
