import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, minutes } from '../time/schema.ts';

/** A critical function (ISO 22301: prioritised activity; FEMA: essential function). */
export const criticalFunctionFields = z.object({
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  descriptionEn: text.default(''),
  descriptionFr: text.default(''),
  unitId: recordId.nullable().default(null),
  ownerRoleId: recordId.nullable().default(null),
  /** Priority: 1 is restored first. */
  tier: z.int().min(1).max(4).nullable().default(null),
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
  legalBasis: text.default(''),
  peakPeriods: text.default(''),
  workarounds: text.default(''),
  reviewOn: calendarDate.nullable().default(null),
});

/** People with a skill that a function needs at the least, per shift. */
export const staffingRequirementFields = z.object({
  functionId: recordId,
  skillId: recordId.nullable().default(null),
  shift: optionalName.default(''),
  normalCount: z.int().min(0).max(10_000).nullable().default(null),
  degradedCount: z.int().min(0).max(10_000).nullable().default(null),
  minimumCount: z.int().min(0).max(10_000),
});

export type CriticalFunction = z.infer<typeof criticalFunctionFields>;
export type StaffingRequirement = z.infer<typeof staffingRequirementFields>;
