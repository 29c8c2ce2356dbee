import * as z from 'zod';
import { anchors, phases, repetition } from '../checklists/schema.ts';
import { contactKinds } from '../people/schema.ts';
import { name, optionalName, recordId, text } from '../record/text-schema.ts';
import { calendarDate, instant, minutes, timeZone } from '../time/schema.ts';

export const activationModes = ['actual', 'exercise'] as const;
export const severities = ['low', 'moderate', 'high', 'critical'] as const;
export const taskActs = ['started', 'done', 'skipped', 'failed', 'reopened'] as const;
export const functionStates = ['normal', 'degraded', 'stopped', 'restored'] as const;
export const contactOutcomes = ['reached', 'message', 'noAnswer', 'received'] as const;
export const skipReasons = ['absent', 'onLeave', 'archived', 'notInForce'] as const;

/** A task's id; of a repeated one followed by the local date of the occurrence: UUID@2026-11-23. */
export const taskKey = z.string().regex(/^[0-9a-f-]{36}(@\d{4}-\d{2}-\d{2})?$/);

/** Why an entry is written well after what it tells; null when it is not. */
const lateReason = z.string().nullable();
const contacts = z.array(z.object({ kind: z.enum(contactKinds), value: z.string() }));

/** A person as known when the entry was written; `id` is null for one who is not in the plan. */
export const personThen = z.object({ id: recordId.nullable(), name, positionTitle: optionalName, contacts });

const taskSnapshot = z.object({
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
});

const checklistSnapshot = z.object({
  id: recordId,
  code: z.string(),
  scenario: z.string(),
  titleEn: z.string(),
  titleFr: z.string(),
  purposeEn: text,
  purposeFr: text,
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

/** Who was put in a role at declaration, and who was passed over and why. */
export const roleFilling = z.object({
  roleId: recordId,
  personId: recordId.nullable(),
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
});

/** What each kind of entry tells. */
export const entryBodies = {
  declared: declaration,
  task: z.object({ lateReason, task: taskKey, act: z.enum(taskActs), reason: text, text }),
  note: z.object({ lateReason, text, task: taskKey.nullable() }),
  decision: z.object({ lateReason, text, reason: text }),
  contact: z.object({
    lateReason,
    personName: name,
    roleId: recordId.nullable(),
    outcome: z.enum(contactOutcomes),
    text,
  }),
  /** Strikes through the words of another entry; both stay. */
  correction: z.object({ lateReason, corrects: recordId, text, reason: text }),
  role: z.object({
    lateReason,
    roleId: recordId,
    act: z.enum(['assumed', 'relinquished']),
    person: personThen,
    /** True on both entries of a hand-over. */
    handOver: z.boolean(),
    text,
  }),
  function: z.object({ lateReason, functionId: recordId, state: z.enum(functionStates), text }),
  anchor: z.object({
    lateReason,
    anchor: z.enum(['S', 'I']),
    from: instant.nullable(),
    to: instant,
    reason: text,
  }),
  document: z.object({
    lateReason,
    documentId: recordId,
    number: z.string(),
    titleEn: z.string(),
    titleFr: z.string(),
  }),
  standDown: z.object({ lateReason, text, openTasks: z.int() }),
  close: z.object({ lateReason, text }),
} as const;

const placed = {
  activationId: recordId,
  seq: z.int().min(1),
  id: recordId,
  /** When it happened, by the activation's clock (simulated in an exercise). */
  eventAt: instant,
  /** When it was written down, by the wall clock. */
  recordedAt: instant,
  author: z.string(),
  previousHash: z.string(),
  hash: z.string(),
};

function entry<K extends keyof typeof entryBodies>(kind: K) {
  return z.object({ ...placed, kind: z.literal(kind), body: entryBodies[kind] });
}

export const logEntry = z.discriminatedUnion('kind', [
  entry('declared'),
  entry('task'),
  entry('note'),
  entry('decision'),
  entry('contact'),
  entry('correction'),
  entry('role'),
  entry('function'),
  entry('anchor'),
  entry('document'),
  entry('standDown'),
  entry('close'),
]);
