import type { FactOf, Facts } from './plan-facts.ts';

/** A place in a succession that is in force and whose person is there. */
export interface Holder {
  assignment: FactOf<'roleAssignment'>;
  person: FactOf<'person'>;
}

/** People in the succession of a role today, the primary first; those who have gone are left out. */
export function holdersOf(facts: Facts, roleId: string): Holder[] {
  return placesOf(facts, roleId).flatMap((assignment) => {
    const person = facts.get('person', assignment.personId);
    return person ? [{ assignment, person }] : [];
  });
}

/** Places in the succession of a role that are in force today, the primary first. */
export function placesOf(facts: Facts, roleId: string): FactOf<'roleAssignment'>[] {
  return facts
    .parts('roleAssignment', 'roleId', roleId)
    .filter((place) => isInForce(place, facts.today))
    .toSorted((a, b) => a.rank - b.rank);
}

/** Roles in whose succession a person stands today. */
export function rolesOf(facts: Facts, personId: string): FactOf<'roleAssignment'>[] {
  return facts
    .parts('roleAssignment', 'personId', personId)
    .filter((place) => isInForce(place, facts.today) && facts.get('role', place.roleId) !== undefined);
}

/** Both ends are included; null is open. */
function isInForce(span: { from: string | null; until: string | null }, on: string): boolean {
  return (span.from === null || span.from <= on) && (span.until === null || on <= span.until);
}
