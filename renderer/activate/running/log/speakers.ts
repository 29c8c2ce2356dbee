import type { ActivationState } from '../../../../domain/activation/activation-state.ts';
import { saidBy } from '../../../../domain/activation/log-filter.ts';

/** As many as there are keys for them. */
const withKey = 9;

/**
 * Who may be speaking: the holders of roles, first those of roles with tasks, then everybody else who was named in the
 * log. The first nine have a key; somebody who has spoken takes the place of a holder who has not, from the end, and
 * nobody else moves.
 */
export function speakers(state: ActivationState): string[] {
  const withTasks = new Set([...state.tasks.values()].map((task) => task.roleId));
  const roles = [...state.roles.values()];
  const byTasks = [...roles.filter((r) => withTasks.has(r.id)), ...roles.filter((r) => !withTasks.has(r.id))];
  const holders = new Set(byTasks.flatMap(({ holder }) => (holder ? [holder.name] : [])));
  const spoke = new Set(state.log.map(saidBy).filter((name) => name !== ''));
  for (const { personName } of state.contacts) spoke.add(personName);
  const places = [...holders].slice(0, withKey);
  for (const name of spoke) {
    if (places.includes(name)) continue;
    const free = places.length < withKey ? places.length : places.findLastIndex((each) => !spoke.has(each));
    if (free >= 0) places[free] = name;
  }
  return [...new Set([...places, ...holders, ...spoke])];
}
