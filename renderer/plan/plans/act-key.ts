import type { PlanAct } from '../../../domain/plans/plan-life.ts';
import type { PlanStatus } from '../../../domain/plans/schema.ts';

/** The words of an act: an approved plan is opened for its next version, a retired one is taken up again. */
export function actKey(act: PlanAct, { status }: { status: PlanStatus }): string {
  return act === 'reopen' && status === 'approved' ? 'act.newVersion' : `act.${act}`;
}
