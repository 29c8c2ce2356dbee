import type { ClockRun } from '../activation/activation-clock.ts';
import { type ActivationStatus, isUnderWay } from '../activation/activation-state.ts';
import { type Anchors, dueTime } from '../activation/due-time.ts';
import { dateIn } from '../time/local-date.ts';
import type { Communication } from './schema.ts';

/** An activation, as far as it says when lines of the communication plan are due. */
export interface CommunicationRun {
  id: string;
  status: ActivationStatus;
  timeZone: string;
  clock: ClockRun;
  anchors: Anchors;
  /** Plans that it runs by: those chosen at its declaration, and those that have one of its checklists. */
  planIds: string[];
}

type When = Pick<Communication, 'anchor' | 'offsetMinutes' | 'dueAt' | 'planId'>;

/** One time that a line of the communication plan is due: by the calendar, or in an activation. */
export interface CommunicationTime {
  /** Null: by the calendar, or while no activation gives its anchor a time. */
  activationId: string | null;
  dueAt: string | null;
}

export const communicationStates = ['done', 'cancelled', 'late', 'today', 'later', 'waiting'] as const;
export type CommunicationState = (typeof communicationStates)[number];

/**
 * When a line is due: one time by the calendar, else one in each activation that is under way and runs by its plan (a line
 * without a plan belongs to every activation). S and I are due only where they are known: what is counted from the start
 * of a strike has no place in an outage. A line that no activation asks for has one time without a date.
 */
export function communicationTimes(line: When, runs: readonly CommunicationRun[]): CommunicationTime[] {
  const { anchor } = line;
  if (anchor === 'calendar') return [{ activationId: null, dueAt: line.dueAt }];
  const times = runs
    .filter((run) => isUnderWay(run.status) && isFor(line, run) && run.anchors[anchor] !== null)
    .map((run) => ({ activationId: run.id, dueAt: anchoredTime(line, run.anchors, run.timeZone) }));
  return times.length > 0 ? times : [{ activationId: null, dueAt: null }];
}

/** The instant that an anchored line is due, by the anchors of an activation or as they are supposed for planning. */
export function anchoredTime(
  { anchor, offsetMinutes }: Pick<Communication, 'anchor' | 'offsetMinutes'>,
  anchors: Anchors,
  timeZone: string,
): string | null {
  return anchor === 'calendar'
    ? null
    : dueTime({ anchor, offsetMinutes: offsetMinutes ?? 0 }, anchors, timeZone);
}

function isFor({ planId }: When, { planIds }: CommunicationRun): boolean {
  return planId === null || planIds.includes(planId);
}

/**
 * How a line stands at a time: over by its outcome or by the document that was issued for it, else by its date. What
 * takes a while (a town hall) is late once it should have ended.
 * @param now by the clock of its activation
 */
export function communicationState(
  time: { dueAt: string | null; outcome: 'done' | 'cancelled' | null; isIssued: boolean },
  durationMinutes: number | null,
  now: string,
  timeZone: string,
): CommunicationState {
  if (time.outcome !== null) return time.outcome;
  if (time.isIssued) return 'done';
  if (time.dueAt === null) return 'waiting';
  const endsAt = Date.parse(time.dueAt) + (durationMinutes ?? 0) * 60_000;
  if (endsAt < Date.parse(now)) return 'late';
  return dateIn(timeZone, time.dueAt) <= dateIn(timeZone, now) ? 'today' : 'later';
}
