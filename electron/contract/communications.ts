import * as z from 'zod';
import { activationStatuses } from '../../domain/activation/activation-state.ts';
import { documentKinds } from '../../domain/documents/kinds.ts';
import { documentStatuses } from '../../domain/documents/life.ts';
import { communicationOutcomes } from '../../domain/publishing/choices.ts';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { recordId, text } from '../../domain/record/text-schema.ts';
import { instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { jobId } from './jobs.ts';
import { named } from './plan.ts';
import { doneIn } from './records.ts';

/** A line of the plan, at the time that it has in an activation (null: by the calendar). */
const atTime = z.object({ id: recordId, activationId: recordId.nullable() });

const anchorTimes = z.object({
  ...{ T: instant.nullable(), S: instant.nullable(), I: instant.nullable(), E: instant.nullable() },
});

const run = z.object({
  id: recordId,
  titleEn: z.string(),
  titleFr: z.string(),
  exercise: z.boolean(),
  status: z.enum(activationStatuses),
  timeZone: z.string(),
  clock: z.object({ wallAt: instant, activationAt: instant, speed: z.number() }),
  anchors: anchorTimes,
  planIds: z.array(recordId),
});

const time = z.object({
  activationId: recordId.nullable(),
  /** By the clock of its activation; null where its anchor is not known, or the activation is over. */
  dueAt: instant.nullable(),
  outcome: z
    .object({
      id: recordId,
      outcome: z.enum(communicationOutcomes),
      at: instant,
      note: z.string(),
      documentId: recordId.nullable(),
    })
    .nullable(),
  /** Those that were started for it. */
  documents: z.array(
    z.object({
      id: recordId,
      kind: z.enum(documentKinds),
      status: z.enum(documentStatuses),
      number: z.string().nullable(),
      activationId: recordId.nullable(),
    }),
  ),
  isIssued: z.boolean(),
});

const communication = recordFields.communication.extend(recordMeta.shape).extend({
  audience: named.nullable(),
  ownerRole: named.nullable(),
  approverRoles: z.array(named),
  plan: named.nullable(),
  times: z.array(time),
});

export const communicationCalls = {
  /** The communication plan, and the activations that its anchored lines take their times from. */
  'communications.list': call(
    z.object({ archived: z.boolean().default(false) }),
    z.object({ communications: z.array(communication), runs: z.array(run) }),
  ),
  /** Starts the document of a line: its kind, its audience and channel, its message, bound to the activation. `invalid_input` without a kind. */
  'communications.write': call(atTime, z.object({ id: recordId })),
  /** Writes the plan as a Word file where the user chose. */
  'communications.export': call(
    z.object({ jobId, token: z.string(), language: z.enum(['en', 'fr']) }),
    z.object({ lines: z.int() }),
  ),
  /** What came of a line at one of its times; told again, it takes the place of what was told before. */
  'communications.settle': call(
    atTime.extend({ outcome: z.enum(communicationOutcomes), note: text.default('') }),
    z.object({ id: recordId, ...doneIn }),
  ),
} as const;
