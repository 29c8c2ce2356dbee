import * as z from 'zod';
import { skillLevels } from '../people/schema.ts';
import { freshnessFields } from '../record/freshness-schema.ts';
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
  ...freshnessFields,
});

/** A skill that every holder of a role must have, at this level at the least. */
export const roleSkillFields = z.object({
  roleId: recordId,
  skillId: recordId,
  level: z.enum(skillLevels).default('trained'),
});

/** A written, limited, temporary authority that passes with a role. */
export const delegationFields = z.object({
  authorityEn: z.string().trim().min(1).max(400),
  authorityFr: z.string().trim().max(400).default(''),
  fromRoleId: recordId,
  toRoleId: recordId,
  triggerEn: text.default(''),
  triggerFr: text.default(''),
  limitsEn: text.default(''),
  limitsFr: text.default(''),
  /** The paper that gives it: an order, a letter, a section of an act. */
  instrument: optionalName.default(''),
  effectiveOn: calendarDate.nullable().default(null),
  expiresOn: calendarDate.nullable().default(null),
});

export type Role = z.infer<typeof roleFields>;
export type RoleAssignment = z.infer<typeof roleAssignmentFields>;
export type RoleSkill = z.infer<typeof roleSkillFields>;
export type Delegation = z.infer<typeof delegationFields>;
