import * as z from 'zod';
import { ruleIds, severities } from '../../domain/findings/rule-catalogue.ts';
import { recordKinds } from '../../domain/record/record-kind.ts';
import { recordId, text } from '../../domain/record/text-schema.ts';
import { calendarDate, instant } from '../../domain/time/schema.ts';
import { call } from './call.ts';

const severity = z.enum(severities);
const ruleId = z.enum(ruleIds);
const state = z.enum(['open', 'task', 'waived']);
const subjectKind = z.enum([...recordKinds, 'document']);
const subject = z.object({ kind: subjectKind, id: recordId });

/** A record as a finding names it: the page that it leads to, and its name in both languages. */
const link = subject.extend({ code: z.string(), nameEn: z.string(), nameFr: z.string() });

/**
 * What the sentence of a finding needs (`findings:rule.RULE.sentence`), to be said in the language of the window by the
 * name of the value. `count` goes in as a number (it chooses the plural), everything else as words.
 */
const value = z.discriminatedUnion('type', [
  /** A duration, for `format.duration`. */
  z.object({ type: z.literal('minutes'), value: z.number() }),
  z.object({ type: z.literal('count'), value: z.number() }),
  /** 0–100. */
  z.object({ type: z.literal('percent'), value: z.number() }),
  z.object({ type: z.literal('date'), value: calendarDate }),
  /** Words of the user, the same in both languages. */
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('bilingual'), nameEn: z.string(), nameFr: z.string() }),
  z.object({ type: z.literal('record'), record: link }),
  /** A list; `chain: true` is an order in which one needs the next (join with →). */
  z.object({ type: z.literal('records'), records: z.array(link), chain: z.boolean() }),
  /** KIND.FIELD each: labels `plan:field.KIND.FIELD`. */
  z.object({ type: z.literal('fields'), fields: z.array(z.string()) }),
  /** A word `plan:choice.SET.VALUE`. */
  z.object({ type: z.literal('choice'), set: z.string(), value: z.string() }),
]);

const response = z.object({
  /** Of the findingResponse record, for history and `records.update`. */
  id: recordId,
  response: z.enum(['task', 'waiver']),
  ownerRole: link.nullable(),
  dueOn: calendarDate.nullable(),
  reason: z.string(),
  until: calendarDate.nullable(),
  by: z.string(),
  at: instant,
  /** A task that is past its day: its finding stays a task. */
  overdue: z.boolean(),
  /** A waiver that is past its day: its finding is open again. */
  lapsed: z.boolean(),
});

const finding = z.object({
  /** Stable over every computation: the rule and what it is about. */
  key: z.string(),
  ruleId,
  severity,
  /** The record whose page shows it. */
  subject: link,
  /** The i18next context of the sentence (`findings:rule.RULE.sentence_VARIANT`), where a rule has several. */
  variant: z.string().nullable(),
  details: z.record(z.string(), value),
  /** The records that show it, in an order that tells it; at most 100. */
  evidence: z.array(link),
  /**
   * Where it is mended: the page (`kind`, `id`), and what on it: a field of it, or a part (`part`: a dependency, a
   * strategy, a task…) with a field of that. The words are `findings:rule.RULE.mend`.
   */
  mend: subject.extend({
    field: z.string().nullable(),
    part: z.object({ kind: z.enum(recordKinds), id: recordId.nullable() }).nullable(),
  }),
  /** Functions that are not protected while it is open. */
  functionIds: z.array(recordId),
  state,
  response: response.nullable(),
});

const byState = z.object({ open: z.number(), task: z.number(), waived: z.number() });

const readinessCounts = z.object({
  functions: z.number(),
  /** By the tier that is given or that follows from the recovery times; `unprotected` have a critical finding that is not waived, or were not assessed. */
  tiers: z.array(z.object({ tier: z.int().nullable(), functions: z.number(), unprotected: z.number() })),
  critical: z.number(),
  major: z.number(),
  minor: z.number(),
  tasks: z.number(),
  overdueTasks: z.number(),
  waivers: z.number(),
  lapsedWaivers: z.number(),
  staleFacts: z.number(),
  plans: z.number(),
  approvedPlans: z.number(),
  /** Plans past their review date, and approved ones of which something has changed since. */
  plansToReview: z.number(),
  plansChanged: z.number(),
});

const filter = z.object({
  severity: severity.optional(),
  ruleId: ruleId.optional(),
  state: state.optional(),
  /** Tasks past their day alone. */
  overdue: z.boolean().optional(),
  /** Open again, since their waiver has ended. */
  lapsed: z.boolean().optional(),
  /** Open or being mended: all but what is waived. */
  unsettled: z.boolean().optional(),
  /** Those that leave this function unprotected, whatever they are about. */
  functionId: recordId.optional(),
  /** The same of any of these functions. */
  functionIds: z.array(recordId).max(100_000).optional(),
  subject: subject.optional(),
  /** Findings about this unit's functions, people and whatever else is in it; units below it included. */
  unitId: recordId.optional(),
  /** In the names of the subject and of the evidence, in either language. */
  text: z.string().trim().max(200).optional(),
});

export const findingCalls = {
  /** The worst first. */
  'findings.list': call(
    filter.extend({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(500),
    }),
    z.object({ total: z.number(), findings: z.array(finding) }),
  ),
  /** Counted under the same filter; `rules` in the order of the catalogue, those without findings left out. */
  'findings.counts': call(
    filter,
    z.object({
      bySeverity: z.object({ critical: byState, major: byState, minor: byState }),
      rules: z.array(byState.extend({ ruleId, severity })),
      overdue: z.number(),
      lapsed: z.number(),
    }),
  ),
  /** The worst open severity of every record that has open findings: for marks on lists and on the map. */
  'findings.marks': call(z.object({}), z.array(subject.extend({ severity, count: z.number() }))),
  /** Answers a finding, in place of an earlier answer; undone by undo. `invalid_input` at `dueOn`, `reason` or `until`; `not_found` when the finding is gone. */
  'findings.respond': call(
    z.discriminatedUnion('response', [
      z.object({
        key: z.string().min(1).max(300),
        response: z.literal('task'),
        ownerRoleId: recordId.nullable().default(null),
        dueOn: calendarDate.nullable(),
      }),
      z.object({
        key: z.string().min(1).max(300),
        response: z.literal('waiver'),
        ownerRoleId: recordId.nullable().default(null),
        reason: text,
        until: calendarDate.nullable(),
      }),
    ]),
    z.object({ id: recordId }),
  ),
  /** Takes the answer away. */
  'findings.reopen': call(z.object({ key: z.string().min(1).max(300) }), z.object({})),
  'readiness.get': call(
    z.object({}),
    readinessCounts.extend({
      on: calendarDate,
      /** Functions with a critical finding that is not waived (`critical` of them), or not assessed yet (0); the most urgent first. */
      unprotected: z.array(link.extend({ tier: z.int().nullable(), critical: z.number() })),
    }),
  ),
  /** The last day of each quarter on which it was reckoned, the oldest first: '2026-Q4'. */
  'readiness.trend': call(
    z.object({}),
    z.array(readinessCounts.extend({ on: calendarDate, quarter: z.string() })),
  ),
} as const;
