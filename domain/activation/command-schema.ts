import * as z from 'zod';
import { name, optionalName, recordId, text } from '../record/text-schema.ts';
import { instant, timeZone } from '../time/schema.ts';
import { activationModes, contactOutcomes, functionStates, severities, taskKey } from './log-schema.ts';

/** Speeds that an exercise may run at, as minutes of its clock a minute. */
const exerciseSpeeds = [1, 10, 60] as const;

export const declarationInput = z.object({
  checklistIds: z.array(recordId).min(1).max(20),
  mode: z.enum(activationModes),
  speed: z.literal(exerciseSpeeds).default(1),
  /** Either may be empty, not both. */
  titleEn: optionalName.default(''),
  titleFr: optionalName.default(''),
  severity: z.enum(severities),
  /** Under what authority; may be left empty in an exercise. */
  authority: z.string().trim().max(400).default(''),
  /** Null takes the organisation's. */
  timeZone: timeZone.nullable().default(null),
  anchors: z.object({
    /** Null is now. */
    T: instant.nullable().default(null),
    S: instant.nullable().default(null),
    I: instant.nullable().default(null),
  }),
  /** People who are known to be away. */
  absences: z.array(recordId).max(2000).default([]),
});

/** Every act may have happened before it is written down: when (by the activation's clock), and why so late. */
const when = { at: instant.nullable().default(null), lateReason: text.default('') };
const reason = text.default('');
const words = text.default('');
const line = z.string().trim().min(1).max(4000);

/** Who is to have a role: somebody of the plan, or a name. */
const newHolder = {
  personId: recordId.nullable().default(null),
  personName: z.string().trim().max(200).default(''),
};

/** Everything that can be done in a running activation. What is mandatory beyond this (reasons, order) act.ts decides. */
export const activationCommand = z.discriminatedUnion('act', [
  z.object({ ...when, act: z.literal('startTask'), task: taskKey, reason }),
  z.object({ ...when, act: z.literal('finishTask'), task: taskKey, reason, text: words }),
  z.object({ ...when, act: z.literal('skipTask'), task: taskKey, reason }),
  z.object({ ...when, act: z.literal('failTask'), task: taskKey, reason }),
  z.object({ ...when, act: z.literal('reopenTask'), task: taskKey, reason }),
  z.object({ ...when, act: z.literal('note'), text: line, task: taskKey.nullable().default(null) }),
  z.object({ ...when, act: z.literal('decide'), text: line, reason }),
  z.object({
    ...when,
    act: z.literal('contact'),
    personName: name,
    roleId: recordId.nullable().default(null),
    outcome: z.enum(contactOutcomes),
    text: words,
  }),
  z.object({ ...when, act: z.literal('correct'), entryId: recordId, text: line, reason }),
  z.object({ ...when, act: z.literal('assumeRole'), roleId: recordId, ...newHolder, text: words }),
  z.object({ ...when, act: z.literal('relinquishRole'), roleId: recordId, text: words }),
  z.object({
    ...when,
    act: z.literal('setFunction'),
    functionId: recordId,
    state: z.enum(functionStates),
    text: words,
  }),
  z.object({ ...when, act: z.literal('moveAnchor'), anchor: z.enum(['S', 'I']), to: instant, reason }),
  z.object({ ...when, act: z.literal('standDown'), text: words }),
  z.object({ ...when, act: z.literal('close'), text: words }),
]);
