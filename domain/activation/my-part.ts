import { dateIn } from '../time/local-date.ts';
import type { ActivationState, RoleRun } from './activation-state.ts';
import type { Declaration, PersonThen } from './log-entry.ts';
import { byDueTime, groupOf, isSettled, type TaskAt } from './tasks-at.ts';

/** What one role has to do, at a time. */
export interface MyPart {
  /** The first that can be done, by due time; undefined when nothing can. */
  next: TaskAt | undefined;
  /** It is not due within four hours: there is nothing for the role now. */
  isForLater: boolean;
  /** What else can be done or must be decided (a failed task), by due time. */
  others: TaskAt[];
  /** What waits for others, for its time or for its anchor, by due time. */
  waiting: TaskAt[];
  /** Tasks of other roles that cannot go on before one of these is done. */
  holdsUp: { mine: TaskAt; theirs: TaskAt[] }[];
  /** Done, and nothing shows it. */
  unproven: TaskAt[];
  settledCount: number;
  count: number;
}

type Holder = Pick<RoleRun, 'id' | 'holder'>;

/** A task of the role, or one that was handed to its holder by name; not one that was handed to somebody else. */
export function isTaskOf({ task, givenTo }: TaskAt, { id, holder }: Holder): boolean {
  if (givenTo === null) return task.roleId === id;
  return holder !== null && givenTo.name === holder.name && givenTo.id === holder.id;
}

/** What a role has to do, of all tasks at a time. */
export function myPart(tasks: readonly TaskAt[], role: Holder, now: string): MyPart {
  const mine = tasks.filter((task) => isTaskOf(task, role));
  const open = mine.filter((t) => !isSettled(t.status) && !t.isLeftOpen).toSorted(byDueTime);
  const doable = open.filter((t) => t.status === 'open' || t.status === 'inProgress');
  const [next] = doable;
  return {
    next,
    isForLater: next !== undefined && groupOf(next, now) === 'later',
    others: open.filter((t) => t !== next && t.status !== 'pending'),
    waiting: open.filter((t) => t.status === 'pending'),
    holdsUp: holdsUp(tasks, open, role),
    unproven: mine.filter((t) => t.lacksEvidence),
    settledCount: mine.filter((t) => isSettled(t.status)).length,
    count: mine.length,
  };
}

function holdsUp(tasks: readonly TaskAt[], open: readonly TaskAt[], role: Holder): MyPart['holdsUp'] {
  const waiting = tasks.filter((t) => t.status === 'pending' && t.waitsFor.length > 0 && !isTaskOf(t, role));
  const firstOf = new Map<string, TaskAt>();
  for (const mine of open) if (!firstOf.has(mine.task.id)) firstOf.set(mine.task.id, mine);
  return [...firstOf.values()].flatMap((mine) => {
    const theirs = waiting.filter((t) => t.waitsFor.includes(mine.task.id)).toSorted(byDueTime);
    return theirs.length === 0 ? [] : [{ mine, theirs }];
  });
}

/** An authority that passes with a role, and whether it can be used today. */
export interface Authority {
  delegation: Declaration['delegations'][number];
  from: RoleRun | undefined;
  standing: 'inForce' | 'expired' | 'notYet';
}

/** What a role may decide by delegation: what is in force on the date of the activation's clock first. */
export function authorityOf(
  { delegations, roles, timeZone }: Pick<ActivationState, 'delegations' | 'roles' | 'timeZone'>,
  roleId: string,
  now: string,
): Authority[] {
  const today = dateIn(timeZone, now);
  const order = ['inForce', 'notYet', 'expired'];
  return delegations
    .filter(({ toRoleId }) => toRoleId === roleId)
    .map((delegation) => ({
      delegation,
      from: roles.get(delegation.fromRoleId),
      standing: standingOn(delegation, today),
    }))
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing));
}

function standingOn(
  { effectiveOn, expiresOn }: Authority['delegation'],
  today: string,
): Authority['standing'] {
  if (expiresOn !== null && expiresOn < today) return 'expired';
  return effectiveOn !== null && today < effectiveOn ? 'notYet' : 'inForce';
}

/** Whom the holder of a role calls. */
export interface MyCalls {
  /** Roles whose authority this one has by delegation: who is above it. */
  above: RoleRun[];
  /** The other roles of its team. */
  team: RoleRun[];
  /** Who would take the role over: its succession without the holder. */
  alternates: PersonThen[];
}

export function myCalls({ roles, delegations }: ActivationState, role: RoleRun): MyCalls {
  const above = new Set(delegations.filter((d) => d.toRoleId === role.id).map((d) => d.fromRoleId));
  const others = [...roles.values()].filter(({ id }) => id !== role.id);
  return {
    above: others.filter(({ id }) => above.has(id)),
    team: others.filter(({ id, team }) => role.team !== '' && team === role.team && !above.has(id)),
    alternates: role.succession.filter((person) => !isSame(person, role.holder)),
  };
}

/** Who had the role before and what they left word of; null where it was never handed over. */
export interface HandOver {
  from: PersonThen | null;
  at: string;
  text: string;
}

export function handOverTo(state: ActivationState, { id, holdings }: RoleRun): HandOver | null {
  const entry = state.log.findLast(
    (e) => e.kind === 'role' && e.body.roleId === id && e.body.act === 'assumed' && e.body.handOver,
  );
  if (entry?.kind !== 'role') return null;
  const before = holdings.findLast((h) => h.relinquishedAt !== null);
  return { from: before?.person ?? null, at: entry.eventAt, text: entry.body.text };
}

/** One call at the start: a person and the roles for which they are needed. */
export interface FirstCall {
  person: PersonThen;
  roles: RoleRun[];
}

/**
 * Whom to call at once: everybody who holds a role with tasks that are not over, whose first task is due soonest first;
 * and the roles with tasks that nobody holds.
 */
export function firstCalls(
  { roles }: Pick<ActivationState, 'roles'>,
  tasks: readonly TaskAt[],
): { calls: FirstCall[]; vacant: RoleRun[] } {
  const inOrder = new Set<string>();
  for (const { task, status } of tasks.toSorted(byDueTime)) {
    if (task.roleId !== null && !isSettled(status)) inOrder.add(task.roleId);
  }
  const needed = [...inOrder].flatMap((id) => roles.get(id) ?? []);
  const calls = new Map<string, FirstCall>();
  for (const role of needed) {
    const person = role.holder;
    if (!person) continue;
    const key = person.id ?? person.name;
    calls.set(key, { person, roles: [...(calls.get(key)?.roles ?? []), role] });
  }
  return { calls: [...calls.values()], vacant: needed.filter((role) => role.holder === null) };
}

function isSame(one: PersonThen, other: PersonThen | null): boolean {
  return other !== null && one.id === other.id && one.name === other.name;
}
