import { minutesBetween } from './activation-clock.ts';
import type { ActivationState } from './activation-state.ts';
import { asItStands } from './corrections.ts';

/** A time that a resource was out of service or limited. */
export interface ResourceOutage {
  resourceId: string;
  /** The worse of what it was in that time. */
  state: 'out' | 'limited';
  from: string;
  /** Null while it is not back. */
  backAt: string | null;
  minutes: number | null;
}

/** Every outage of every resource by the log, in order of time. */
export function resourceOutages(activation: Pick<ActivationState, 'log' | 'standing'>): ResourceOutage[] {
  const outages: ResourceOutage[] = [];
  const open = new Map<string, ResourceOutage>();
  for (const entry of activation.log) {
    const { kind, body, eventAt } = asItStands(activation, entry);
    if (kind !== 'resource') continue;
    const { resourceId, state } = body;
    const running = open.get(resourceId);
    if (state === 'back') {
      if (!running) continue;
      open.delete(resourceId);
      running.backAt = eventAt;
      running.minutes = Math.max(0, minutesBetween(running.from, eventAt));
    } else if (!running) {
      const outage: ResourceOutage = { resourceId, state, from: eventAt, backAt: null, minutes: null };
      open.set(resourceId, outage);
      outages.push(outage);
    } else if (state === 'out') running.state = 'out';
  }
  return outages;
}
