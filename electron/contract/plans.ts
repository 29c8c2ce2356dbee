import * as z from 'zod';
import { planChange } from '../../domain/plans/change-schema.ts';
import { planContent } from '../../domain/plans/content-schema.ts';
import { planFields, planStep } from '../../domain/plans/schema.ts';
import { recordMeta } from '../../domain/record/record-schema.ts';
import { optionalName, recordId, text } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

const stored = planFields.extend(recordMeta.shape);
const named = z.object({ id: recordId, code: z.string(), nameEn: z.string(), nameFr: z.string() });
const version = z.int().min(1).max(10_000);
/** A version that was approved, or null for the plan as it is now. */
const versionOrNow = version.nullable();
const act = z.enum(['submit', 'comment', 'return', 'approve', 'retire', 'reopen']);
const field = z.enum(['ownerRoleId', 'criteria', 'scope']);

const planRow = stored.extend({
  ownerRole: named.nullable(),
  /** Functions in scope. */
  functionCount: z.number(),
  /** Since the version approved last; null when there is none. */
  changesSinceApproval: z.number().nullable(),
});

const approval = z.object({
  version,
  approvedAt: instant,
  approvedBy: z.string(),
  /** SHA-256 of the whole version. */
  hash: z.string(),
});

const inScope = named.extend({
  unit: named.nullable(),
  tier: z.number().nullable(),
  rtoMinutes: z.number().nullable(),
});

export const plansCalls = {
  'plans.list': call(z.object({ archived: z.boolean().default(false) }), z.array(planRow)),
  'plans.get': call(
    z.object({ id: recordId }),
    planRow.extend({
      units: z.array(named),
      named: z.array(named),
      /** The functions that its scope comes to. */
      functions: z.array(inScope),
      checklists: z.array(named.extend({ taskCount: z.number() })),
      documents: z.array(named),
      /** Steps of its approval, the oldest first. */
      steps: z.array(planStep.omit({ planId: true })),
      /** The newest first. */
      versions: z.array(approval),
      /** What can be done now, and what stands in the way of a review. */
      acts: z.array(act),
      problems: z.array(z.object({ field, code: z.string() })),
      /** Hash of what the plan says while it is in review: an approval names what was seen. */
      hash: z.string(),
    }),
  ),
  /** One step in the life of a plan. Answers with the version that it then has. */
  'plans.step': call(
    z.object({
      planId: recordId,
      step: act,
      roleName: optionalName.default(''),
      comment: text.default(''),
      seenHash: z.string().optional(),
    }),
    z.object({ version: z.number() }),
  ),
  /** A plan whole: as it was approved, its hash verified; or as it is now. */
  'plans.version': call(
    z.object({ planId: recordId, version: versionOrNow }),
    z.object({ approval: approval.nullable(), content: planContent }),
  ),
  /** The same as a page for a sandboxed frame. */
  'plans.preview': call(
    z.object({ planId: recordId, version: versionOrNow, language: z.enum(['en', 'fr']) }),
    z.object({ html: z.string() }),
  ),
  'plans.compare': call(
    z.object({ planId: recordId, before: versionOrNow, after: versionOrNow }),
    z.object({ changes: z.array(planChange) }),
  ),
  /** The whole plan as one Word file, where the user chose. */
  'plans.exportBook': call(
    z.object({
      planId: recordId,
      version: versionOrNow,
      language: z.enum(['en', 'fr']),
      token: z.string(),
      jobId,
    }),
    z.object({}),
  ),
} as const;
