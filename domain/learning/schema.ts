import * as z from 'zod';
import { activationModes } from '../activation/snapshot-schema.ts';
import { name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, minutes } from '../time/schema.ts';

export const correctiveActionStatuses = ['open', 'done', 'cancelled'] as const;
export const lessonSources = ['activation', 'exercise', 'departure', 'other'] as const;

/** What is to be put right after an activation or an exercise. It is a finding until it is closed (ISO 22301, 10.1). */
export const correctiveActionFields = z.object({
  titleEn: name,
  titleFr: optionalName.default(''),
  textEn: text.default(''),
  textFr: text.default(''),
  activationId: recordId.nullable().default(null),
  functionId: recordId.nullable().default(null),
  ownerRoleId: recordId.nullable().default(null),
  dueOn: calendarDate.nullable().default(null),
  status: z.enum(correctiveActionStatuses).default('open'),
  closedOn: calendarDate.nullable().default(null),
  /** What was done, or why it was cancelled. */
  outcome: text.default(''),
  /** What in the record it was proposed from (corrective-proposals.ts); empty when a person thought of it. */
  origin: z.string().max(200).default(''),
});

/** What was learned: from an activation, an exercise, or somebody who leaves. */
export const lessonFields = z.object({
  titleEn: name,
  titleFr: optionalName.default(''),
  textEn: text.default(''),
  textFr: text.default(''),
  source: z.enum(lessonSources).default('activation'),
  activationId: recordId.nullable().default(null),
  functionId: recordId.nullable().default(null),
  learnedOn: calendarDate.nullable().default(null),
});

/** The recovery time actual (RTA) of a function: what an activation measured, beside what was promised then. */
export const recoveryMeasurementFields = z.object({
  functionId: recordId,
  activationId: recordId,
  mode: z.enum(activationModes),
  measuredOn: calendarDate,
  rtaMinutes: minutes,
  rtoMinutes: minutes.nullable().default(null),
  mtpdMinutes: minutes.nullable().default(null),
});

export type CorrectiveAction = z.infer<typeof correctiveActionFields>;
export type Lesson = z.infer<typeof lessonFields>;
export type RecoveryMeasurement = z.infer<typeof recoveryMeasurementFields>;
