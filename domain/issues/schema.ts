import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { instant } from '../time/schema.ts';
import { issueClasses, writtenEntryKinds } from './issue-kinds.ts';

export const issueSources = ['leadership', 'media', 'public', 'staff', 'union', 'partner', 'other'] as const;
export const issueStates = [
  'new',
  'assigned',
  'inProgress',
  'inApproval',
  'approved',
  'answered',
  'closed',
] as const;
export const issueEntryKinds = [
  ...writtenEntryKinds,
  'approval',
  'refusal',
  'received',
  'assigned',
  'started',
  'submitted',
  'takenBack',
  'answered',
  'closed',
  'reopened',
] as const;

/** A critical issue or a request that is followed to its answer. It is worked in one language, which its texts are in. */
export const issueFields = z.object({
  /** Its number, such as IR-2026-014. */
  code,
  title: name,
  lang: z.enum(['en', 'fr']).default('en'),
  /** Who asked. */
  source: optionalName.default(''),
  sourceKind: z.enum(issueSources).default('other'),
  receivedAt: instant.nullable().default(null),
  dueAt: instant.nullable().default(null),
  class: z.enum(issueClasses).default('routine'),
  leadRoleId: recordId.nullable().default(null),
  background: text.default(''),
  options: text.default(''),
  proposedAction: text.default(''),
  /** In the order in which they approve. */
  approverRoleIds: z.array(recordId).max(20).default([]),
  state: z.enum(issueStates).default('new'),
  responseDocumentId: recordId.nullable().default(null),
  activationId: recordId.nullable().default(null),
  closedAt: instant.nullable().default(null),
  outcome: text.default(''),
});

/** A line in the log of an issue: what was said or done, by whom. */
export const issueEntryFields = z.object({
  issueId: recordId,
  at: instant,
  kind: z.enum(issueEntryKinds).default('note'),
  saidBy: optionalName.default(''),
  /** The role as which somebody approved or refused, or that was given the lead. */
  roleId: recordId.nullable().default(null),
  text,
});

export type Issue = z.infer<typeof issueFields>;
export type IssueEntry = z.infer<typeof issueEntryFields>;
