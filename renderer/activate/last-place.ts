import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { Part } from './my-part/use-part.ts';

const keyOf = (activationId: string) => `activation-place:${activationId}`;

/** Keeps what of an activation is shown, for the ways that lead back to it; the first calls are made once, and left. */
export function useKeepPlace(activationId: string, part: Part): void {
  const [search] = useSearchParams();
  useEffect(() => {
    if (part === 'calls') return;
    const kept = new URLSearchParams(search);
    kept.set('part', part);
    localStorage.setItem(keyOf(activationId), kept.toString());
  }, [activationId, search, part]);
}

/** The address at which one was last in an activation; the whole picture where one has not been yet. */
export function lastPlaceIn(activationId: string): string {
  return `/activate/${activationId}?${localStorage.getItem(keyOf(activationId)) ?? 'part=all'}`;
}
