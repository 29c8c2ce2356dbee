import * as z from 'zod';
import { freshnessFields } from '../record/freshness-schema.ts';
import { name, optionalName, recordId } from '../record/text-schema.ts';
import { calendarDate } from '../time/schema.ts';

export const employeeGroups = ['bargaining', 'management', 'excluded'] as const;
export const contactKinds = ['workPhone', 'mobilePhone', 'homePhone', 'email'] as const;
export const skillLevels = ['aware', 'trained', 'proficient'] as const;

export const personFields = z.object({
  employeeNumber: z.string().trim().min(1).max(40),
  givenName: name,
  familyName: name,
  positionTitle: optionalName.default(''),
  unitId: recordId.nullable().default(null),
  siteId: recordId.nullable().default(null),
  employeeGroup: z.enum(employeeGroups).default('bargaining'),
  bargainingUnitId: recordId.nullable().default(null),
  hiredOn: calendarDate.nullable().default(null),
  lastTransferOn: calendarDate.nullable().default(null),
  languages: z
    .array(z.enum(['en', 'fr']))
    .max(2)
    .default([]),
  weeklyHours: z.number().min(0).max(168).nullable().default(null),
  leaveFrom: calendarDate.nullable().default(null),
  leaveUntil: calendarDate.nullable().default(null),
});

/** One way to reach a person; `rank` 1 is tried first. */
export const contactMethodFields = z.object({
  personId: recordId,
  kind: z.enum(contactKinds),
  value: z.string().trim().min(1).max(200),
  rank: z.int().min(1).max(50),
  ...freshnessFields,
});

export const skillFields = z.object({
  nameEn: name,
  nameFr: optionalName.default(''),
  categoryEn: optionalName.default(''),
  categoryFr: optionalName.default(''),
  needsCertificate: z.boolean().default(false),
});

export const personSkillFields = z.object({
  personId: recordId,
  skillId: recordId,
  level: z.enum(skillLevels).default('trained'),
  validUntil: calendarDate.nullable().default(null),
  evidence: optionalName.default(''),
});

export type Person = z.infer<typeof personFields>;
export type ContactMethod = z.infer<typeof contactMethodFields>;
export type Skill = z.infer<typeof skillFields>;
export type PersonSkill = z.infer<typeof personSkillFields>;
