import * as z from 'zod';
import { phases } from '../checklists/schema.ts';
import { name, optionalName, recordId, text } from '../record/text-schema.ts';
import { instant, timeZone } from '../time/schema.ts';
import {
  contactOutcomes,
  disputed,
  functionStates,
  observationKinds,
  resourceStates,
  taskKey,
} from './log-schema.ts';
import { activationModes, severities } from './snapshot-schema.ts';

export const declarationInput = z.object({
  checklistIds: z.array(recordId).min(1).max(20),
  mode: z.enum(activationModes),
  /** Minutes of an exercise's clock a minute on the wall. */
  speed: z.number().min(1).max(60).default(1),
  /** Get ready: T is not known before it is activated. */
  standby: z.boolean().default(false),
  /** Plans that it is run by: their approved versions are noted in the record. */
  planIds: z.array(recordId).max(20).default([]),
  /** The exercise of the plan whose objectives and injects it has. */
  exerciseId: recordId.nullable().default(null),
  /** Either may be empty, not both. */
  titleEn: optionalName.default(''),
  titleFr: optionalName.default(''),
  severity: z.enum(severities),
  /** Under what authority; may be left empty in an exercise. */
  authority: z.string().trim().max(400).default(''),
  /** Null takes the organisation's. */
  timeZone: timeZone.nullable().default(null),
  anchors: z.object({
    /** Null is now. */
    T: instant.nullable().default(null),
    S: instant.nullable().default(null),
    I: instant.nullable().default(null),
  }),
  /** People who are known to be away. */
  absences: z.array(recordId).max(2000).default([]),
  /** Who is to have a role, where it is not the first available person of its succession. */
  holders: z
    .array(
      z.object({
        roleId: recordId,
        personId: recordId.nullable().default(null),
        /** Of somebody who is not in the plan. */
        personName: optionalName.default(''),
      }),
    )
    .max(500)
    .default([]),
});

/** Every act may have happened before it is written down: when (by the activation's clock), and why so late. */
const when = { at: instant.nullable().default(null), lateReason: text.default('') };
const reason = text.default('');
const words = text.default('');
const line = z.string().trim().min(1).max(4000);

/** Who is to have a role: somebody of the plan, or a name. */
const newHolder = {
  personId: recordId.nullable().default(null),
  personName: z.string().trim().max(200).default(''),
};

/** Who said it, where the author writes for others (scribe). */
const saidBy = optionalName.default('');
const headcount = z.int().min(0).max(1_000_000).default(0);
/** An address, a number, a file name: one line that may be empty. */
const shortLine = z.string().trim().max(400).default('');

/** Everything that can be done in a running activation. What is mandatory beyond this (reasons, order) act.ts decides. */
export const activationCommand = z.discriminatedUnion('act', [
  z.object({ ...when, act: z.literal('startTask'), task: taskKey, reason }),
  z.object({ ...when, act: z.literal('finishTask'), task: taskKey, reason, text: words }),
  z.object({ ...when, act: z.literal('skipTask'), task: taskKey, reason }),
  z.object({ ...when, act: z.literal('failTask'), task: taskKey, reason }),
  z.object({ ...when, act: z.literal('reopenTask'), task: taskKey, reason }),
  z.object({
    ...when,
    act: z.literal('addTask'),
    /** Null adds it to the first checklist. */
    checklistId: recordId.nullable().default(null),
    textEn: shortLine,
    textFr: shortLine,
    detailsEn: words,
    detailsFr: words,
    phase: z.enum(phases).default('respond'),
    roleId: recordId.nullable().default(null),
    dueAt: instant.nullable().default(null),
    plannedMinutes: z.int().min(0).max(525_600).nullable().default(null),
    evidenceRequired: z.boolean().default(false),
    functionIds: z.array(recordId).max(50).default([]),
    text: words,
  }),
  z.object({
    ...when,
    act: z.literal('giveTask'),
    task: taskKey,
    /** The role that has it from now on; null leaves it where it is, for a person by name. */
    roleId: recordId.nullable().default(null),
    ...newHolder,
    text: words,
  }),
  z.object({ ...when, act: z.literal('note'), text: line, task: taskKey.nullable().default(null), saidBy }),
  z.object({ ...when, act: z.literal('decide'), text: line, reason, saidBy }),
  z.object({
    ...when,
    act: z.literal('contact'),
    personName: name,
    personId: recordId.nullable().default(null),
    roleId: recordId.nullable().default(null),
    via: shortLine,
    outcome: z.enum(contactOutcomes),
    text: words,
    saidBy,
  }),
  /** Null leaves as it is. */
  z.object({
    ...when,
    act: z.literal('correct'),
    entryId: recordId,
    text: z.string().trim().max(4000).nullable().default(null),
    decisionReason: z.string().trim().max(4000).nullable().default(null),
    speaker: optionalName.nullable().default(null),
    happenedAt: instant.nullable().default(null),
    reason,
  }),
  z.object({ ...when, act: z.literal('assumeRole'), roleId: recordId, ...newHolder, text: words }),
  z.object({ ...when, act: z.literal('relinquishRole'), roleId: recordId, text: words }),
  z.object({
    ...when,
    act: z.literal('setFunction'),
    functionId: recordId,
    state: z.enum(functionStates),
    sharePercent: z.int().min(0).max(100).nullable().default(null),
    text: words,
  }),
  z.object({
    ...when,
    act: z.literal('setResource'),
    resourceId: recordId,
    state: z.enum(resourceStates),
    text: words,
  }),
  z.object({ ...when, act: z.literal('setSeverity'), severity: z.enum(severities), reason }),
  z.object({ ...when, act: z.literal('moveAnchor'), anchor: z.enum(['S', 'I']), to: instant, reason }),
  z.object({
    ...when,
    act: z.literal('tellStrikeFigures'),
    place: optionalName.default(''),
    dueAtWork: headcount,
    atWork: headcount,
    withdrawn: headcount,
    essentialPresent: headcount,
    essentialAbsent: headcount,
    text: words,
  }),
  z.object({ ...when, act: z.literal('activate'), text: words }),
  /** Of an exercise only: speed 0 stops its clock; a jump sets it forward, at most thirty days. */
  z.object({
    act: z.literal('setClock'),
    at: z.null().default(null),
    lateReason: z.literal('').default(''),
    speed: z.number().min(0).max(60),
    jumpMinutes: z.int().min(0).max(43_200).default(0),
  }),
  /** Of an exercise only: one of its script, or an inject that was not in it (null, with its text). */
  z.object({
    ...when,
    act: z.literal('giveInject'),
    injectId: recordId.nullable().default(null),
    text: words,
    roleId: recordId.nullable().default(null),
  }),
  /** Of an exercise only: what an observer saw. */
  z.object({
    ...when,
    act: z.literal('observe'),
    kind: z.enum(observationKinds),
    objectiveId: recordId.nullable().default(null),
    text: line,
    saidBy,
  }),
  z.object({ ...when, act: z.literal('settle'), about: disputed, keeps: recordId, reason }),
  z.object({ ...when, act: z.literal('standDown'), text: words }),
  z.object({ ...when, act: z.literal('close'), text: words }),
]);
