import type { DeskOutput } from '../../desk.ts';

export type PlanDetail = DeskOutput<'plans.get'>;

/** A plan that is archived or retired is read, not edited. */
export function isReadOnly({ archivedAt, status }: PlanDetail): boolean {
  return archivedAt !== null || status === 'retired';
}
