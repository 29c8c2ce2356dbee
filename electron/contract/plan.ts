import * as z from 'zod';
import { impactPoint } from '../../domain/functions/schema.ts';
import { recordFields, recordMeta } from '../../domain/record/record-schema.ts';
import { recordId } from '../../domain/record/text-schema.ts';
import { calendarDate } from '../../domain/time/schema.ts';
import { call } from './call.ts';
import { doneIn } from './records.ts';

const meta = recordMeta.shape;
const f = recordFields;
const byId = z.object({ id: recordId });
const listInput = z.object({ archived: z.boolean().default(false) });

const stored = {
  organisation: f.organisation.extend(meta),
  orgUnit: f.orgUnit.extend(meta),
  site: f.site.extend(meta),
  person: f.person.extend(meta),
  contactMethod: f.contactMethod.extend(meta),
  skill: f.skill.extend(meta),
  personSkill: f.personSkill.extend(meta),
  application: f.application.extend(meta),
  criticalFunction: f.criticalFunction.extend(meta),
  staffingRequirement: f.staffingRequirement.extend(meta),
  impactRating: f.impactRating.extend(meta),
  strategy: f.strategy.extend(meta),
  dependency: f.dependency.extend(meta),
  role: f.role.extend(meta),
  roleAssignment: f.roleAssignment.extend(meta),
  checklist: f.checklist.extend(meta),
  checklistTask: f.checklistTask.extend(meta),
  bargainingUnit: f.bargainingUnit.extend(meta),
  collectiveAgreement: f.collectiveAgreement.extend(meta),
  bargainingRound: f.bargainingRound.extend(meta),
};

/** A named thing that another refers to, in both languages. */
export const named = z.object({ id: recordId, code: z.string(), nameEn: z.string(), nameFr: z.string() });
const personRef = z.object({ id: recordId, name: z.string(), archived: z.boolean() });

const skillPerson = z.object({ id: recordId, name: z.string(), unit: named.nullable() });

const functionRow = stored.criticalFunction.extend({
  unit: named.nullable(),
  ownerRole: named.nullable(),
  dependencyCount: z.number(),
});

export const dependencyRow = stored.dependency.extend({
  function: named,
  /** The application, site, role or function that is needed. */
  target: named,
  /** What the target can really meet, in minutes; null when it is not known or does not apply. */
  functionRtoMinutes: z.number().nullable(),
  targetRtoMinutes: z.number().nullable(),
  targetArchived: z.boolean(),
});

const personRow = stored.person.extend({
  unit: named.nullable(),
  site: named.nullable(),
  /** First telephone in order of preference, and e-mail; empty when there is none. */
  telephone: z.string(),
  email: z.string(),
  roles: z.array(named),
});

const assignmentRow = stored.roleAssignment.extend({
  person: personRef,
  unit: named.nullable(),
  telephone: z.string(),
  onLeave: z.boolean(),
});

const roleRow = stored.role.extend({ holders: z.array(personRef) });

const checklistRow = stored.checklist.extend({ taskCount: z.number(), roleCount: z.number() });

