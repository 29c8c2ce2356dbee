import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { type MapKind, mapKinds } from '../../../domain/dependency-map/map.ts';

/** How the map is looked at: all of it stands in the address, so that it is come back to as it was. */
export interface MapAddress {
  view: 'picture' | 'table';
  focusId: string | null;
  selectedId: string | null;
  text: string;
  unitId: string | null;
  tier: number | null;
  hiddenKinds: MapKind[];
}

const names = {
  view: 'view',
  focusId: 'focus',
  selectedId: 'at',
  text: 'find',
  unitId: 'unit',
  tier: 'tier',
  hiddenKinds: 'without',
} as const satisfies Record<keyof MapAddress, string>;

/** The window follows a change of its address within this time, or something else came between. */
const followsWithinMs = 1000;

/** Reads and changes the address; a change of focus is a step that Back takes back, the others are not. */
export function useMapAddress(): [MapAddress, (patch: Partial<MapAddress>) => void] {
  const [params, setParams] = useSearchParams();
  // Changes come faster than the window follows them (a key held down): each goes on from the last.
  const pending = useRef<{ params: URLSearchParams; at: number } | null>(null);
  useEffect(() => {
    if (pending.current?.params.toString() === params.toString()) pending.current = null;
  }, [params]);
  const change = (patch: Partial<MapAddress>) => {
    const isFresh = pending.current && performance.now() - pending.current.at < followsWithinMs;
    const after = changed(isFresh && pending.current ? pending.current.params : params, patch);
    pending.current = { params: after, at: performance.now() };
    setParams(after, { replace: patch.focusId === undefined, state: { keepFocus: true } });
  };
  return [read(params), change];
}

function changed(before: URLSearchParams, patch: Partial<MapAddress>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [field, value] of Object.entries(patch)) {
    const name = new Map<string, string>(Object.entries(names)).get(field) ?? field;
    const said = Array.isArray(value) ? value.join('.') : String(value ?? '');
    if (said === '' || said === 'picture') after.delete(name);
    else after.set(name, said);
  }
  return after;
}

function read(params: URLSearchParams): MapAddress {
  const tier = Number(params.get(names.tier));
  const hidden = (params.get(names.hiddenKinds) ?? '').split('.');
  return {
    view: params.get(names.view) === 'table' ? 'table' : 'picture',
    focusId: params.get(names.focusId),
    selectedId: params.get(names.selectedId),
    text: params.get(names.text) ?? '',
    unitId: params.get(names.unitId),
    tier: [1, 2, 3, 4].includes(tier) ? tier : null,
    hiddenKinds: mapKinds.filter((kind) => hidden.includes(kind)),
  };
}
