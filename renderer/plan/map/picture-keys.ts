import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { MapLayout, PlacedNode } from '../../../domain/dependency-map/placed.ts';
import { hasCommandKey } from '../../ui/keys.tsx';
import { padding } from './use-camera.ts';
import { walk, walks } from './walk.ts';

export interface PictureKeys {
  layout: MapLayout;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  onOpen: (node: PlacedNode) => void;
  onFocus: (id: string) => void;
  /** Escape: leaves the focus when nothing is selected. */
  onLeave: () => void;
}

/** The arrows walk along the chain; Enter opens, F focuses, Escape goes back, + − 0 zoom. */
export function usePictureKeys(props: PictureKeys): (event: KeyboardEvent) => void {
  const { layout, selectedId, onSelect, onOpen, onFocus, onLeave } = props;
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  // Keys come faster than the picture is drawn: each goes on from the last.
  const at = useRef(selectedId);
  useEffect(() => {
    at.current = selectedId;
  }, [selectedId]);
  const select = (id: string | null) => {
    at.current = id;
    onSelect(id);
  };
  const act = (key: string): (() => unknown) | undefined => {
    const selected = layout.nodes.find(({ id }) => id === at.current);
    if (key === 'Enter') return selected && (() => onOpen(selected));
    if (key === 'f' || key === 'F') return selected && (() => onFocus(selected.id));
    if (key === 'Escape') return () => (at.current === null ? onLeave() : select(null));
    if (key === '+') return () => zoomIn();
    if (key === '-') return () => zoomOut();
    return key === '0' ? () => fitView({ padding }) : undefined;
  };
  return (event) => {
    if (event.target !== event.currentTarget || hasCommandKey(event) || event.altKey) return;
    const run = walks(event.key)
      ? () => {
          const next = walk(layout, at.current, event.key);
          if (next) select(next.id);
        }
      : act(event.key);
    if (!run) return;
    event.preventDefault();
    run();
  };
}