export const planCalls = {
  'organisation.get': call(z.object({}), stored.organisation),

  'units.list': call(
    listInput,
    z.array(
      stored.orgUnit.extend({
        parent: named.nullable(),
        headRole: named.nullable(),
        peopleCount: z.number(),
      }),
    ),
  ),
  'sites.list': call(
    listInput,
    z.array(stored.site.extend({ alternate: named.nullable(), peopleCount: z.number() })),
  ),
  'skills.list': call(
    listInput,
    z.array(
      stored.skill.extend({
        ...{ aware: z.number(), trained: z.number(), proficient: z.number() },
        /** When the first certificate of a holder ends, or ended. */
        nextExpiryOn: calendarDate.nullable(),
        roleCount: z.number(),
        functionCount: z.number(),
      }),
    ),
  ),
  'skills.get': call(
    byId,
    stored.skill.extend({
      holders: z.array(stored.personSkill.extend({ person: skillPerson })),
      roles: z.array(f.roleSkill.extend(meta).extend({ role: named })),
      staffing: z.array(stored.staffingRequirement.extend({ function: named })),
      /** People of the units whose functions ask for it who do not hold it: the first of them, and how many. */
      trainable: z.array(skillPerson),
      trainableCount: z.number(),
    }),
  ),

  'functions.list': call(listInput, z.array(functionRow)),
  'functions.get': call(
    byId,
    functionRow.extend({
      dependencies: z.array(dependencyRow),
      /** Other functions that need this one. */
      neededBy: z.array(dependencyRow),
      staffing: z.array(stored.staffingRequirement.extend({ skill: named.nullable() })),
      /** Impact over time: one a category. */
      ratings: z.array(stored.impactRating),
      strategies: z.array(stored.strategy),
    }),
  ),
  /** Sets one point of the impact in one category, or takes it away (`severity` null); one undo. */
  'functions.rate': call(
    z.object({
      functionId: recordId,
      category: f.impactRating.shape.category,
      atMinutes: impactPoint.shape.atMinutes,
      severity: impactPoint.shape.severity.nullable(),
      justificationEn: z.string().trim().max(1000).optional(),
      justificationFr: z.string().trim().max(1000).optional(),
    }),
    z.object({}),
  ),
  /** The function was gone through and is right: verified today, and the next review is set; one undo. */
  'functions.reviewed': call(byId, z.object({ verifiedOn: calendarDate, reviewOn: calendarDate, ...doneIn })),
  /** How many functions are rated in each impact category, by its key. */
  'functions.ratedCategories': call(z.object({}), z.record(z.string(), z.number())),

  'people.list': call(listInput, z.array(personRow)),
  'people.get': call(
    byId,
    personRow.extend({
      contacts: z.array(stored.contactMethod),
      skills: z.array(stored.personSkill.extend({ skill: named })),
      assignments: z.array(stored.roleAssignment.extend({ role: named })),
      bargainingUnit: named.nullable(),
    }),
  ),

  'roles.list': call(listInput, z.array(roleRow)),
  'roles.get': call(byId, roleRow.extend({ succession: z.array(assignmentRow) })),
  /** Puts the succession in this order: the first is the primary. People not yet in it are added, those left out are removed. */
  'roles.setSuccession': call(
    z.object({ roleId: recordId, personIds: z.array(recordId).max(50) }),
    z.object({}),
  ),

  'applications.list': call(
    listInput,
    z.array(
      stored.application.extend({
        ownerRole: named.nullable(),
        dependencyCount: z.number(),
        tightestNeedMinutes: z.number().nullable(),
      }),
    ),
  ),
  'applications.get': call(
    byId,
    stored.application.extend({
      ownerRole: named.nullable(),
      /** What does its work while it is away, and who provides it. */
      alternate: named.nullable(),
      supplier: named.nullable(),
      neededBy: z.array(dependencyRow),
    }),
  ),

  'checklists.list': call(listInput, z.array(checklistRow)),
  'checklists.get': call(
    byId,
    checklistRow.extend({ tasks: z.array(stored.checklistTask.extend({ role: named.nullable() })) }),
  ),
  /** Puts the tasks in this order; every task of the checklist must be named once. */
  'checklists.orderTasks': call(
    z.object({ checklistId: recordId, taskIds: z.array(recordId).max(10_000) }),
    z.object({}),
  ),

  'labour.list': call(
    listInput,
    z.array(
      stored.bargainingUnit.extend({
        headcount: z.number(),
        agreements: z.array(stored.collectiveAgreement),
        rounds: z.array(stored.bargainingRound),
      }),
    ),
  ),

  /** Counts for the Plan start page. */
  'plan.summary': call(
    z.object({}),
    z.object({
      functions: z.number(),
      tierOneFunctions: z.number(),
      people: z.number(),
      roles: z.number(),
      /** Roles with fewer than three people in the succession. */
      thinRoles: z.number(),
      applications: z.number(),
      checklists: z.number(),
      units: z.number(),
      sites: z.number(),
      suppliers: z.number(),
      equipment: z.number(),
      vitalRecords: z.number(),
      delegations: z.number(),
      skills: z.number(),
      plans: z.number(),
      /** Those that wait for an answer. */
      issues: z.number(),
    }),
  ),

  'find.search': call(
    z.object({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) }),
    z.array(
      z.object({ kind: z.string(), id: recordId, code: z.string(), nameEn: z.string(), nameFr: z.string() }),
    ),
  ),
} as const;
