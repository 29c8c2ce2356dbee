import * as z from 'zod';
import { name, optionalName, recordId, text } from '../record/text-schema.ts';
import { instant } from '../time/schema.ts';
import { declaration, personThen, severities, taskSnapshot } from './snapshot-schema.ts';

export const taskActs = ['started', 'done', 'skipped', 'failed', 'reopened'] as const;
export const functionStates = ['normal', 'degraded', 'stopped', 'restored'] as const;
export const contactOutcomes = ['reached', 'message', 'noAnswer', 'received'] as const;
export const resourceStates = ['out', 'limited', 'back'] as const;
export const observationKinds = ['strength', 'gap', 'remark'] as const;
/** What two copies of a log may say differently. */
export const disputedKinds = [
  'task',
  'givenTask',
  'role',
  'function',
  'resource',
  'anchor',
  'severity',
  'standDown',
] as const;

/** A task's id; of a repeated one followed by the local date of the occurrence: UUID@2026-11-23. */
export const taskKey = z.string().regex(/^[0-9a-f-]{36}(@\d{4}-\d{2}-\d{2})?$/);

/** Why an entry is written well after what it tells; null when it is not. */
const lateReason = z.string().nullable();
/** Who said it, where somebody else wrote it down; empty when the author did. */
const saidBy = optionalName.default('');

/**
 * What two copies of a log say differently: a task or an occurrence of it, a role, a function, a resource, an anchor, the
 * severity, the stand-down. Of the last two there is one: their key is their kind.
 */
export const disputed = z.object({ kind: z.enum(disputedKinds), key: z.string() });
const headcount = z.int().min(0).max(1_000_000);

/** What each kind of entry tells. */
export const entryBodies = {
  declared: declaration,
  task: z.object({ lateReason, task: taskKey, act: z.enum(taskActs), reason: text, text }),
  taskAdded: z.object({ lateReason, task: taskSnapshot, checklistId: recordId, text }),
  /** A task passes to another role, or to a person by name. */
  taskGiven: z.object({
    lateReason,
    task: taskKey,
    roleId: recordId.nullable(),
    person: personThen.nullable(),
    text,
  }),
  note: z.object({ lateReason, text, task: taskKey.nullable(), saidBy }),
  decision: z.object({ lateReason, text, reason: text, saidBy }),
  contact: z.object({
    lateReason,
    personName: name,
    /** The person of the plan, where it is one. */
    personId: recordId.nullable().default(null),
    roleId: recordId.nullable(),
    /** The telephone number or address that was tried; empty when nobody said. */
    via: z.string().default(''),
    outcome: z.enum(contactOutcomes),
    text,
    saidBy,
  }),
  /** Strikes through what another entry says; both stay. What is not there (of old entries, all but the words) is as it was. */
  correction: z.object({
    lateReason,
    corrects: recordId,
    /** The words as they are right, whole. */
    text,
    /** Why it was decided. */
    decisionReason: text.optional(),
    /** Who said it. */
    speaker: optionalName.optional(),
    /** When what the entry tells happened; its own event time is when it was corrected. */
    happenedAt: instant.optional(),
    /** Why it is corrected. */
    reason: text,
  }),
  role: z.object({
    lateReason,
    roleId: recordId,
    act: z.enum(['assumed', 'relinquished']),
    person: personThen,
    /** True on both entries of a hand-over. */
    handOver: z.boolean(),
    text,
  }),
  function: z.object({
    lateReason,
    functionId: recordId,
    state: z.enum(functionStates),
    /** Percent of its normal level that it runs at, where somebody said. */
    sharePercent: z.int().min(0).max(100).nullable().default(null),
    text,
  }),
  resource: z.object({ lateReason, resourceId: recordId, state: z.enum(resourceStates), text }),
  severity: z.object({ lateReason, from: z.enum(severities), to: z.enum(severities), reason: text }),
  anchor: z.object({
    lateReason,
    anchor: z.enum(['S', 'I']),
    from: instant.nullable(),
    to: instant,
    reason: text,
    /** How many tasks moved with it, and how many of them were late for it. */
    moved: z.int().min(0).default(0),
    becameLate: z.int().min(0).default(0),
  }),
  document: z.object({
    lateReason,
    documentId: recordId,
    number: z.string(),
    titleEn: z.string(),
    titleFr: z.string(),
    documentKind: z.string().default(''),
    /** By when the next one was promised. */
    nextUpdateAt: instant.nullable().default(null),
    version: z.int().min(1).default(1),
    event: z.enum(['issued', 'withdrawn']).default('issued'),
    /** Why it was withdrawn, or why one person alone approved its issue. */
    reason: text.default(''),
  }),
  /** A photograph or a file; its bytes are kept by their SHA-256. */
  attachment: z.object({
    lateReason,
    fileName: name,
    mediaType: z.string(),
    bytes: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    text,
    task: taskKey.nullable(),
  }),
  /** Who is at work in a strike, at one place or in all. */
  strikeFigures: z.object({
    lateReason,
    place: optionalName,
    dueAtWork: headcount,
    atWork: headcount,
    withdrawn: headcount,
    essentialPresent: headcount,
    essentialAbsent: headcount,
    text,
  }),
  /** Standby has become the activation: T is its time. */
  activated: z.object({ lateReason, text }),
  /** The clock of an exercise stops (speed 0), runs at another speed, or is set forward. */
  clock: z.object({
    lateReason,
    speed: z.number().min(0).max(60),
    /** Minutes of the activation's clock that were skipped: nobody lived through them. */
    jumpMinutes: z.int().min(0).default(0),
  }),
  inject: z.object({ lateReason, injectId: recordId.nullable(), text, roleId: recordId.nullable() }),
  observation: z.object({
    lateReason,
    kind: z.enum(observationKinds),
    objectiveId: recordId.nullable(),
    text,
    saidBy,
  }),
  /** Another copy of this log was brought in: its end, and what the two said differently. */
  merged: z.object({
    lateReason,
    heads: z.array(z.string()),
    entries: z.int(),
    disputes: z.array(z.object({ about: disputed, entryIds: z.array(recordId) })),
  }),
  /** A person decided which of two entries holds. */
  settled: z.object({ lateReason, about: disputed, keeps: recordId, reason: text }),
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
  /** Where it stands among all copies of the log (log-stamp.ts). */
  stamp: z.string().default(''),
  previousHash: z.string(),
  hash: z.string(),
};

function entry<K extends keyof typeof entryBodies>(kind: K) {
  return z.object({ ...placed, kind: z.literal(kind), body: entryBodies[kind] });
}

export const logEntry = z.discriminatedUnion('kind', [
  entry('declared'),
  entry('task'),
  entry('taskAdded'),
  entry('taskGiven'),
  entry('note'),
  entry('decision'),
  entry('contact'),
  entry('correction'),
  entry('role'),
  entry('function'),
  entry('resource'),
  entry('severity'),
  entry('anchor'),
  entry('document'),
  entry('attachment'),
  entry('strikeFigures'),
  entry('activated'),
  entry('clock'),
  entry('inject'),
  entry('observation'),
  entry('merged'),
  entry('settled'),
  entry('standDown'),
  entry('close'),
]);
