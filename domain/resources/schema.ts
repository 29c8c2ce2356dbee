import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, minutes } from '../time/schema.ts';

export const applicationFields = z.object({
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  description: text.default(''),
  ownerRoleId: recordId.nullable().default(null),
  /** Recovery time that it can really meet (capability, not wish). */
  rtoMinutes: minutes.nullable().default(null),
  /** Data that it may really lose, as time. */
  rpoMinutes: minutes.nullable().default(null),
  lastTestedOn: calendarDate.nullable().default(null),
});

export const dependencyTargets = ['application', 'site', 'role', 'function'] as const;

/** What a critical function needs, and within what time it needs it back; exactly one target is set, that of `targetKind`. */
export const dependencyFields = z.object({
  functionId: recordId,
  targetKind: z.enum(dependencyTargets),
  applicationId: recordId.nullable().default(null),
  siteId: recordId.nullable().default(null),
  roleId: recordId.nullable().default(null),
  otherFunctionId: recordId.nullable().default(null),
  neededBackMinutes: minutes.nullable().default(null),
  workaround: text.default(''),
  workaroundLastsMinutes: minutes.nullable().default(null),
});

export type Application = z.infer<typeof applicationFields>;
export type Dependency = z.infer<typeof dependencyFields>;
