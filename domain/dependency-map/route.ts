import { mapSizes, type PlacedNode, type Point } from './placed.ts';

/** Room that an arrow keeps from things that it passes. */
const clearance = 7;
/** Arrows through one gap are spread over this height, so that they can be told apart. */
const spread = 6;

/** The way of arrows around things: made once for a layout, asked for each arrow. */
export interface Router {
  route(from: PlacedNode, to: PlacedNode, at: number): Point[];
}

interface Column {
  x: number;
  /** Tops of its things, rising. */
  tops: number[];
}

/** Arrows go from the right side to the left side, through the gaps of the columns between; things of one layer are joined at their right sides. */
export function routerFor(nodes: readonly PlacedNode[]): Router {
  const columns = columnsOf(nodes);
  return {
    route: (from, to, at) => {
      const middle = mapSizes.nodeHeight / 2;
      const start = { x: from.x + mapSizes.nodeWidth, y: from.y + middle };
      if (start.x > to.x) return [start, { x: to.x + mapSizes.nodeWidth, y: to.y + middle }];
      const end = { x: to.x, y: to.y + middle };
      const aside = ((at % 5) - 2) * (spread / 4);
      const between = columns.filter(({ x }) => x > from.x && x < to.x);
      return [start, ...between.flatMap((column) => pass(column, start, end, aside)), end];
    },
  };
}

function columnsOf(nodes: readonly PlacedNode[]): Column[] {
  const columns = new Map<number, number[]>();
  for (const { x, y } of nodes) columns.set(x, [...(columns.get(x) ?? []), y]);
  return [...columns].map(([x, tops]) => ({ x, tops: tops.sort((a, b) => a - b) })).sort((a, b) => a.x - b.x);
}

/** The two ends of the way through a column, at the free height nearest to the straight line. */
function pass({ x, tops }: Column, start: Point, end: Point, aside: number): Point[] {
  const share = (x + mapSizes.nodeWidth / 2 - start.x) / Math.max(1, end.x - start.x);
  const y = freeHeight(tops, start.y + (end.y - start.y) * share) + aside;
  return [
    { x, y },
    { x: x + mapSizes.nodeWidth, y },
  ];
}

function freeHeight(tops: readonly number[], wanted: number): number {
  const blocked = tops.find(
    (top) => wanted > top - clearance && wanted < top + mapSizes.nodeHeight + clearance,
  );
  if (blocked === undefined) return wanted;
  const at = tops.indexOf(blocked);
  const [above, below] = [tops[at - 1], tops[at + 1]];
  const half = mapSizes.rowGap / 2;
  const over = above === undefined ? blocked - half : (above + mapSizes.nodeHeight + blocked) / 2;
  const bottom = blocked + mapSizes.nodeHeight;
  const under = below === undefined ? bottom + half : (bottom + below) / 2;
  return wanted - over < under - wanted ? over : under;
}
