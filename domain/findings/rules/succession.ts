import { countValue, dateValue, listValue, recordValue, refTo } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import { holdersOf, placesOf } from '../holders.ts';
import type { FactOf, Facts } from '../plan-facts.ts';
import { lostInStrike } from './labour.ts';

const personRef = refTo('person');
const functionRef = refTo('criticalFunction');

/** A succession of fewer than three is short (FEMA, Continuity Guidance Circular: at least three deep). */
const fullSuccession = 3;

/** Nobody would act: no person stands in the succession of a role. */
export const roleUnfilled = rule('roleUnfilled', 'role', (facts, role) => {
  if (holdersOf(facts, role.id).length > 0) return undefined;
  const functions = facts
    .parts('dependency', 'roleId', role.id)
    .filter((need) => facts.get('criticalFunction', need.functionId))
    .map((need) => need.functionId);
  return {
    details: {},
    evidence: functions.map(functionRef),
    mend: onPart('roleAssignment', null),
    functionIds: functions,
  };
});

/** Somebody who is no longer on the list of people still stands in a succession. */
export const holderGone = rule('holderGone', 'role', (facts, role) =>
  placesOf(facts, role.id)
    .filter((place) => !facts.get('person', place.personId))
    .map((place) => ({
      about: place.personId,
      details: { person: recordValue(personRef(place.personId)), rank: countValue(place.rank) },
      evidence: [personRef(place.personId)],
      mend: onPart('roleAssignment', place.id),
    })),
);

export const successionShort = rule('successionShort', 'role', (facts, role) => {
  const people = holdersOf(facts, role.id).map(({ person }) => personRef(person.id));
  if (people.length === 0 || people.length >= fullSuccession) return undefined;
  return {
    details: { count: countValue(people.length), people: listValue(people) },
    evidence: people,
    mend: onPart('roleAssignment', null),
  };
});

/** Two or more people whom one event takes away: those of a succession, or nobody. */
function succession(facts: Facts, role: FactOf<'role'>) {
  const people = holdersOf(facts, role.id).map(({ person }) => person);
  return people.length > 1 ? people : undefined;
}

/** The value that all have in common; null when they differ or it is not known of one. */
function shared<T>(list: readonly T[]): T | null {
  const [first = null] = list;
  return list.every((each) => each === first) ? first : null;
}

export const successionOneSite = rule('successionOneSite', 'role', (facts, role) => {
  const people = succession(facts, role);
  const site = people && facts.get('site', shared(people.map((p) => p.siteId)));
  if (!people || !site) return undefined;
  return {
    details: { count: countValue(people.length), site: recordValue({ kind: 'site', id: site.id }) },
    evidence: [{ kind: 'site', id: site.id }, ...people.map((p) => personRef(p.id))],
    mend: onPart('roleAssignment', null),
  };
});

/** All in one bargaining unit: a strike takes them all. Where one is near, `roleLostInStrike` says so instead. */
export const successionOneUnit = rule('successionOneUnit', 'role', (facts, role) => {
  const people = succession(facts, role);
  const unit = people && facts.get('bargainingUnit', shared(people.map((p) => p.bargainingUnitId)));
  if (!people || !unit || unit.disputeRoute !== 'strike' || lostInStrike(facts, role.id)) return undefined;
  return {
    details: { count: countValue(people.length), unit: recordValue({ kind: 'bargainingUnit', id: unit.id }) },
    evidence: [{ kind: 'bargainingUnit', id: unit.id }, ...people.map((p) => personRef(p.id))],
    mend: onPart('roleAssignment', null),
  };
});

/** There is a day, today or later, on which all are on leave at once. */
export const successionAway = rule('successionAway', 'role', (facts, role): Found | undefined => {
  const people = holdersOf(facts, role.id).map(({ person }) => person);
  if (people.length === 0 || people.some((p) => p.leaveFrom === null && p.leaveUntil === null))
    return undefined;
  const [start] = [facts.today, ...people.flatMap((p) => p.leaveFrom ?? [])].sort().reverse();
  const [until] = people.flatMap((p) => p.leaveUntil ?? []).sort();
  if (start === undefined || (until !== undefined && until < start)) return undefined;
  const details = { count: countValue(people.length), from: dateValue(start) };
  return {
    ...(until === undefined && { variant: 'open' }),
    details: until === undefined ? details : { ...details, until: dateValue(until) },
    evidence: people.map((p) => personRef(p.id)),
    mend: onPart('roleAssignment', null),
  };
});
