import { instantAt } from '../time/local-time.ts';
import type { PersonFacts, PlanFacts } from './plan-facts.ts';
import type { Seats } from './resources-away.ts';
import type { TakenAway } from './schema.ts';
import type { Stretch } from './stretches.ts';

/** What keeps a person from work, apart from leave. */
interface Hindrance {
  takenAway: boolean;
  /** Share of the person's unit that does not come, in hundredths of a percent; 0 when it is not on strike. */
  onStrike: number;
  seats: Seats | null;
}

/** Which of the hindrances are reckoned with: some strategies answer a strike only, or the loss of a site only. */
export interface Reckoned {
  strike: boolean;
  sites: boolean;
}

const whole = 10_000;
/** One person, wholly there: shares are kept as whole numbers, so that sums do not depend on their order. */
export const onePerson = whole * whole;

/** Who is at work at a minute of the disruption. */
export class PeopleAtWork {
  readonly #leave = new Map<string, Stretch>();
  readonly #hindered = new Map<string, Hindrance>();
  readonly #lasts: number;

  constructor(facts: PlanFacts, taken: TakenAway, seats: ReadonlyMap<string, Seats>, startsAt: string) {
    this.#lasts = taken.lastsMinutes ?? Infinity;
    const minuteOf = minutesFrom(startsAt, facts.timeZone);
    const gone = new Set(taken.personIds);
    const striking = participation(taken);
    for (const person of facts.people) {
      const leave = leaveOf(person, minuteOf);
      if (leave) this.#leave.set(person.id, leave);
      const hindrance = {
        takenAway: gone.has(person.id),
        onStrike: person.bargainingUnitId === null ? 0 : (striking.get(person.bargainingUnitId) ?? 0),
        seats: person.siteId === null ? null : (seats.get(person.siteId) ?? null),
      };
      if (hindrance.takenAway || hindrance.onStrike > 0 || hindrance.seats)
        this.#hindered.set(person.id, hindrance);
    }
  }

  isHindered(personId: string): boolean {
    return this.#hindered.has(personId);
  }

  hindrance(personId: string): Readonly<Hindrance> | undefined {
    return this.#hindered.get(personId);
  }

  onLeaveAt(personId: string, minute: number): boolean {
    const leave = this.#leave.get(personId);
    return leave !== undefined && leave.from <= minute && minute < leave.to;
  }

  /** The share of a person who is expected at work, in parts of `onePerson`; without a reckoning, as if nothing were taken away. */
  share(personId: string, minute: number, reckoned: Reckoned | null): number {
    if (this.onLeaveAt(personId, minute)) return 0;
    const hindrance = reckoned && minute < this.#lasts ? this.#hindered.get(personId) : undefined;
    if (!reckoned || !hindrance) return onePerson;
    if (hindrance.takenAway) return 0;
    const comes = reckoned.strike ? whole - hindrance.onStrike : whole;
    const { seats } = hindrance;
    const sits = reckoned.sites && seats ? (minute >= seats.readyAt ? seats.share : 0) : whole;
    return comes * sits;
  }

  /** People of a list who are expected at work: what is left of a person after shares counts as nobody. */
  count(personIds: readonly string[], minute: number, reckoned: Reckoned | null): number {
    let sum = 0;
    for (const id of personIds) sum += this.share(id, minute, reckoned);
    return Math.floor(sum / onePerson);
  }

  /** The same at several minutes: only those who come and go are looked at each time. */
  counts(personIds: readonly string[], minutes: readonly number[], reckoned: Reckoned | null): number[] {
    const changing = personIds.filter((id) => this.#leave.has(id) || (reckoned && this.#hindered.has(id)));
    const steady = personIds.length - changing.length;
    return minutes.map((minute) => steady + this.count(changing, minute, reckoned));
  }

  /** Minutes before `horizon` at which the number of these people at work may change; 0 is the first. */
  turns(personIds: readonly string[], horizon: number): number[] {
    const turns = new Set([0]);
    const add = (minute: number) => {
      if (minute > 0 && minute < horizon) turns.add(minute);
    };
    for (const id of personIds) {
      const leave = this.#leave.get(id);
      if (leave) {
        add(leave.from);
        add(leave.to);
      }
      const hindrance = this.#hindered.get(id);
      if (!hindrance) continue;
      add(this.#lasts);
      if (hindrance.seats) add(hindrance.seats.readyAt);
    }
    return [...turns].sort((a, b) => a - b);
  }
}

/** Hundredths of a percent who do not come, rounded up, by unit; the highest where one is named twice. */
function participation({ strikingUnits }: TakenAway): Map<string, number> {
  const found = new Map<string, number>();
  for (const { bargainingUnitId: id, participationPercent } of strikingUnits)
    found.set(id, Math.max(found.get(id) ?? 0, Math.ceil(participationPercent * 100)));
  return found;
}

function minutesFrom(startsAt: string, timeZone: string): (date: string, daysLater: number) => number {
  const known = new Map<string, number>();
  const start = Date.parse(startsAt);
  return (date, daysLater) => {
    const key = `${date}+${daysLater}`;
    const minute = known.get(key) ?? Math.round((midnight(timeZone, date, daysLater) - start) / 60_000);
    known.set(key, minute);
    return minute;
  };
}

function midnight(timeZone: string, date: string, daysLater: number): number {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + daysLater * 86_400_000).toISOString().slice(0, 10);
  return Date.parse(instantAt(timeZone, day, '00:00'));
}

/** Leave with only one of its days said is taken to be open at the other end. */
function leaveOf(
  { leaveFrom, leaveUntil }: PersonFacts,
  minuteOf: (date: string, daysLater: number) => number,
): Stretch | null {
  if (leaveFrom === null && leaveUntil === null) return null;
  const from = leaveFrom === null ? -Infinity : minuteOf(leaveFrom, 0);
  const to = leaveUntil === null ? Infinity : minuteOf(leaveUntil, 1);
  return to > 0 && to > from ? { from, to } : null;
}
