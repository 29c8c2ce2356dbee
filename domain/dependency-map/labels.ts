import { pointAt } from './arrow-path.ts';
import { mapSizes, type PlacedEdge, type Point } from './placed.ts';

/** Words on an arrow: the longest that finds room. */
export interface WantedLabel {
  edge: PlacedEdge;
  /** Longest first. */
  texts: readonly string[];
}

export interface PlacedLabel extends Point {
  edge: PlacedEdge;
  text: string;
}

export const labelSize = 12;
/** Widths of letters differ; this is that of a wide one in a system font, as a share of the size. */
const letterWidth = 0.6;
/** Along the line between two layers, the middle first. */
const shares = [0.5, 0.35, 0.65, 0.2, 0.8];

/**
 * Puts words on arrows where there is room between two layers, so that none lies over another or over a thing. What finds
 * no room is left out: the table has it.
 */
export function placeLabels(wanted: readonly WantedLabel[]): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const boxes: Box[] = [];
  for (const { edge, texts } of wanted) {
    const spots = spotsOn(edge);
    const fits = texts.flatMap((text) => {
      const free = spots
        .map((spot) => ({ spot, box: boxAt(spot, text) }))
        .find(({ spot, box }) => box.right - box.left <= spot.room && !boxes.some((b) => overlaps(b, box)));
      return free ? [{ ...free, text }] : [];
    });
    const [first] = fits;
    if (!first) continue;
    boxes.push(first.box);
    placed.push({ edge, text: first.text, x: Math.round(first.spot.x), y: Math.round(first.spot.y) });
  }
  return placed;
}

interface Spot extends Point {
  /** Width that is free of things. */
  room: number;
}

function spotsOn({ points }: PlacedEdge): Spot[] {
  const spots: Spot[] = [];
  for (const [at, from] of points.entries()) {
    const to = points[at + 1];
    if (!to) continue;
    const isBack = to.x <= from.x;
    const gap = isBack ? mapSizes.narrowGap : to.x - from.x;
    if (gap <= mapSizes.columnGap || (gap === mapSizes.nodeWidth && from.y === to.y)) continue;
    for (const share of shares) {
      const { x, y } = pointAt([from, to], share);
      // The words stand in the middle of the gap, whose sides are things.
      spots.push({ x: isBack ? x : from.x + gap / 2, y, room: gap + (isBack ? 0 : 8) });
    }
  }
  return spots;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxAt({ x, y }: Point, text: string): Box {
  const half = ([...text].length * labelSize * letterWidth) / 2 + 2;
  return { left: x - half, right: x + half, top: y - labelSize / 2 - 2, bottom: y + labelSize / 2 + 2 };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
