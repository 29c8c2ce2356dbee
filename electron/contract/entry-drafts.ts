import * as z from 'zod';
import { entryDraft } from '../../domain/activation/entry-draft-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';

const byId = z.object({ id: recordId });

export const entryDraftCalls = {
  /** What was begun to be written into the log of an activation; null when nothing is. */
  'entryDrafts.read': call(byId, z.object({ draft: entryDraft.nullable() })),
  /** Keeps it, so that it outlives the page and the process; null lets go of it. */
  'entryDrafts.keep': call(byId.extend({ draft: entryDraft.nullable() }), z.object({})),
} as const;
