import { inChangeSet } from '../../../db/actions/save-record.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { shippedCommunicationCalls } from '../../contract/shipped-communications.ts';
import type { Handlers } from '../desk-context.ts';
import { bringAudiences, bringPlan } from '../publishing/bring-plan.ts';
import { shippedPlans } from '../publishing/shipped-plans.ts';

export const shippedCommunicationHandlers: Handlers<typeof shippedCommunicationCalls> = {
  'communications.shipped': async (_, { db }) => {
    const plans = await db
      .selectFrom('plan')
      .select(['id', 'kind'])
      .where('archivedAt', 'is', null)
      .where('status', '!=', 'retired')
      .orderBy('code')
      .execute();
    return shippedPlans.map(({ lines, planKind, ...words }) => ({
      ...words,
      lineCount: lines.length,
      planId: plans.find(({ kind }) => kind === planKind)?.id ?? null,
    }));
  },
  'communications.bring': async ({ id, planId }, desk) => {
    const shipped = shippedPlans.find((each) => each.id === id);
    if (!shipped) throw new ExpectedError('not_found', `plan ${id}`, { kind: 'communication' });
    const label = { labelEn: shipped.nameEn, labelFr: shipped.nameFr };
    const { result, changeSetId } = await inChangeSet(desk, { source: 'edit', label }, (changes) =>
      bringPlan(changes, shipped, planId),
    );
    desk.changed('communications', 'audiences', 'roles');
    return { lineCount: result, changeSetId };
  },
  'audiences.bring': async (_, desk) => {
    const { result, changeSetId } = await inChangeSet(desk, { source: 'edit' }, (changes) =>
      bringAudiences(changes),
    );
    desk.changed('audiences', 'roles');
    return { audienceCount: result.added, changeSetId };
  },
};
