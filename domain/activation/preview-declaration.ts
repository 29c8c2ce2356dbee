import { holderOf } from './derive-activation.ts';
import type { Declaration, PersonThen, RoleFilling } from './log-entry.ts';

/** A role as it would be filled, with who was passed over and why. */
export interface RolePreview {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
  /** Tasks of the chosen checklists that fall to it. */
  taskCount: number;
  holder: PersonThen | null;
  /** The holder was put in by hand. */
  byHand: boolean;
  skipped: { person: PersonThen; reason: RoleFilling['skipped'][number]['reason']; until: string | null }[];
  /** Codes of the other roles with tasks that the same person would hold. */
  alsoHolds: string[];
}

export interface DeclarationPreview {
  timeZone: string;
  taskCount: number;
  /** Anchors besides T that the checklists count from. */
  needsAnchors: ('S' | 'I')[];
  /** Roles with tasks first, those with the most tasks at the top. */
  roles: RolePreview[];
}

/** What declaring would start, before anybody declares it. */
export function previewDeclaration(plan: Declaration): DeclarationPreview {
  const tasks = plan.checklists.flatMap((c) => c.tasks);
  const counts = Map.groupBy(tasks, (t) => t.roleId);
  const countOf = (roleId: string) => counts.get(roleId)?.length ?? 0;
  const people = new Map<string, PersonThen>(plan.people.map((p) => [p.id, p]));
  const fillings = new Map(plan.fillings.map((f) => [f.roleId, f]));
  const codes = new Map(plan.roles.map((r) => [r.id, r.code]));
  const roles = plan.roles.map(({ id, code, nameEn, nameFr }): RolePreview => {
    const filling = fillings.get(id);
    return {
      ...{ id, code, nameEn, nameFr, taskCount: countOf(id) },
      holder: filling ? holderOf(filling, people) : null,
      byHand: filling?.byHand ?? false,
      skipped: (filling?.skipped ?? []).flatMap(({ personId, reason, until }) => {
        const person = people.get(personId);
        return person ? [{ person, reason, until }] : [];
      }),
      alsoHolds: (filling?.alsoHolds ?? []).filter((r) => countOf(r) > 0).flatMap((r) => codes.get(r) ?? []),
    };
  });
  return {
    timeZone: plan.timeZone,
    taskCount: tasks.length,
    needsAnchors: (['S', 'I'] as const).filter((anchor) => tasks.some((t) => t.anchor === anchor)),
    roles: roles.sort((a, b) => b.taskCount - a.taskCount || a.code.localeCompare(b.code)),
  };
}
