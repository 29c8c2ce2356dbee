import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate } from '../time/schema.ts';

export const planKinds = ['continuity', 'recovery', 'crisisCommunication', 'strikeContingency'] as const;
export const planStatuses = ['draft', 'inReview', 'approved', 'retired'] as const;

/** When the plan is activated, with a number that two people would read alike: "Payroll is down for more than 4 hours". */
export const activationCriterion = z.object({
  textEn: z.string().trim().min(1).max(400),
  textFr: z.string().trim().max(400).default(''),
});

export const planPhase = z.object({
  nameEn: name,
  nameFr: optionalName.default(''),
  textEn: text.default(''),
  textFr: text.default(''),
});

/** A plan as it is being written. What was approved is kept whole beside it (plan versions) and never changes. */
export const planFields = z.object({
  code,
  kind: z.enum(planKinds).default('continuity'),
  titleEn: name,
  titleFr: optionalName.default(''),
  purposeEn: text.default(''),
  purposeFr: text.default(''),
  ownerRoleId: recordId.nullable().default(null),
  /** Units whose functions are in scope, with the units below them; and functions named one by one. */
  scopeUnitIds: z.array(recordId).max(500).default([]),
  scopeFunctionIds: z.array(recordId).max(5000).default([]),
  criteria: z.array(activationCriterion).max(40).default([]),
  phases: z.array(planPhase).max(20).default([]),
  checklistIds: z.array(recordId).max(200).default([]),
  documentIds: z.array(recordId).max(500).default([]),
  reviewOn: calendarDate.nullable().default(null),
  /** Changed by the steps of its approval alone (submit, return, approve, retire), never by an edit. */
  status: z.enum(planStatuses).default('draft'),
  /** Of the version that was approved last; 0 while there is none. */
  version: z.int().min(0).max(10_000).default(0),
});

export const planStepKinds = [
  'submitted',
  'commented',
  'returned',
  'approved',
  'retired',
  'reopened',
] as const;

/** One step in the life of a plan: written once, never changed. */
export const planStep = z.object({
  id: recordId,
  planId: recordId,
  at: z.iso.datetime(),
  by: z.string(),
  kind: z.enum(planStepKinds),
  roleName: optionalName,
  comment: text,
  /** Of the version that an approval made. */
  version: z.int().nullable(),
});

export type Plan = z.infer<typeof planFields>;
export type PlanKind = (typeof planKinds)[number];
export type PlanStatus = (typeof planStatuses)[number];
export type PlanStep = z.infer<typeof planStep>;
export type ActivationCriterion = z.infer<typeof activationCriterion>;
export type PlanPhase = z.infer<typeof planPhase>;
