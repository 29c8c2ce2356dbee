import type { DeskOutput } from '../../desk.ts';

export type Proposal = DeskOutput<'learning.ofActivation'>['proposals'][number];

/** The fields of an action that is made of a proposal. */
export function actionOf(activationId: string, proposal: Proposal) {
  const { origin, titleEn, titleFr, textEn, textFr, functionId, ownerRoleId, dueOn } = proposal;
  return { origin, titleEn, titleFr, textEn, textFr, functionId, ownerRoleId, dueOn, activationId };
}
