import * as z from 'zod';
import { activationStatuses } from '../../domain/activation/activation-state.ts';
import { activationCommand, declarationInput } from '../../domain/activation/command-schema.ts';
import { logEntry } from '../../domain/activation/log-schema.ts';
import {
  activationModes,
  personThen,
  severities,
  skipReasons,
} from '../../domain/activation/snapshot-schema.ts';
import { logFaults } from '../../domain/activation/verify-log.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';

const byId = z.object({ id: recordId });
const bothNames = { nameEn: z.string(), nameFr: z.string() };

export const activationRow = z.object({
  id: recordId,
  titleEn: z.string(),
  titleFr: z.string(),
  mode: z.enum(activationModes),
  scenario: z.object({ code: z.string(), ...bothNames }),
  severity: z.enum(severities),
  status: z.enum(activationStatuses),
  timeZone: z.string(),
  clock: z.object({ wallAt: instant, activationAt: instant, speed: z.number() }),
  startedAt: instant,
  declaredAt: instant,
  declaredBy: z.string(),
  activatedAt: instant.nullable(),
  nextReportAt: instant.nullable(),
  stoodDownAt: instant.nullable(),
  closedAt: instant.nullable(),
  taskCount: z.number(),
  settledCount: z.number(),
  lateCount: z.number(),
});

const rolePreview = z.object({
  id: recordId,
  code: z.string(),
  ...bothNames,
  taskCount: z.number(),
  holder: personThen.nullable(),
  /** Put in by the one who declares. */
  byHand: z.boolean(),
  skipped: z.array(
    z.object({ person: personThen, reason: z.enum(skipReasons), until: z.string().nullable() }),
  ),
  alsoHolds: z.array(z.string()),
});

const planToRun = z.object({
  id: recordId,
  code: z.string(),
  titleEn: z.string(),
  titleFr: z.string(),
  /** Approved last; null while none was. */
  version: z.int().nullable(),
  approvedAt: instant.nullable(),
  isSuggested: z.boolean(),
});

const verdict = z.discriminatedUnion('whole', [
  z.object({ whole: z.literal(true), entries: z.number(), lastHash: z.string() }),
  z.object({
    whole: z.literal(false),
    entries: z.number(),
    brokenSeq: z.number(),
    brokenId: z.string(),
    fault: z.enum(logFaults),
  }),
]);

export const activationCalls = {
  /** Running ones first, then the newest; `damaged` are those whose log can't be read, with the first broken entry. */
  'activations.list': call(
    z.object({}),
    z.object({
      activations: z.array(activationRow),
      damaged: z.array(z.object({ id: recordId, seq: z.number() })),
    }),
  ),
  /** Those that are not stood down: what is to be resumed. */
  'activations.running': call(z.object({}), z.array(activationRow)),
  /** The log without the `known` first entries that came to this file: the window derives the state from it with the same rules. */
  'activations.log': call(
    byId.extend({ known: z.int().min(0).default(0) }),
    z.object({ entries: z.array(logEntry) }),
  ),
  'activations.preview': call(
    declarationInput.pick({
      ...{ checklistIds: true, mode: true, timeZone: true, anchors: true, absences: true, holders: true },
    }),
    z.object({
      timeZone: z.string(),
      taskCount: z.number(),
      needsAnchors: z.array(z.enum(['S', 'I'])),
      roles: z.array(rolePreview),
      /** Plans that can be run by; those that contain one of the checklists are suggested. */
      plans: z.array(planToRun),
    }),
  ),
  'activations.declare': call(declarationInput, byId),
  /** Answers when what it wrote is on the disk, with the entries and how many the log has now. */
  'activations.act': call(
    byId.extend({ command: activationCommand }),
    z.object({ entries: z.array(logEntry), total: z.number() }),
  ),
  'activations.verify': call(byId.extend({ jobId }), verdict),
} as const;
