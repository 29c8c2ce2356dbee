import { ExpectedError } from '../errors.ts';
import { type ActOf, refuseBefore, refused, type Told } from './act-rules.ts';
import type { ActivationState, RoleRun } from './activation-state.ts';

/** @throws ExpectedError `not_found`. */
export function roleOf(state: ActivationState, roleId: string): RoleRun {
  const role = state.roles.get(roleId);
  if (!role) throw new ExpectedError('not_found', `role ${roleId}`, { kind: 'role' });
  return role;
}

/** Taking over a role that somebody has is a hand-over: written on both sides. */
export function assumed(
  state: ActivationState,
  { roleId, newHolder, text }: ActOf<'assumeRole'>,
  at: string,
): Told[] {
  const role = roleOf(state, roleId);
  if (!newHolder) throw new ExpectedError('reason_required', 'nobody is named', { field: 'personName' });
  const { holder } = role;
  if (holder && holder.id === newHolder.id && holder.name === newHolder.name) throw refused('already_holder');
  const body = { roleId, act: 'assumed' as const, person: newHolder, handOver: holder !== null, text };
  refuseBefore(role.holdings.at(-1)?.relinquishedAt ?? null, at);
  return [...(holder ? relinquished(role, true, text, at) : []), { kind: 'role', body }];
}

export function relinquished(
  { id, holder, holdings }: RoleRun,
  handOver: boolean,
  text: string,
  at: string,
): Told[] {
  if (!holder) throw refused('role_not_held');
  refuseBefore(holdings.at(-1)?.assumedAt ?? null, at);
  return [{ kind: 'role', body: { roleId: id, act: 'relinquished', person: holder, handOver, text } }];
}
