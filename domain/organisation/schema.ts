import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { minutes, timeZone } from '../time/schema.ts';

/** The organisation that the workspace belongs to; there is exactly one. */
export const organisationFields = z.object({
  nameEn: name,
  nameFr: optionalName.default(''),
  timeZone: timeZone.default('America/Toronto'),
  paper: z.enum(['letter', 'a4']).default('letter'),
  hotline: optionalName.default(''),
  bridge: optionalName.default(''),
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
});

export type Organisation = z.infer<typeof organisationFields>;
export type OrgUnit = z.infer<typeof orgUnitFields>;
export type Site = z.infer<typeof siteFields>;
