import type { Bilingual } from '../documents/fact-data.ts';
import { codeToShow } from '../record/code-to-show.ts';
import type { PackFacts, PackPerson } from './pack-facts.ts';

export const callOrders = ['role', 'unit', 'site'] as const;
export type CallOrder = (typeof callOrders)[number];

export interface CallEntry {
  person: PackPerson;
  /** In a role: 1 is the primary. Null in a unit or at a site. */
  rank: number | null;
  /** The roles that the person holds, in a unit or at a site. */
  roles: Bilingual[];
}

export interface CallGroup {
  id: string;
  /** Null: people of no unit, or of no site. */
  place: { code: string; name: Bilingual } | null;
  /** None in a role that nobody holds: that must be seen. */
  entries: CallEntry[];
}

/** Whom to call, by role in the order of each succession, or by unit or site and family name; places without people are left out. */
export function callGroups(facts: PackFacts, order: CallOrder): CallGroup[] {
  if (order === 'role') return byRole(facts);
  const places = order === 'unit' ? facts.units : facts.sites;
  const field = order === 'unit' ? 'unitId' : 'siteId';
  const people = Map.groupBy(facts.people, (person) => person[field]);
  const roles = rolesOfPeople(facts);
  const entriesOf = (id: string | null): CallEntry[] =>
    (people.get(id) ?? [])
      .toSorted(byFamilyName)
      .map((person) => ({ person, rank: null, roles: roles.get(person.id) ?? [] }));
  return [
    ...places.map(({ id, code, name }) => ({
      id,
      place: { code: codeToShow(code, name.en, name.fr), name },
      entries: entriesOf(id),
    })),
    { id: '', place: null, entries: entriesOf(null) },
  ].filter(({ entries }) => entries.length > 0);
}

function byRole({ roles, people }: PackFacts): CallGroup[] {
  const known = new Map(people.map((person) => [person.id, person]));
  return roles.map(({ id, code, name, holders }) => ({
    id,
    place: { code: codeToShow(code, name.en, name.fr), name },
    entries: holders
      .flatMap((holder) => known.get(holder) ?? [])
      .map((person, at) => ({ person, rank: at + 1, roles: [] })),
  }));
}

function rolesOfPeople({ roles }: PackFacts): Map<string, Bilingual[]> {
  const found = new Map<string, Bilingual[]>();
  for (const { name, holders } of roles)
    for (const holder of holders) found.set(holder, [...(found.get(holder) ?? []), name]);
  return found;
}

function byFamilyName(one: PackPerson, other: PackPerson): number {
  return one.familyName.localeCompare(other.familyName, 'fr') || one.name.localeCompare(other.name, 'fr');
}
