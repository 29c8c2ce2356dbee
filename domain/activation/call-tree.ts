import type { ActivationState, RoleRun } from './activation-state.ts';
import type { CallDirectory, DirectoryPerson, DirectoryUnit } from './call-directory.ts';
import { byFamilyName, type CallGroup, entryOf, rolesHeld, withContactsNow } from './call-entries.ts';
import type { PersonThen } from './log-entry.ts';

/** A role that heads a unit: it calls. */
interface Caller {
  role: RoleRun;
  /** How far its highest unit is from the top. */
  depth: number;
  /** The role that calls it; null for the first of all. */
  above: string | null;
}

/**
 * Who calls whom: the head of the highest unit calls the heads of the units below and so on, each head calls the people
 * of the own units and of those below that have no head. Who has a role that heads no unit is called by the head of the
 * own team, or else by the first of all. Everybody is called once, at the highest place where they stand; the last group
 * are those whom nobody calls.
 */
export function callTree(roles: ActivationState['roles'], directory: CallDirectory): CallGroup[] {
  const tree = new Units(roles, directory.units);
  const callers = tree.callers();
  const [first] = callers;
  const now = new Map(directory.people.map((person) => [person.id, person]));
  const held = rolesHeld(roles);
  const members = Map.groupBy(
    directory.people.toSorted(byFamilyName),
    ({ unitId }) => tree.headOver(unitId) ?? '',
  );
  const top = firstOf(first?.role);
  const called = new Set(top ? [top.id ?? top.name] : []);
  const take = (groupId: string, people: readonly (PersonThen | DirectoryPerson)[]) =>
    people.flatMap((person) => {
      const key = person.id ?? person.name;
      if (called.has(key)) return [];
      called.add(key);
      if (person.id !== null) return [entryOf(groupId, { ...person, id: person.id }, held)];
      return [{ key: `${groupId} ${key}`, person, rank: null, isHolder: false, roleIds: [] }];
    });
  const groups = callers.map(({ role }): CallGroup => {
    const below = [...callers.filter((c) => c.above === role.id).map((c) => c.role), ...tree.team(role.id)];
    const heads = below.flatMap((each) => firstOf(each) ?? []).map((each) => withContactsNow(each, now));
    const entries = take(role.id, [...heads, ...(members.get(role.id) ?? [])]);
    return { id: role.id, place: role, roleId: null, caller: role.holder, entries };
  });
  const left = take('', directory.people.toSorted(byFamilyName));
  const nobody: CallGroup = { id: '', place: null, roleId: null, caller: null, entries: left };
  return [...groups, nobody].filter(({ entries }) => entries.length > 0);
}

/** Who is called for a role: who has it, or else the first of its succession. */
function firstOf(role: RoleRun | undefined): PersonThen | undefined {
  return role?.holder ?? role?.succession[0];
}

class Units {
  readonly #roles: ActivationState['roles'];
  readonly #units: ReadonlyMap<string, DirectoryUnit>;
  #callers: Caller[] = [];

  constructor(roles: ActivationState['roles'], units: readonly DirectoryUnit[]) {
    this.#roles = roles;
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
  }

  /** A unit and those above it, from itself up; a circle ends where it closes. */
  #up(unitId: string | null): DirectoryUnit[] {
    const line: DirectoryUnit[] = [];
    for (let unit = this.#units.get(unitId ?? ''); unit && !line.includes(unit); )
      unit = this.#units.get(line[line.push(unit) - 1]?.parentId ?? '');
    return line;
  }

  #headOf({ headRoleId }: DirectoryUnit): RoleRun | undefined {
    return this.#roles.get(headRoleId ?? '');
  }

  /** The role that calls the people of a unit: its own head, or the next one above. */
  headOver(unitId: string | null): string | undefined {
    for (const unit of this.#up(unitId)) {
      const head = this.#headOf(unit);
      if (head) return head.id;
    }
    return undefined;
  }

  /** The roles that head a unit, the highest first; each is called by one that stands before it. */
  callers(): Caller[] {
    const highest = new Map<string, Caller>();
    for (const unit of this.#units.values()) {
      const role = this.#headOf(unit);
      const line = this.#up(unit.id);
      if (!role || (highest.get(role.id)?.depth ?? Infinity) <= line.length) continue;
      const above = line.map((each) => this.#headOf(each)).find((head) => head && head !== role);
      highest.set(role.id, { role, depth: line.length, above: above?.id ?? null });
    }
    const callers = [...highest.values()].sort(
      (a, b) => a.depth - b.depth || a.role.code.localeCompare(b.role.code),
    );
    const [first] = callers;
    this.#callers = callers.map((caller) =>
      caller === first
        ? { ...caller, above: null }
        : { ...caller, above: caller.above ?? first?.role.id ?? null },
    );
    return this.#callers;
  }

  /** Roles that head no unit and are called by this one. */
  team(roleId: string): RoleRun[] {
    const heads = new Set(this.#callers.map(({ role }) => role.id));
    return [...this.#roles.values()].filter((role) => {
      if (heads.has(role.id)) return false;
      const ofTeam = this.#callers.find((caller) => role.team !== '' && caller.role.team === role.team);
      return (ofTeam ?? this.#callers[0])?.role.id === roleId;
    });
  }
}
