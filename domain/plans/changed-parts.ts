import type { RecordKind } from '../record/record-kind.ts';
import type { PlanContent } from './content-schema.ts';
import { same, sameHeld } from './same.ts';

/** A record that a plan says something of. */
interface PlanPart {
  kind: RecordKind;
  id: string;
}

/**
 * The records by which two states of a plan differ, each once: the plan itself, then functions, roles, delegations,
 * checklists and resources, those that went last in each. What belongs to one of them (a dependency, a task, a place in a
 * succession) counts as it.
 */
export function changedParts(before: PlanContent, after: PlanContent): PlanPart[] {
  const own = { kind: 'plan', id: after.plan.id } as const;
  const kinds = [
    differing('criticalFunction', before.functions, after.functions),
    differing('role', before.roles, after.roles),
    differing('delegation', before.delegations, after.delegations),
    differing('checklist', before.checklists, after.checklists),
    differing((r: PlanContent['resources'][number]) => r.kind, before.resources, after.resources),
  ];
  return [...(same(before.plan, after.plan) ? [] : [own]), ...kinds.flat()];
}

function differing<T extends { id: string }>(
  kind: RecordKind | ((part: T) => RecordKind),
  before: readonly T[],
  after: readonly T[],
): PlanPart[] {
  const kindOf = typeof kind === 'string' ? () => kind : kind;
  const was = new Map(before.map((part) => [part.id, part]));
  const is = new Set(after.map(({ id }) => id));
  const changed = after.filter((part) => !sameHeld(was.get(part.id), part));
  const gone = before.filter(({ id }) => !is.has(id));
  return [...changed, ...gone].map((part) => ({ kind: kindOf(part), id: part.id }));
}
