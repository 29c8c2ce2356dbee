import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { recordFields } from '../../../domain/record/record-schema.ts';
import { calendarDate } from '../../../domain/time/schema.ts';

/** What the example organisation knows in depth: everything names other records by their codes. */
const f = recordFields;
const codes = z.array(z.string());

const impact = z.object({
  /** Minutes after the stop, one for each digit of `severities`. */
  times: z.array(z.int()),
  /** Why the tier of a function is not the one that follows from its recovery times. */
  tierReasons: z.record(z.string(), z.object({ en: z.string(), fr: z.string() })),
  ratings: z.array(
    z.object({
      function: z.string(),
      category: z.string(),
      severities: z.string().regex(/^[0-4]+$/),
      /** Of the first point that is worst. */
      justificationEn: z.string().optional(),
      justificationFr: z.string().optional(),
    }),
  ),
});

const strategies = z.array(f.strategy.omit({ functionId: true }).extend({ function: z.string() }));

const staffing = z.array(
  f.staffingRequirement
    .omit({ functionId: true, skillId: true })
    .extend({ function: z.string(), skill: z.string() }),
);

const authority = z.object({
  roleSkills: z.array(
    f.roleSkill.omit({ roleId: true, skillId: true }).extend({ role: z.string(), skill: z.string() }),
  ),
  /** Levels and certificates that the list of people does not say; people by employee number. */
  levels: z.array(
    f.personSkill.pick({ level: true, validUntil: true }).extend({ person: z.string(), skill: z.string() }),
  ),
  /** What the list of people does not say of the skills that it names. */
  skills: z.array(f.skill),
  delegations: z.array(
    f.delegation.omit({ fromRoleId: true, toRoleId: true }).extend({ from: z.string(), to: z.string() }),
  ),
});

const plans = z.object({
  plans: z.array(
    f.plan
      .omit({ ownerRoleId: true, scopeUnitIds: true, scopeFunctionIds: true, checklistIds: true })
      .extend({ owner: z.string(), units: codes, functions: codes, checklists: codes }),
  ),
  /** Plans that were sent to review. */
  submitted: z.array(z.object({ plan: z.string(), role: z.string(), comment: z.string() })),
  /** Functions that are back when a checklist is done. */
  restores: z.record(z.string(), codes),
  /** Numbers of the tasks of a checklist after which they are. */
  restoredBy: z.record(z.string(), z.array(z.int())),
  scenarios: z.array(
    f.scenario.omit({ takenAway: true }).extend({
      units: z.array(z.object({ unit: z.string(), participationPercent: z.number() })),
      sites: codes,
      applications: codes,
      suppliers: codes,
      lastsMinutes: z.int().nullable(),
    }),
  ),
});

/** By code, or for all the others of its kind; null: never. */
const verifiedDays = z.record(z.string(), calendarDate.nullable());
const verified = z.object({
  by: z.string(),
  contactsByUnit: verifiedDays,
  roles: verifiedDays,
  functions: verifiedDays,
  applications: verifiedDays,
  suppliers: verifiedDays,
  equipment: verifiedDays,
  vitalRecords: verifiedDays,
  sites: verifiedDays,
  agreements: verifiedDays,
});

export type ShippedVerified = z.output<typeof verified>;

/** The example organisation in depth, from its files. */
export function exampleDepth(assets: string) {
  const read = <T extends z.ZodType>(schema: T, name: string): z.output<T> =>
    schema.parse(JSON.parse(readFileSync(join(assets, 'example', name), 'utf8')));
  return {
    impact: read(impact, 'impact.json'),
    strategies: read(strategies, 'strategies.json'),
    staffing: read(staffing, 'staffing.json'),
    authority: read(authority, 'authority.json'),
    plans: read(plans, 'plans.json'),
    verified: read(verified, 'verified.json'),
  };
}

export type ExampleDepth = ReturnType<typeof exampleDepth>;
