import type { ActivationState } from './activation-state.ts';
import type { DirectoryPerson, DirectoryPlace } from './call-directory.ts';
import type { PersonThen } from './log-entry.ts';

export interface CallEntry {
  /** Unique on the sheet: somebody may stand in several groups. */
  key: string;
  person: PersonThen;
  /** Place in the succession of the group's role, 1 the primary; null elsewhere. */
  rank: number | null;
  /** They have the group's role now. */
  isHolder: boolean;
  /** Roles that they have now, by id; of a sheet by role none, since the group says it. */
  roleIds: string[];
}

export interface CallGroup {
  /** Empty where people belong to no place, or nobody calls them. */
  id: string;
  /** The role, unit or site; null for people who are in none. */
  place: Omit<DirectoryPlace, 'id'> | null;
  /** The role that they are called in, for the log. */
  roleId: string | null;
  /** In a call tree: who calls, while somebody has the role. */
  caller: PersonThen | null;
  entries: CallEntry[];
}

/** The person with the telephones of now, where the directory still has them. */
export function withContactsNow(person: PersonThen, now: ReadonlyMap<string, DirectoryPerson>): PersonThen {
  const current = person.id === null ? undefined : now.get(person.id);
  return current ? { ...person, contacts: current.contacts } : person;
}

/** The roles that each person has now, by the person's id. */
export function rolesHeld(roles: ActivationState['roles']): ReadonlyMap<string, string[]> {
  const held = new Map<string, string[]>();
  for (const { id, holder } of roles.values())
    if (holder?.id) held.set(holder.id, [...(held.get(holder.id) ?? []), id]);
  return held;
}

export function entryOf(
  groupId: string,
  { id, name, positionTitle, contacts }: Omit<PersonThen, 'id'> & { id: string },
  held: ReadonlyMap<string, string[]>,
): CallEntry {
  const person = { id, name, positionTitle, contacts };
  return { key: `${groupId} ${id}`, person, rank: null, isHolder: false, roleIds: held.get(id) ?? [] };
}

const collator = new Intl.Collator('fr');

export function byFamilyName(one: DirectoryPerson, other: DirectoryPerson): number {
  return collator.compare(one.familyName, other.familyName) || collator.compare(one.name, other.name);
}
