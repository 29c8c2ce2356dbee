import { inChangeSet } from '../../../db/actions/save-record.ts';
import { activationState } from '../../../db/queries/activations.ts';
import { communicationPlan } from '../../../db/queries/communications.ts';
import { storedParts, storedRecord } from '../../../db/queries/stored.ts';
import { activationTime } from '../../../domain/activation/activation-clock.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import type { communicationCalls } from '../../contract/communications.ts';
import type { DeskContext, Handlers } from '../desk-context.ts';
import { createFromTemplate } from '../documents/create.ts';
import type { ExportCommunicationPlan } from '../jobs/export-communication-plan.ts';

export const communicationHandlers: Handlers<typeof communicationCalls> = {
  'communications.list': ({ archived }, { db }) => communicationPlan(db, archived),
  'communications.write': async ({ id, activationId }, desk) => {
    const line = await storedRecord(desk.db, 'communication', id);
    const { documentKind, titleEn, titleFr, messageEn, messageFr, audienceId, channel } = line;
    if (documentKind === null)
      throw new ExpectedError('invalid_input', 'no kind of document', {
        problems: [{ path: ['documentKind'], code: 'too_small' }],
      });
    const about = { titleEn, titleFr, messageEn, messageFr, audienceId, channel, communicationId: id };
    const bound = { kind: documentKind, activationId, checklistId: null };
    const document = await createFromTemplate(desk, { ...bound, about });
    desk.changed('documents', 'communications');
    return { id: document };
  },
  'communications.export': async ({ jobId, token, language }, desk) => {
    const input: ExportCommunicationPlan = {
      ...{ path: desk.grantedPath(token), language, writtenAt: desk.clock.now() },
    };
    return await desk.runJob<{ lines: number }>({ jobId, name: 'export-communication-plan', input });
  },
  'communications.settle': async ({ id, activationId, outcome, note }, desk) => {
    const told = await storedParts(desk.db, 'communicationOutcome', 'communicationId', id);
    const before = told.find((each) => each.activationId === activationId);
    const at = await timeIn(desk, activationId);
    const { result, changeSetId } = await inChangeSet(desk, { source: 'edit' }, async (changes) => {
      if (!before)
        return await changes.create('communicationOutcome', {
          communicationId: id,
          activationId,
          outcome,
          note,
          at,
        });
      await changes.update('communicationOutcome', before.id, { outcome, note, at });
      return before.id;
    });
    desk.changed('communications');
    return { id: result, changeSetId };
  },
};

/** An exercise has its own clock. */
async function timeIn({ db, clock }: DeskContext, activationId: string | null): Promise<string> {
  if (activationId === null) return clock.now();
  return activationTime((await activationState(db, activationId)).clock, clock.now());
}
