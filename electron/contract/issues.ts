import * as z from 'zod';
import { activationStatuses } from '../../domain/activation/activation-state.ts';
import { documentKinds } from '../../domain/documents/kinds.ts';
import { documentStatuses } from '../../domain/documents/life.ts';
import { writtenEntryKinds } from '../../domain/issues/issue-kinds.ts';
import { issueActs } from '../../domain/issues/issue-life.ts';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { optionalName, recordId, text } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';
import { named } from './plan.ts';
import { doneIn } from './records.ts';

const byId = z.object({ id: recordId });
const fields = recordFields.issue;

const issueRow = fields
  .extend(recordMeta.shape)
  .extend({ leadRole: named.nullable(), approvers: z.array(named) });

const entry = recordFields.issueEntry.extend(recordMeta.shape).extend({ role: named.nullable() });

/** The document that answers an issue. */
const response = z.object({
  id: recordId,
  kind: z.string(),
  number: z.string().nullable(),
  titleEn: z.string(),
  titleFr: z.string(),
  status: z.enum(documentStatuses),
});

const boundActivation = z.object({
  id: recordId,
  titleEn: z.string(),
  titleFr: z.string(),
  exercise: z.boolean(),
  status: z.enum(activationStatuses),
});

export const issueCalls = {
  /** Contentious first, then urgent, then by when they are due; answered and closed ones last. */
  'issues.list': call(z.object({ archived: z.boolean().default(false) }), z.array(issueRow)),
  'issues.get': call(
    byId,
    issueRow.extend({
      /** Its log, the oldest line first. */
      entries: z.array(entry),
      response: response.nullable(),
      /** Null also where its log is damaged. */
      activation: boundActivation.nullable(),
    }),
  ),
  'issues.ofActivation': call(z.object({ activationId: recordId }), z.array(issueRow)),
  /** Takes one in, under the next number of the year. */
  'issues.take': call(
    fields.pick({
      ...{ title: true, lang: true, source: true, sourceKind: true, dueAt: true, class: true },
      ...{ leadRoleId: true, activationId: true },
    }),
    byId.extend({ code: z.string() }),
  ),
  /** One step in its life: `issue_state`, `reason_required`, `approval_order`, `issue_incomplete` with the problems. */
  'issues.act': call(
    byId.extend({
      act: z.enum(issueActs),
      /** Who leads from now on, or as whom somebody approves or sends back. */
      roleId: recordId.nullable().default(null),
      text: text.default(''),
    }),
    z.object(doneIn),
  ),
  'issues.write': call(
    byId.extend({ kind: z.enum(writtenEntryKinds), saidBy: optionalName.default(''), text }),
    z.object(doneIn),
  ),
  /** Starts the document that answers it, bound to its activation. */
  'issues.startResponse': call(byId.extend({ kind: z.enum(documentKinds) }), byId),
  /** Writes the list of the week as a Word file where the user chose. */
  'issues.exportList': call(
    z.object({
      jobId,
      token: z.string(),
      language: z.enum(['en', 'fr']),
      /** Confidential ones are left out unless they are asked for. */
      confidential: z.boolean().default(false),
    }),
    z.object({ issues: z.number() }),
  ),
} as const;
