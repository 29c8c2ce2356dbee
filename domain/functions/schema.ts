import * as z from 'zod';
import { freshnessFields } from '../record/freshness-schema.ts';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, minutes } from '../time/schema.ts';

/** What helps those who have never done a business impact analysis to think of; answered in a line or two each. */
export const biaPrompts = [
  'space',
  'absence',
  'uniqueSkills',
  'workAtHome',
  'noNetwork',
  'byHand',
  'timing',
] as const;

/** A critical function (ISO 22301: prioritised activity; FEMA: essential function). */
export const criticalFunctionFields = z.object({
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  descriptionEn: text.default(''),
  descriptionFr: text.default(''),
  unitId: recordId.nullable().default(null),
  ownerRoleId: recordId.nullable().default(null),
  /** Priority: 1 is restored first. Null: the tier that follows from the recovery times (tier.ts). */
  tier: z.int().min(1).max(4).nullable().default(null),
  /** Why the tier is not the one that follows from the recovery times. */
  tierReasonEn: text.default(''),
  tierReasonFr: text.default(''),
  /** Maximum tolerable period of disruption (ISO 22301, 3.19). */
  mtpdMinutes: minutes.nullable().default(null),
  /** Recovery time objective: RTO ≤ MTPD. */
  rtoMinutes: minutes.nullable().default(null),
  /** Recovery point objective. */
  rpoMinutes: minutes.nullable().default(null),
  /** Minimum business continuity objective, as a share of normal service. */
  mbcoPercent: z.number().min(0).max(100).nullable().default(null),
  mbcoWordsEn: optionalName.default(''),
  mbcoWordsFr: optionalName.default(''),
  legalBasisEn: text.default(''),
  legalBasisFr: text.default(''),
  peakPeriodsEn: text.default(''),
  peakPeriodsFr: text.default(''),
  workaroundsEn: text.default(''),
  workaroundsFr: text.default(''),
  /** Answers to `biaPrompts`. */
  promptNotes: z.partialRecord(z.enum(biaPrompts), text).default({}),
  reviewOn: calendarDate.nullable().default(null),
  ...freshnessFields,
});

/** A severity from a time after the stop on. */
export const impactPoint = z.object({
  atMinutes: minutes.min(1),
  severity: z.int().min(0).max(4),
  justificationEn: z.string().trim().max(1000).default(''),
  justificationFr: z.string().trim().max(1000).default(''),
});

/** How the impact of a stop grows over time in one category: the severity from each time on, 0 (none) to 4. */
export const impactRatingFields = z.object({
  functionId: recordId,
  /** A key of the organisation's impact categories. */
  category: z.string().min(1).max(40),
  points: z.array(impactPoint).max(20).default([]),
});

export const strategyScenarios = [
  'any',
  'lossOfSite',
  'lossOfPeople',
  'strike',
  'lossOfApplication',
  'lossOfSupplier',
  'cyber',
  'weather',
  'pandemic',
] as const;

/** How a function goes on when something is lost (ISO 22301, 8.3). */
export const strategyFields = z.object({
  functionId: recordId,
  scenario: z.enum(strategyScenarios).default('any'),
  textEn: z.string().trim().min(1).max(400),
  textFr: z.string().trim().max(400).default(''),
  /** Time to put it in place, after the stop. */
  readyMinutes: minutes.nullable().default(null),
  /** The longest that it can last; null: without an end. */
  lastsMinutes: minutes.nullable().default(null),
  /** Share of normal service that it gives. */
  capacityPercent: z.number().min(0).max(100).nullable().default(null),
});

/** People with a skill that a function needs at the least, per shift. */
export const staffingRequirementFields = z.object({
  functionId: recordId,
  skillId: recordId.nullable().default(null),
  shiftEn: optionalName.default(''),
  shiftFr: optionalName.default(''),
  normalCount: z.int().min(0).max(10_000).nullable().default(null),
  degradedCount: z.int().min(0).max(10_000).nullable().default(null),
  minimumCount: z.int().min(0).max(10_000),
});

export type CriticalFunction = z.infer<typeof criticalFunctionFields>;
export type StaffingRequirement = z.infer<typeof staffingRequirementFields>;
export type ImpactRating = z.infer<typeof impactRatingFields>;
export type Strategy = z.infer<typeof strategyFields>;
export type BiaPrompt = (typeof biaPrompts)[number];
