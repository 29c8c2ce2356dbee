import { useReducedMotion } from '@mantine/hooks';
import { useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { type MapLayout, mapSizes } from '../../../domain/dependency-map/placed.ts';

/** Room around the whole picture: for what stands in its corners. */
export const padding = { top: '26px', right: '24px', bottom: '56px', left: '24px' } as const;

/** The whole picture when it is another one; what is selected is always in sight. */
export function useCamera(layout: MapLayout, selectedId: string | null): void {
  const { fitView, setCenter, getViewport } = useReactFlow();
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const duration = useReducedMotion() ? 0 : 220;
  const isMeasured = width > 0 && height > 0;
  const fitted = useRef<{ layout: MapLayout; view: Viewport } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture, or another room for one that nobody has moved
  useEffect(() => {
    const last = fitted.current;
    const wasMoved = last?.layout === layout && !isSameView(last.view, getViewport());
    if (!isMeasured || wasMoved) return;
    void fitView({ padding, maxZoom: 1.1 }).then(() => {
      fitted.current = { layout, view: getViewport() };
    });
  }, [layout, width, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection alone moves the camera
  useEffect(() => {
    const node = layout.nodes.find(({ id }) => id === selectedId);
    if (!node || !isMeasured) return;
    const { x, y, zoom } = getViewport();
    const [left, top] = [node.x * zoom + x, node.y * zoom + y];
    const isInSight =
      left >= 0 &&
      top >= 0 &&
      left + mapSizes.nodeWidth * zoom <= width &&
      top + mapSizes.nodeHeight * zoom <= height;
    if (isInSight) return;
    const middle = { x: node.x + mapSizes.nodeWidth / 2, y: node.y + mapSizes.nodeHeight / 2 };
    void setCenter(middle.x, middle.y, { zoom, duration });
  }, [selectedId, isMeasured]);
}

function isSameView(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
