import * as z from 'zod';
import { documentActs } from '../../domain/documents/document-review.ts';
import { documentStepKinds } from '../../domain/documents/document-step.ts';
import { documentKinds } from '../../domain/documents/kinds.ts';
import { documentRelations, documentStatuses } from '../../domain/documents/life.ts';
import { channels } from '../../domain/publishing/choices.ts';
import { recordId, text } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';

const byId = z.object({ id: recordId });
const language = z.enum(['en', 'fr']);
const chainRole = z.object({ roleId: recordId, nameEn: z.string(), nameFr: z.string() });

const step = z.object({
  id: recordId,
  at: instant,
  by: z.string(),
  kind: z.enum(documentStepKinds),
  role: chainRole.nullable(),
  comment: z.string(),
});

const comment = z.object({
  id: recordId,
  at: instant,
  by: z.string(),
  /** Null: of the whole document. */
  language: language.nullable(),
  /** The words that it is about. */
  quote: z.string(),
  text: z.string(),
  replyToId: recordId.nullable(),
  resolvedAt: instant.nullable(),
  resolvedBy: z.string().nullable(),
});

/** Another document of the same number, or the draft of one. */
const relative = z.object({
  id: recordId,
  number: z.string().nullable(),
  version: z.int(),
  status: z.enum(documentStatuses),
  relation: z.enum(documentRelations),
  issuedAt: instant.nullable(),
});

/** A text as it was and as it is: what stands in both, what was added and what was removed. */
const part = z.object({ text: z.string(), mark: z.enum(['same', 'added', 'removed']) });
const difference = z.object({
  language,
  of: z.enum(['title', 'text']),
  added: z.int(),
  removed: z.int(),
  /** Paragraphs with their parts; `skipped` of them in a row say the same. */
  lines: z.array(z.union([z.object({ parts: z.array(part) }), z.object({ skipped: z.int() })])),
});

const event = z.object({
  id: recordId,
  at: instant,
  by: z.string(),
  /** A step, or a sitting of writing with what it changed. */
  kind: z.enum([...documentStepKinds, 'created', 'edited', 'archived', 'restored']),
  role: chainRole.nullable(),
  comment: z.string(),
  startedAt: instant,
  /** Fields that a sitting touched. */
  fields: z.array(z.string()),
});

const policy = z.object({
  kind: z.enum(documentKinds),
  /** Of the record; null while the organisation has set nothing. */
  recordId: recordId.nullable(),
  approvers: z.array(chainRole),
  /** Who usually approves it, among the roles of the plan. */
  usual: z.array(chainRole),
  audienceId: recordId.nullable(),
  channel: z.enum(channels),
  nextUpdateMinutes: z.int().nullable(),
});

export const documentLifeCalls = {
  /** Where a document stands on its way out, and what can be done. */
  'documents.life': call(
    byId,
    z.object({
      acts: z.array(z.enum(documentActs)),
      /** Who approves it, in order, with the approvals given for what it says now. */
      chain: z.array(chainRole.extend({ approval: step.nullable() })),
      next: chainRole.nullable(),
      submittedBy: z.string().nullable(),
      /** Whether nothing but an emergency lets it out now: somebody has yet to approve it. */
      waits: z.boolean(),
      /** SHA-256 of what is approved with it. */
      hash: z.string(),
      steps: z.array(step),
      comments: z.array(comment),
      /** Those of the same number, the first version first, and drafts that are to take this one's place. */
      versions: z.array(relative),
      withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
      emergencyReason: z.string(),
    }),
  ),
  /** One step on its way; `changed_since` when the hash is not that of what it says now. */
  'documents.step': call(
    byId.extend({
      act: z.enum(documentActs),
      roleId: recordId.nullable().default(null),
      comment: text.default(''),
      seenHash: z.string().nullable().default(null),
    }),
    z.object({ status: z.enum(documentStatuses) }),
  ),
  'documents.comment': call(
    byId.extend({
      text: z.string().trim().min(1).max(4000),
      language: language.nullable().default(null),
      quote: z.string().trim().max(400).default(''),
      replyToId: recordId.nullable().default(null),
    }),
    byId,
  ),
  'documents.resolveComment': call(z.object({ commentId: recordId, resolved: z.boolean() }), z.object({})),
  /** All that happened to it, the newest first. */
  'documents.history': call(byId, z.object({ events: z.array(event) })),
  /** What a sitting changed, or what is different between two documents (versions of one, for instance). */
  'documents.differences': call(
    z.union([z.object({ sittingId: recordId }), z.object({ beforeId: recordId, afterId: recordId })]),
    z.object({ differences: z.array(difference) }),
  ),
  'documents.policies': call(z.object({}), z.array(policy)),
} as const;
