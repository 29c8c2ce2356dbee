import * as z from 'zod';

const words = z.object({ en: z.string(), fr: z.string() });
const repeat = z.object({ every: z.enum(['day', 'week']), at: z.string() }).nullable();

/** A value as a reader would be told of it; the words are found when it is told. */
const told = z.discriminatedUnion('as', [
  z.object({ as: z.literal('words'), words }),
  z.object({ as: z.literal('minutes'), minutes: z.number() }),
  z.object({ as: z.literal('date'), date: z.string() }),
  z.object({ as: z.literal('number'), number: z.number() }),
  z.object({ as: z.literal('percent'), number: z.number() }),
  /** One of a set that plan.json names: `choice.SET.VALUE`. */
  z.object({ as: z.literal('choice'), set: z.string(), value: z.string() }),
  z.object({ as: z.literal('due'), anchor: z.string(), offsetMinutes: z.number(), repeat }),
  z.object({ as: z.literal('yesNo'), yes: z.boolean() }),
]);

/** The parts of a plan by which its changes are told, in this order. */
const sections = [
  'plan',
  'scope',
  'functions',
  'roles',
  'delegations',
  'checklists',
  'resources',
  'documents',
] as const;

const place = z.object({
  section: z.enum(sections),
  /** What it is about: "F03 Payroll", "Incident lead". Null: the plan itself. */
  subject: words.nullable(),
  /** Which part of it, where it has many: a task, a strategy, what is needed. */
  part: words.nullable(),
  field: z.string(),
  /** 1 for the primary, 2 for the first alternate: `field` is `holder`. */
  rank: z.number().optional(),
  /** Time after the stop: `field` is `impact` or `justification`. */
  atMinutes: z.number().optional(),
});

/**
 * One difference between two states of a plan.
 * - `changed`: a field of the subject (or of its part) says something else; `before` or `after` is null where nothing was said.
 * - `reworded`: a longer text was written anew; told without the text, which is there to be looked at.
 * - `added`, `removed`: a thing of the kind that `field` names came or went.
 * - `moved`: the order of the things of that kind is another.
 */
export const planChange = z.discriminatedUnion('op', [
  place.extend({ op: z.literal('changed'), before: told.nullable(), after: told.nullable() }),
  place.extend({ op: z.literal('reworded'), before: words, after: words }),
  place.extend({ op: z.enum(['added', 'removed']), what: words.nullable() }),
  place.extend({ op: z.literal('moved') }),
]);

export type PlanChange = z.infer<typeof planChange>;
export type Told = z.infer<typeof told>;
export type ChangeSection = PlanChange['section'];
