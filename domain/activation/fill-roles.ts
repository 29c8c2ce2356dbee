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

type Skipped = RoleFilling['skipped'][number];

/**
 * Fills each role with the first person of its succession who can be had on a date, and says who was passed over and
 * why. One person may be put in several roles, since a role that nobody holds is worse; `alsoHolds` warns of it.
 * @param absences ids of people whom the one who declares knows to be away, whatever the plan says
 * @param date calendar date of the activation in its time zone
 */
export function fillRoles(
  roles: readonly { id: string; succession: readonly SuccessionPlace[] }[],
  people: ReadonlyMap<string, Candidate>,
  absences: ReadonlySet<string>,
  date: string,
): RoleFilling[] {
  const filled = roles.map(({ id, succession }) => fillRole(id, succession, people, absences, date));
  const rolesOf = Map.groupBy(filled, (f) => f.personId);
  return filled.map((f) => ({
    ...f,
    alsoHolds: f.personId === null ? [] : rolesHeldBesides(rolesOf.get(f.personId), f.roleId),
  }));
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
  for (const place of succession.toSorted((a, b) => a.rank - b.rank)) {
    const person = people.get(place.personId);
    if (!person) continue;
    const reason = whyNot(place, person, absences, date);
    if (reason === undefined) return { roleId, personId: person.id, skipped, alsoHolds: [] };
    skipped.push({
      personId: person.id,
      reason,
      until: reason === 'onLeave' ? person.leaveUntil : null,
    });
  }
  return { roleId, personId: null, skipped, alsoHolds: [] };
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
