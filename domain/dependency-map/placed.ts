import type { MapEdge, MapNode } from './map.ts';

/** Sizes of the picture, in pixels at 100 %. */
export const mapSizes = {
  nodeWidth: 204,
  nodeHeight: 60,
  rowGap: 16,
  /** Between the columns of one layer. */
  columnGap: 22,
  /** Between layers: room for the arrows and their times. */
  layerGap: 150,
  /** The same in a picture of many things. */
  narrowGap: 112,
} as const;

export interface PlacedNode extends MapNode {
  /** Left and top. */
  x: number;
  y: number;
  /** The layer that it stands in, from the left. */
  layer: number;
}

export interface PlacedEdge extends MapEdge {
  /** From what needs to what is needed, around the things between. */
  points: readonly Point[];
}

export interface Point {
  x: number;
  y: number;
}

export interface MapLayout {
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
  width: number;
  height: number;
}
