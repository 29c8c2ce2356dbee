import { anchoredTime } from '../../../domain/publishing/communication-time.ts';
import { instantAt, localTime } from '../../../domain/time/local-time.ts';
import type { DeskOutput } from '../../desk.ts';
import { type DatedCommunication, type ListedCommunication, useDated } from './communication.ts';

/** A line on the day that it is due. */
export interface CalendarEvent {
  key: string;
  line: ListedCommunication;
  dueAt: string;
  timeZone: string;
  /** Null: only supposed, for planning. */
  dated: DatedCommunication | null;
}

interface Asked {
  plan: DeskOutput<'communications.list'>;
  timeZone: string;
  /** The date on which an activation, a strike and an impact are supposed to begin; null: none is. */
  supposed: string | null;
}

const startOfWork = '08:00';

/** The lines of the plan by the day on which they are due, and how many have no date until something begins. */
export function useCalendarEvents({ plan, timeZone, supposed }: Asked): {
  byDay: ReadonlyMap<string, CalendarEvent[]>;
  undated: number;
} {
  const datedOf = useDated(plan.runs);
  const dated = plan.communications.flatMap(datedOf);
  const waiting = dated.filter(
    ({ state, line, run }) => state === 'waiting' && line.anchor !== 'calendar' && !run,
  );
  const events = [
    ...dated.flatMap(asEvent),
    ...(supposed === null ? [] : waiting.flatMap(({ line }) => supposedEvent(line, supposed, timeZone))),
  ];
  events.sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const byDay = Map.groupBy(events, (event) => localTime(event.timeZone, event.dueAt).date);
  return { byDay, undated: waiting.length };
}

function asEvent(dated: DatedCommunication): CalendarEvent[] {
  const { line, time, timeZone } = dated;
  if (time.dueAt === null) return [];
  return [{ key: `${line.id} ${time.activationId}`, line, dueAt: time.dueAt, timeZone, dated }];
}

function supposedEvent(line: ListedCommunication, date: string, timeZone: string): CalendarEvent[] {
  const at = instantAt(timeZone, date, startOfWork);
  const dueAt = anchoredTime(line, { T: at, S: at, I: at, E: null }, timeZone);
  return dueAt === null ? [] : [{ key: line.id, line, dueAt, timeZone, dated: null }];
}
