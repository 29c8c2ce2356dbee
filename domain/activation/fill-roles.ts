import { ExpectedError } from '../errors.ts';
import type { RoleFilling } from './log-entry.ts';

/** A place in a succession, in force from–until (calendar dates, both included; null is open). */
export interface SuccessionPlace {
  personId: string;
  rank: number;
  from: string | null;
  until: string | null;
}

export interface Candidate {
  id: string;
  archived: boolean;
  leaveFrom: string | null;
  leaveUntil: string | null;
}

/** Whom somebody put in a role by hand: a person of the plan, or a name that is not in it. */
export interface ChosenHolder {
  roleId: string;
  personId: string | null;
  personName: string;
}

type Skipped = RoleFilling['skipped'][number];

/**
 * Fills each role with the first person of its succession who can be had on a date, and says who was passed over and
 * why. One person may be put in several roles, since a role that nobody holds is worse; `alsoHolds` warns of it.
 * @param absences ids of people whom the one who declares knows to be away, whatever the plan says
 * @param date calendar date of the activation in its time zone
 * @param chosen holders put in by hand: they go before the succession, unless they are known to be away or have left;
 * where a role is named twice the last one counts
 * @throws ExpectedError `not_found` for a chosen person who is not among the people.
 */
export function fillRoles(
  roles: readonly { id: string; succession: readonly SuccessionPlace[] }[],
  people: ReadonlyMap<string, Candidate>,
  absences: ReadonlySet<string>,
  date: string,
  chosen: readonly ChosenHolder[] = [],
): RoleFilling[] {
  const byHand = new Map(chosen.map((holder) => [holder.roleId, holder]));
  const filled = roles.map(({ id, succession }) => {
    const filling = fillRole(id, succession, people, absences, date);
    const holder = byHand.get(id);
    return holder ? fillByHand(filling, holder, people, absences) : filling;
  });
  const rolesOf = Map.groupBy(filled, (f) => f.personId);
  return filled.map((f) => ({
    ...f,
    alsoHolds: f.personId === null ? [] : rolesHeldBesides(rolesOf.get(f.personId), f.roleId),
  }));
}

/** A choice by hand says nothing of leave: who is asked in spite of it has said yes. */
function fillByHand(
  filling: RoleFilling,
  { personId, personName }: ChosenHolder,
  people: ReadonlyMap<string, Candidate>,
  absences: ReadonlySet<string>,
): RoleFilling {
  if (personId === null) {
    return personName === '' ? filling : { ...filling, personId: null, personName, byHand: true };
  }
  const person = people.get(personId);
  if (!person) throw new ExpectedError('not_found', `person ${personId}`, { kind: 'person' });
  const others = filling.skipped.filter((s) => s.personId !== personId);
  if (!person.archived && !absences.has(personId)) {
    return { ...filling, personId, byHand: true, skipped: others };
  }
  const reason = person.archived ? 'archived' : 'absent';
  return { ...filling, skipped: [...others, { personId, reason, until: null }] };
}

function rolesHeldBesides(held: RoleFilling[] | undefined, roleId: string): string[] {
  return (held ?? []).map((f) => f.roleId).filter((id) => id !== roleId);
}

function fillRole(
  roleId: string,
  succession: readonly SuccessionPlace[],
  people: ReadonlyMap<string, Candidate>,
  absences: ReadonlySet<string>,
  date: string,
): RoleFilling {
  const skipped: Skipped[] = [];
  const empty = { roleId, personId: null, personName: '', byHand: false, alsoHolds: [] };
  for (const place of succession.toSorted((a, b) => a.rank - b.rank)) {
    const person = people.get(place.personId);
    if (!person) continue;
    const reason = whyNot(place, person, absences, date);
    if (reason === undefined) return { ...empty, personId: person.id, skipped };
    skipped.push({
      personId: person.id,
      reason,
      until: reason === 'onLeave' ? person.leaveUntil : null,
    });
  }
  return { ...empty, skipped };
}

function whyNot(
  place: SuccessionPlace,
  person: Candidate,
  absences: ReadonlySet<string>,
  date: string,
): Skipped['reason'] | undefined {
  if (person.archived) return 'archived';
  if (!covers(place.from, place.until, date)) return 'notInForce';
  if (absences.has(person.id)) return 'absent';
  const hasLeave = person.leaveFrom !== null || person.leaveUntil !== null;
  return hasLeave && covers(person.leaveFrom, person.leaveUntil, date) ? 'onLeave' : undefined;
}

function covers(from: string | null, until: string | null, date: string): boolean {
  return (from === null || from <= date) && (until === null || date <= until);
}
