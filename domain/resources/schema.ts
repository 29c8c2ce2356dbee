import * as z from 'zod';
import { freshnessFields } from '../record/freshness-schema.ts';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, minutes } from '../time/schema.ts';

/** What every resource carries: what it is, who owns it, and what it can really meet (capability, not wish). */
const resource = {
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  descriptionEn: text.default(''),
  descriptionFr: text.default(''),
  ownerRoleId: recordId.nullable().default(null),
  /** Recovery time that it can really meet. */
  rtoMinutes: minutes.nullable().default(null),
  /** When that was last tested. */
  lastTestedOn: calendarDate.nullable().default(null),
  ...freshnessFields,
};

export const applicationFields = z.object({
  ...resource,
  /** Data that it may really lose, as time. */
  rpoMinutes: minutes.nullable().default(null),
  /** What does the same work while it is away. */
  alternateApplicationId: recordId.nullable().default(null),
  /** Who provides it, where that is not the organisation itself. */
  supplierId: recordId.nullable().default(null),
});

export const picketStances = ['unknown', 'crosses', 'doesNotCross'] as const;

export const supplierContact = z.object({
  name: optionalName,
  kind: z.enum(['phone', 'afterHours', 'email']),
  value: z.string().trim().min(1).max(200),
});

export const supplierFields = z.object({
  ...resource,
  contractNumber: optionalName.default(''),
  contractExpiresOn: calendarDate.nullable().default(null),
  alternateSupplierId: recordId.nullable().default(null),
  /** Whether its people cross a picket line. */
  picketStance: z.enum(picketStances).default('unknown'),
  /** In order of preference. */
  contacts: z.array(supplierContact).max(20).default([]),
});

export const equipmentFields = z.object({
  ...resource,
  siteId: recordId.nullable().default(null),
  quantity: z.int().min(0).max(1_000_000).nullable().default(null),
  /** What is used instead while it is away. */
  alternate: optionalName.default(''),
});

export const vitalRecordMedia = ['paper', 'electronic', 'both'] as const;

/** Information without which a function cannot go on or be restored. */
export const vitalRecordFields = z.object({
  ...resource,
  rpoMinutes: minutes.nullable().default(null),
  medium: z.enum(vitalRecordMedia).default('electronic'),
  /** Where the original is, and where the copy. */
  siteId: recordId.nullable().default(null),
  applicationId: recordId.nullable().default(null),
  copyKeptAt: optionalName.default(''),
});

export const dependencyTargets = [
  'application',
  'supplier',
  'site',
  'equipment',
  'vitalRecord',
  'role',
  'function',
] as const;

/** What a critical function needs, and within what time it needs it back; exactly one target is set, that of `targetKind`. */
export const dependencyFields = z.object({
  functionId: recordId,
  targetKind: z.enum(dependencyTargets),
  applicationId: recordId.nullable().default(null),
  supplierId: recordId.nullable().default(null),
  siteId: recordId.nullable().default(null),
  equipmentId: recordId.nullable().default(null),
  vitalRecordId: recordId.nullable().default(null),
  roleId: recordId.nullable().default(null),
  otherFunctionId: recordId.nullable().default(null),
  neededBackMinutes: minutes.nullable().default(null),
  workaroundEn: text.default(''),
  workaroundFr: text.default(''),
  workaroundLastsMinutes: minutes.nullable().default(null),
});

export type Application = z.infer<typeof applicationFields>;
export type Supplier = z.infer<typeof supplierFields>;
export type SupplierContact = z.infer<typeof supplierContact>;
export type Equipment = z.infer<typeof equipmentFields>;
export type VitalRecord = z.infer<typeof vitalRecordFields>;
export type Dependency = z.infer<typeof dependencyFields>;
export type DependencyTarget = (typeof dependencyTargets)[number];
