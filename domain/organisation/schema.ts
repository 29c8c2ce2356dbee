import * as z from 'zod';
import { documentLook } from '../documents/look-schema.ts';
import { strategyScenarios } from '../functions/schema.ts';
import { freshnessFields } from '../record/freshness-schema.ts';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { minutes, timeZone } from '../time/schema.ts';

/** A way in which a stop does harm (ISO/TS 22317, 5.4); the set is the organisation's own. */
export const impactCategory = z.object({
  key: z.string().min(1).max(40),
  nameEn: name,
  nameFr: optionalName,
});

const usualImpactCategories = [
  { key: 'people', nameEn: 'People', nameFr: 'Personnes' },
  { key: 'service', nameEn: 'Service to the public', nameFr: 'Service au public' },
  { key: 'legal', nameEn: 'Legal', nameFr: 'Juridique' },
  { key: 'financial', nameEn: 'Financial', nameFr: 'Finances' },
  { key: 'reputation', nameEn: 'Reputation', nameFr: 'Réputation' },
  { key: 'environment', nameEn: 'Environment', nameFr: 'Environnement' },
];

/** 1 h, 4 h, 8 h, 24 h, 3 days, 1 week, 2 weeks, 30 days. */
const usualImpactTimes = [60, 240, 480, 1440, 4320, 10_080, 20_160, 43_200];

const days = z.int().min(1).max(3660);
const horizonDays = z.int().min(1).max(366);

/** Days within which each kind of fact is to be confirmed again. */
export const reviewIntervals = z.object({
  contactMethod: days,
  roleAssignment: days,
  criticalFunction: days,
  application: days,
  supplier: days,
  equipment: days,
  vitalRecord: days,
  site: days,
  collectiveAgreement: days,
});

/** The organisation that the workspace belongs to; there is exactly one. */
export const organisationFields = z.object({
  nameEn: name,
  nameFr: optionalName.default(''),
  timeZone: timeZone.default('America/Toronto'),
  paper: z.enum(['letter', 'a4']).default('letter'),
  hotline: optionalName.default(''),
  bridge: optionalName.default(''),
  impactCategories: z.array(impactCategory).min(1).max(20).default(usualImpactCategories),
  /** Those that are no longer rated; ratings in them are kept, and called by these names. */
  retiredImpactCategories: z.array(impactCategory).max(200).default([]),
  /** Minutes after the stop at which impact is rated, rising. */
  impactTimes: z.array(minutes.min(1)).min(2).max(20).default(usualImpactTimes),
  /** The severity from which an impact is intolerable, 1–4. */
  intolerableSeverity: z.int().min(1).max(4).default(4),
  /** Days that a plan must last where a scenario does not say otherwise. */
  planningHorizonDays: horizonDays.default(30),
  /** Days that a plan must last in a scenario that has its own. */
  scenarioHorizons: z.partialRecord(z.enum(strategyScenarios), horizonDays).default({}),
  /** How its documents look. */
  look: documentLook.default(documentLook.parse({})),
  /** Days after which a continuity pack is to be made anew. */
  packIntervalDays: z.int().min(1).max(366).default(90),
  reviewIntervals: reviewIntervals.default({
    contactMethod: 180,
    roleAssignment: 180,
    criticalFunction: 365,
    application: 365,
    supplier: 365,
    equipment: 365,
    vitalRecord: 365,
    site: 365,
    collectiveAgreement: 365,
  }),
});

export const orgUnitFields = z.object({
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  parentId: recordId.nullable().default(null),
  headRoleId: recordId.nullable().default(null),
});

export const entranceKinds = ['main', 'neutral', 'accessible'] as const;

export const siteFields = z.object({
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  address: text.default(''),
  /** People who can work there at once; null when it has no such limit (work from home). */
  capacity: z.int().min(0).max(1_000_000).nullable().default(null),
  alternateSiteId: recordId.nullable().default(null),
  alternateReadyMinutes: minutes.nullable().default(null),
  entrances: z
    .array(z.object({ kind: z.enum(entranceKinds), description: z.string().trim().max(400) }))
    .max(20)
    .default([]),
  ...freshnessFields,
});

export type Organisation = z.infer<typeof organisationFields>;
export type OrgUnit = z.infer<typeof orgUnitFields>;
export type Site = z.infer<typeof siteFields>;
export type ImpactCategory = z.infer<typeof impactCategory>;
export type ReviewIntervals = z.infer<typeof reviewIntervals>;
