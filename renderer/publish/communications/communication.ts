import { activationTime } from '../../../domain/activation/activation-clock.ts';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import {
  type CommunicationState,
  communicationState,
} from '../../../domain/publishing/communication-time.ts';
import { minuteMs, useActivationNow } from '../../activate/activation-now.ts';
import { type DeskOutput, useCall } from '../../desk.ts';

type Plan = DeskOutput<'communications.list'>;
export type ListedCommunication = Plan['communications'][number];
export type CommunicationTime = ListedCommunication['times'][number];
export type CommunicationRun = Plan['runs'][number];

/** A line at one of its times, as it stands now by the clock that counts there. */
export interface DatedCommunication {
  line: ListedCommunication;
  time: CommunicationTime;
  /** Null: by the calendar, or no activation asks for it. */
  run: CommunicationRun | null;
  state: CommunicationState;
  now: string;
  timeZone: string;
}

/** The clock on the wall, as an activation's: it runs as it does. */
const wall = { wallAt: new Date(0).toISOString(), activationAt: new Date(0).toISOString(), speed: 1 };

/** Says of each line how it stands at each of its times, again at each minute. */
export function useDated(
  runs: readonly CommunicationRun[],
): (line: ListedCommunication) => DatedCommunication[] {
  const wallNow = useActivationNow(wall, minuteMs);
  const { data: organisation } = useCall('organisation.get', {});
  const byId = new Map(runs.map((run) => [run.id, run]));
  return (line) =>
    line.times.map((time) => {
      const run = byId.get(time.activationId ?? '') ?? null;
      const timeZone = run?.timeZone ?? organisation?.timeZone ?? 'UTC';
      const now = run ? activationTime(run.clock, wallNow) : wallNow;
      const told = { ...time, outcome: time.outcome?.outcome ?? null };
      const state = communicationState(told, line.durationMinutes, now, timeZone);
      return { line, time, run, state, now, timeZone };
    });
}

const urgency: readonly CommunicationState[] = ['late', 'today', 'later', 'waiting', 'done', 'cancelled'];

/** The time of a line that asks most of people: what is late, then what is due first. Past activations ask for nothing. */
export function mostPressing(dated: readonly DatedCommunication[]): DatedCommunication | undefined {
  const current = dated.filter(({ run }) => run === null || isUnderWay(run.status));
  return current.toSorted(
    (a, b) =>
      urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
      (a.time.dueAt ?? '').localeCompare(b.time.dueAt ?? ''),
  )[0];
}

/** Late ones and those of today that are not over, the first due first. */
export function dueNow(dated: readonly DatedCommunication[]): DatedCommunication[] {
  return dated
    .filter(({ state, run }) => (state === 'late' || state === 'today') && (!run || isUnderWay(run.status)))
    .sort((a, b) => (a.time.dueAt ?? '').localeCompare(b.time.dueAt ?? ''));
}
