import { useCallback, useSyncExternalStore } from 'react';
import { activationTime, type ClockRun } from '../../domain/activation/activation-clock.ts';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * What an activation's clock shows, in whole steps: the component is drawn again only when the step changes. A row that
 * says "in 25 min" steps by the minute, the elapsed time by the second.
 */
export function useActivationNow(clock: ClockRun, stepMs: number): string {
  const { wallAt, activationAt, speed } = clock;
  const step = useCallback(() => {
    const now = activationTime({ wallAt, activationAt, speed }, new Date().toISOString());
    return Math.floor(Date.parse(now) / stepMs);
  }, [wallAt, activationAt, speed, stepMs]);
  return new Date(useSyncExternalStore(subscribe, step) * stepMs).toISOString();
}

export const minuteMs = 60_000;
export const secondMs = 1000;
