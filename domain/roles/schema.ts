import * as z from 'zod';
import { code, name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate } from '../time/schema.ts';

export const roleFields = z.object({
  code,
  nameEn: name,
  nameFr: optionalName.default(''),
  team: optionalName.default(''),
  purposeEn: text.default(''),
  purposeFr: text.default(''),
  responsibilitiesEn: z.array(z.string().trim().min(1).max(400)).max(40).default([]),
  responsibilitiesFr: z.array(z.string().trim().min(1).max(400)).max(40).default([]),
});

/** A person's place in the succession of a role: rank 1 is the primary, 2 and on the alternates. */
export const roleAssignmentFields = z.object({
  roleId: recordId,
  personId: recordId,
  rank: z.int().min(1).max(50),
  from: calendarDate.nullable().default(null),
  until: calendarDate.nullable().default(null),
});

export type Role = z.infer<typeof roleFields>;
export type RoleAssignment = z.infer<typeof roleAssignmentFields>;
