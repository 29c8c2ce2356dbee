import type { z } from 'zod';
import type { entryDraft } from './entry-draft-schema.ts';

/** An entry of the log while it is being written. */
export type EntryDraft = z.output<typeof entryDraft>;
export type EntryDraftKind = EntryDraft['kind'];
