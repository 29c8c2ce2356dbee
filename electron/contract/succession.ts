import * as z from 'zod';
import { employeeGroups, skillLevels } from '../../domain/people/schema.ts';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { call } from './call.ts';
import { named } from './plan.ts';

const language = z.enum(['en', 'fr']);
const group = z.enum(employeeGroups);

/** What is weak, and what it names: a site, a bargaining unit, a skill with its level, other roles; and its days. */
const weakness = z.object({
  kind: z.enum([
    ...(['empty', 'thin', 'oneSite', 'oneBargainingUnit', 'awayAtOnce'] as const),
    ...(['gone', 'ended', 'notYet', 'missing', 'expired', 'tooLow', 'primaryElsewhere'] as const),
  ]),
  count: z.number(),
  names: z.array(named),
  from: z.string().nullable(),
  until: z.string().nullable(),
  level: z.enum(skillLevels).nullable(),
});

const standIn = z.object({
  personId: recordId,
  name: z.string(),
  positionTitle: z.string(),
  unit: named.nullable(),
  site: named.nullable(),
  employeeGroup: group,
  bargainingUnit: named.nullable(),
  languages: z.array(language),
  available: z.boolean(),
  leaveUntil: z.string().nullable(),
  skills: z.array(z.object({ skill: named, match: z.enum(['held', 'expired', 'tooLow', 'missing']) })),
  /** Works where those in the succession do; would not be lost with their site, or in their strike. */
  sameUnit: z.boolean(),
  otherSite: z.boolean(),
  otherGroup: z.boolean(),
  primaryOf: z.array(named),
  alternateOf: z.array(named),
});

export const successionCalls = {
  /** What a role asks of those who hold it, and what is weak about its succession today. */
  'succession.get': call(
    z.object({ roleId: recordId }),
    z.object({
      requiredSkills: z.array(recordFields.roleSkill.extend(recordMeta.shape).extend({ skill: named })),
      weaknesses: z.array(weakness),
      members: z.array(z.object({ personId: recordId, weaknesses: z.array(weakness) })),
    }),
  ),
  /** Who could stand in for a role, or with a skill: the best first. */
  'succession.standIns': call(
    z.object({
      roleId: recordId.nullable().default(null),
      skillId: recordId.nullable().default(null),
      unitId: recordId.nullable().default(null),
      siteId: recordId.nullable().default(null),
      employeeGroup: group.nullable().default(null),
      language: language.nullable().default(null),
      onlyAvailable: z.boolean().default(false),
      onlySkilled: z.boolean().default(false),
      limit: z.int().min(1).max(200).default(40),
    }),
    z.object({ total: z.number(), people: z.array(standIn) }),
  ),
} as const;
