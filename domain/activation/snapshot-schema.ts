import * as z from 'zod';
import { anchors, phases, repetition } from '../checklists/schema.ts';
import { contactKinds } from '../people/schema.ts';
import { planKinds } from '../plans/schema.ts';
import { name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, instant, minutes, timeZone } from '../time/schema.ts';

export const activationModes = ['actual', 'exercise'] as const;
export const severities = ['low', 'moderate', 'high', 'critical'] as const;
export const resourceKinds = ['application', 'supplier', 'site', 'equipment', 'vitalRecord'] as const;
export const skipReasons = ['absent', 'onLeave', 'archived', 'notInForce'] as const;

const contacts = z.array(z.object({ kind: z.enum(contactKinds), value: z.string() }));

/** A person as known when the entry was written; `id` is null for one who is not in the plan. */
export const personThen = z.object({ id: recordId.nullable(), name, positionTitle: optionalName, contacts });

export const taskSnapshot = z.object({
  id: recordId,
  /** Number that people say, unique within its checklist. */
  position: z.int(),
  textEn: z.string(),
  textFr: z.string(),
  detailsEn: text,
  detailsFr: text,
  phase: z.enum(phases),
  roleId: recordId.nullable(),
  anchor: z.enum(anchors),
  offsetMinutes: z.int(),
  repeat: repetition.nullable(),
  plannedMinutes: z.int().nullable(),
  after: z.array(recordId),
  evidenceRequired: z.boolean(),
  /** Functions that are back sooner for it, by id. */
  functionIds: z.array(recordId).default([]),
  /** Procedures that it is done with: ids of `procedures`. */
  documentIds: z.array(recordId).default([]),
  /** When it is due, whatever the anchors say: of a task added while it runs. */
  dueAt: instant.nullable().default(null),
});

const checklistSnapshot = z.object({
  id: recordId,
  code: z.string(),
  scenario: z.string(),
  titleEn: z.string(),
  titleFr: z.string(),
  purposeEn: text,
  purposeFr: text,
  /** Functions that are back when it has been run, by id. */
  restoresFunctionIds: z.array(recordId).default([]),
  tasks: z.array(taskSnapshot),
});

const roleSnapshot = z.object({
  id: recordId,
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  team: z.string(),
  purposeEn: text,
  purposeFr: text,
  responsibilitiesEn: z.array(z.string()),
  responsibilitiesFr: z.array(z.string()),
  /** Ids of `people`, the primary first. */
  succession: z.array(recordId),
});

const functionSnapshot = z.object({
  id: recordId,
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
  tier: z.int().nullable(),
  rtoMinutes: minutes.nullable(),
  mtpdMinutes: minutes.nullable(),
  ownerRoleId: recordId.nullable(),
});

const planSnapshot = z.object({
  id: recordId,
  code: z.string(),
  kind: z.enum(planKinds),
  titleEn: z.string(),
  titleFr: z.string(),
  /** The approved version that runs, and the SHA-256 of its content; null of a plan that never was approved. */
  version: z.int().nullable(),
  approvedAt: instant.nullable(),
  hash: z.string(),
});

const delegationSnapshot = z.object({
  id: recordId,
  authorityEn: z.string(),
  authorityFr: z.string(),
  fromRoleId: recordId,
  toRoleId: recordId,
  triggerEn: text,
  triggerFr: text,
  limitsEn: text,
  limitsFr: text,
  instrument: z.string(),
  effectiveOn: calendarDate.nullable(),
  expiresOn: calendarDate.nullable(),
});

const resourceSnapshot = z.object({
  id: recordId,
  kind: z.enum(resourceKinds),
  code: z.string(),
  nameEn: z.string(),
  nameFr: z.string(),
});

/** The text of a document that a task is done with, as it was: its content is rich text (domain/documents) as JSON. */
const procedureSnapshot = z.object({
  id: recordId,
  titleEn: z.string(),
  titleFr: z.string(),
  contentEn: z.string(),
  contentFr: z.string(),
});

/** That a function needs a resource or another function, within so many minutes of its loss. */
const needSnapshot = z.object({
  functionId: recordId,
  needsId: recordId,
  neededWithinMinutes: minutes.nullable(),
});

const objectiveSnapshot = z.object({ id: recordId, textEn: z.string(), textFr: z.string() });

const injectSnapshot = z.object({
  id: recordId,
  position: z.int(),
  /** Minutes after T; null is given by hand. */
  atMinutes: z.int().nullable(),
  textEn: z.string(),
  textFr: z.string(),
  expectedEn: text,
  expectedFr: text,
  roleId: recordId.nullable(),
});

/** Who was put in a role at declaration, and who was passed over and why. */
export const roleFilling = z.object({
  roleId: recordId,
  personId: recordId.nullable(),
  /** Somebody who is not in the plan, by name; `personId` is then null. */
  personName: optionalName.default(''),
  /** Put in by the one who declared, and not by the succession. */
  byHand: z.boolean().default(false),
  skipped: z.array(
    z.object({ personId: recordId, reason: z.enum(skipReasons), until: calendarDate.nullable() }),
  ),
  /** Other roles that the same person was put in: allowed, and warned of. */
  alsoHolds: z.array(recordId),
});

/** All that an activation needs of the plan, as it was: later edits of the plan change nothing that runs. */
export const declaration = z.object({
  titleEn: optionalName.default(''),
  titleFr: optionalName.default(''),
  /** Of logs written while a title had one language: it stands for both. */
  title: name.optional(),
  mode: z.enum(activationModes),
  /** Minutes of the activation's clock for each minute on the wall; 1 for the real thing. */
  speed: z.number().min(1).max(60),
  /** Getting ready: nothing counts from T before it is activated. */
  standby: z.boolean().default(false),
  scenario: z.object({ code: z.string(), nameEn: z.string(), nameFr: z.string() }),
  severity: z.enum(severities),
  authority: z.string(),
  timeZone,
  anchors: z.object({ T: instant, S: instant.nullable(), I: instant.nullable() }),
  organisation: z.object({
    nameEn: z.string(),
    nameFr: z.string(),
    hotline: z.string(),
    bridge: z.string(),
  }),
  checklists: z.array(checklistSnapshot),
  roles: z.array(roleSnapshot),
  people: z.array(personThen.extend({ id: recordId })),
  functions: z.array(functionSnapshot),
  absences: z.array(recordId),
  fillings: z.array(roleFilling),
  plans: z.array(planSnapshot).default([]),
  delegations: z.array(delegationSnapshot).default([]),
  procedures: z.array(procedureSnapshot).default([]),
  resources: z.array(resourceSnapshot).default([]),
  needs: z.array(needSnapshot).default([]),
  /** The exercise of the plan that this is a run of; null for the real thing, or one without a script. */
  exerciseId: recordId.nullable().default(null),
  objectives: z.array(objectiveSnapshot).default([]),
  injects: z.array(injectSnapshot).default([]),
});
