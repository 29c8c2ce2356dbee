import { keepEntryDraft } from '../../../db/actions/keep-entry-draft.ts';
import { entryDraft as entryDraftOf } from '../../../db/queries/entry-drafts.ts';
import { entryDraft } from '../../../domain/activation/entry-draft-schema.ts';
import type { entryDraftCalls } from '../../contract/entry-drafts.ts';
import type { Handlers } from '../desk-context.ts';

export const entryDraftHandlers: Handlers<typeof entryDraftCalls> = {
  'entryDrafts.read': async ({ id }, { db }) => {
    const body = await entryDraftOf(db, id);
    // One of another version, that can't be read, is none.
    const read = entryDraft.safeParse(body === undefined ? null : JSON.parse(body));
    return { draft: read.data ?? null };
  },
  'entryDrafts.keep': async ({ id, draft }, { db }) => {
    await keepEntryDraft(db, id, draft && JSON.stringify(draft));
    return {};
  },
};
