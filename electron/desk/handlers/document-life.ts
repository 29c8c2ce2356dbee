import { commentOnDocument, resolveComment } from '../../../db/actions/document-comment.ts';
import type { documentLifeCalls } from '../../contract/document-life.ts';
import type { Handlers } from '../desk-context.ts';
import { documentDifferences, sittingDifferences } from '../documents/differences.ts';
import { documentHistory, documentLife, documentPolicies, takeStep } from '../documents/life.ts';

export const documentLifeHandlers: Handlers<typeof documentLifeCalls> = {
  'documents.life': ({ id }, { db }) => documentLife(db, id),
  'documents.step': async ({ id, ...input }, desk) => {
    const status = await takeStep(desk, id, input);
    if (input.act === 'withdraw') desk.changed('documents', 'activations', 'findings');
    else desk.changed('documents');
    return { status };
  },
  'documents.comment': async ({ id: documentId, ...comment }, desk) => {
    const id = await commentOnDocument(desk, { documentId, ...comment });
    desk.changed('documents');
    return { id };
  },
  'documents.resolveComment': async ({ commentId, resolved }, desk) => {
    await resolveComment(desk, commentId, resolved);
    desk.changed('documents');
    return {};
  },
  'documents.history': async ({ id }, { db }) => ({ events: await documentHistory(db, id) }),
  'documents.differences': async (input, { db, clock }) => {
    const differences =
      'sittingId' in input
        ? await sittingDifferences(db, input.sittingId, clock.now())
        : await documentDifferences(db, input.beforeId, input.afterId, clock.now());
    return { differences };
  },
  'documents.policies': (_, { db }) => documentPolicies(db),
};
