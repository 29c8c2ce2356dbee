import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';

/** T activation, S strike start, I expected impact, E end (stand-down). */
export const anchors = ['T', 'S', 'I', 'E'] as const;
export const phases = ['alert', 'decide', 'respond', 'sustain', 'recover'] as const;
export const taskModes = ['both', 'exercise', 'actual'] as const;

export const repetition = z.object({
  every: z.enum(['day', 'week']),
  /** Local time of day in the activation's time zone, HH:MM. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});

export const checklistFields = z.object({
  code,
  titleEn: name,
  titleFr: optionalName.default(''),
  scenario: optionalName.default(''),
  purposeEn: text.default(''),
  purposeFr: text.default(''),
  /** Functions that are back when it is done: its critical path is held against their RTO. */
  restoresFunctionIds: z.array(recordId).max(200).default([]),
});

export const checklistTaskFields = z.object({
  checklistId: recordId,
  position: z.int().min(1).max(10_000),
  textEn: z.string().trim().min(1).max(400),
  textFr: z.string().trim().max(400).default(''),
  detailsEn: text.default(''),
  detailsFr: text.default(''),
  phase: z.enum(phases).default('respond'),
  roleId: recordId.nullable().default(null),
  anchor: z.enum(anchors).default('T'),
  /** Minutes from the anchor to the time by which the task is due; negative is before it. */
  offsetMinutes: z.int().min(-525_600).max(525_600).default(0),
  repeat: repetition.nullable().default(null),
  plannedMinutes: z.int().min(0).max(525_600).nullable().default(null),
  /** Tasks of the same checklist that must be done first; never a cycle. */
  after: z.array(recordId).max(50).default([]),
  evidenceRequired: z.boolean().default(false),
  mode: z.enum(taskModes).default('both'),
  /** Functions that it is about, and documents that it is done with. */
  functionIds: z.array(recordId).max(50).default([]),
  documentIds: z.array(recordId).max(50).default([]),
});

export type Checklist = z.infer<typeof checklistFields>;
export type ChecklistTask = z.infer<typeof checklistTaskFields>;
export type Repetition = z.infer<typeof repetition>;
export type Anchor = (typeof anchors)[number];
