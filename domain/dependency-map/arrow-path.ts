import { mapSizes, type Point } from './placed.ts';

/** The line of an arrow through its points as the data of an SVG path: level where it leaves and comes in. */
export function arrowPath(points: readonly Point[]): string {
  const [start, ...others] = points;
  if (!start) return '';
  let before = start;
  const parts = others.map((point) => {
    const [out, into] = bends(before, point);
    const isLevel = before.y === point.y && point.x >= before.x;
    before = point;
    return isLevel
      ? `H${rounded(point.x)}`
      : `C${rounded(out.x)},${rounded(out.y)} ${rounded(into.x)},${rounded(into.y)} ${rounded(point.x)},${rounded(point.y)}`;
  });
  return `M${rounded(start.x)},${rounded(start.y)} ${parts.join(' ')}`;
}

/** A place on the line between two points next to each other. @param share 0–1 of the way. */
export function pointAt([from, to]: readonly [Point, Point], share: number): Point {
  const [out, into] = bends(from, to);
  const left = 1 - share;
  const mixed = (a: number, b: number, c: number, d: number) =>
    left ** 3 * a + 3 * left ** 2 * share * b + 3 * left * share ** 2 * c + share ** 3 * d;
  return { x: mixed(from.x, out.x, into.x, to.x), y: mixed(from.y, out.y, into.y, to.y) };
}

/** Where the line bends: backwards (within a layer) it goes around on the right. */
function bends(from: Point, to: Point): [Point, Point] {
  const isForward = to.x > from.x;
  const reach = isForward ? (to.x - from.x) / 2 : 50 + mapSizes.columnGap;
  return [
    { x: from.x + reach, y: from.y },
    { x: isForward ? to.x - reach : to.x + reach, y: to.y },
  ];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
