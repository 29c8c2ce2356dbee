import { mapSizes, type Point } from './placed.ts';

/** The line of an arrow as the data of an SVG path, and where its words stand. */
export function arrowPath([from, to]: readonly [Point, Point]): { path: string; label: Point } {
  const isForward = to.x > from.x;
  const reach = isForward ? Math.max(48, (to.x - from.x) / 2) : 56 + mapSizes.columnGap;
  const out = { x: from.x + reach, y: from.y };
  const into = { x: isForward ? to.x - reach : to.x + reach, y: to.y };
  const half = (a: number, b: number, c: number, d: number) => Math.round((a + 3 * b + 3 * c + d) / 8);
  return {
    path: `M${from.x},${from.y} C${out.x},${out.y} ${into.x},${into.y} ${to.x},${to.y}`,
    label: { x: half(from.x, out.x, into.x, to.x), y: half(from.y, out.y, into.y, to.y) },
  };
}
