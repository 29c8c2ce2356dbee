import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate } from '../time/schema.ts';

/** What an exercise is to show; observers hold what they see against it. */
export const exerciseObjective = z.object({
  id: recordId,
  textEn: z.string().trim().min(1).max(400),
  textFr: z.string().trim().max(400).default(''),
});

/** An exercise as it is planned. It is run in the same engine as the real thing: an activation with this script. */
export const exerciseFields = z.object({
  code,
  titleEn: name,
  titleFr: optionalName.default(''),
  /** The story that the participants are told. */
  storyEn: text.default(''),
  storyFr: text.default(''),
  objectives: z.array(exerciseObjective).max(40).default([]),
  checklistIds: z.array(recordId).max(20).default([]),
  planIds: z.array(recordId).max(20).default([]),
  participantRoleIds: z.array(recordId).max(200).default([]),
  plannedOn: calendarDate.nullable().default(null),
  /** Minutes of its clock a minute on the wall. */
  speed: z.number().min(1).max(60).default(10),
});

/** Something that happens in an exercise: at a time after T, or when the one who leads it gives it (null). */
export const exerciseInjectFields = z.object({
  exerciseId: recordId,
  position: z.int().min(1).max(1000),
  atMinutes: z.int().min(0).max(525_600).nullable().default(null),
  textEn: z.string().trim().min(1).max(2000),
  textFr: z.string().trim().max(2000).default(''),
  /** What the participants are expected to do about it. */
  expectedEn: text.default(''),
  expectedFr: text.default(''),
  /** Whom it reaches; null is everybody. */
  roleId: recordId.nullable().default(null),
});

export type Exercise = z.infer<typeof exerciseFields>;
export type ExerciseObjective = z.infer<typeof exerciseObjective>;
export type ExerciseInject = z.infer<typeof exerciseInjectFields>;
