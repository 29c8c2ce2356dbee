import type { ActivationState, RoleRun } from './activation-state.ts';
import type { CallDirectory } from './call-directory.ts';
import { byFamilyName, type CallGroup, entryOf, rolesHeld, withContactsNow } from './call-entries.ts';
import type { ResultOf } from './call-results.ts';
import { callTree } from './call-tree.ts';
import type { PersonThen } from './log-entry.ts';

export const callOrders = ['role', 'tree', 'unit', 'site'] as const;
export type CallOrder = (typeof callOrders)[number];

type Roles = Pick<ActivationState, 'roles'>;

/**
 * Whom to call: by role (who has it now, then the succession), by call tree, by unit or by site. People stand with the
 * telephones that the directory has now, those who have left it with those of the time when the log named them. Places
 * without people are left out, roles that nobody has are not: that must be seen.
 */
export function callSheet(order: CallOrder, { roles }: Roles, directory: CallDirectory): CallGroup[] {
  if (order === 'role') return byRole(roles, directory);
  if (order === 'tree') return callTree(roles, directory);
  const places = order === 'unit' ? directory.units : directory.sites;
  const field = order === 'unit' ? 'unitId' : 'siteId';
  const known = new Set(places.map(({ id }) => id));
  const people = Map.groupBy(directory.people, (person) => {
    const id = person[field];
    return id !== null && known.has(id) ? id : '';
  });
  const held = rolesHeld(roles);
  const groupOf = (id: string, place: CallGroup['place']): CallGroup[] => {
    const entries = (people.get(id) ?? []).toSorted(byFamilyName).map((person) => entryOf(id, person, held));
    return entries.length === 0 ? [] : [{ id, place, roleId: null, caller: null, entries }];
  };
  return [...places.flatMap((place) => groupOf(place.id, place)), ...groupOf('', null)];
}

function byRole(roles: ActivationState['roles'], { people }: CallDirectory): CallGroup[] {
  const now = new Map(people.map((person) => [person.id, person]));
  return [...roles.values()].map((role) => ({
    ...{ id: role.id, place: role, roleId: role.id, caller: null },
    entries: holdersOf(role).map(({ person, rank }) => ({
      key: `${role.id} ${person.id ?? person.name}`,
      person: withContactsNow(person, now),
      rank,
      isHolder: isSame(person, role.holder),
      roleIds: [],
    })),
  }));
}

/** Who has the role, first of all where they are not of its succession; then the succession. */
function holdersOf({ holder, succession }: RoleRun): { person: PersonThen; rank: number | null }[] {
  const ranked = succession.map((person, i) => ({ person, rank: i + 1 }));
  const isRanked = holder === null || succession.some((person) => isSame(person, holder));
  return isRanked ? ranked : [{ person: holder, rank: null }, ...ranked];
}

function isSame(one: PersonThen, other: PersonThen | null): boolean {
  return other !== null && one.id === other.id && one.name === other.name;
}

/** How many people of a sheet have been reached; who stands on it twice is one. */
export function callProgress(
  groups: readonly CallGroup[],
  resultOf: ResultOf,
): { people: number; reached: number } {
  const people = new Map<string, boolean>();
  for (const { entries } of groups)
    for (const { person } of entries) {
      const key = person.id ?? person.name;
      if (!people.has(key)) people.set(key, resultOf(person)?.isReached ?? false);
    }
  const reached = [...people.values()].filter(Boolean).length;
  return { people: people.size, reached };
}

/** The sheet without those who have been reached, and without groups of which all have been. */
export function notReached(groups: readonly CallGroup[], resultOf: ResultOf): CallGroup[] {
  return groups.flatMap((group) => {
    const entries = group.entries.filter(({ person }) => !resultOf(person)?.isReached);
    return entries.length === 0 ? [] : [{ ...group, entries }];
  });
}
