import type { Bilingual } from '../documents/fact-data.ts';

/** The parts of a plan by which its changes are told, in this order. */
export const changeSections = [
  'plan',
  'scope',
  'functions',
  'roles',
  'delegations',
  'checklists',
  'resources',
  'documents',
] as const;

export type ChangeSection = (typeof changeSections)[number];

/** A value as a reader would be told of it; the words are found when it is told. */
export type Told =
  | { as: 'words'; words: Bilingual }
  | { as: 'minutes'; minutes: number }
  | { as: 'date'; date: string }
  | { as: 'number'; number: number }
  | { as: 'percent'; number: number }
  /** One of a set that plan.json names: `choice.SET.VALUE`. */
  | { as: 'choice'; set: string; value: string }
  | { as: 'due'; anchor: string; offsetMinutes: number; repeat: { every: 'day' | 'week'; at: string } | null }
  | { as: 'yesNo'; yes: boolean };

interface ChangeOf {
  section: ChangeSection;
  /** What it is about: "F03 Payroll", "Incident lead". Null: the plan itself. */
  subject: Bilingual | null;
  /** Which part of it, where it has many: a task, a strategy, what is needed. */
  part: Bilingual | null;
}

/**
 * One difference between two states of a plan.
 * - `changed`: a field of the subject (or of its part) says something else; `before` or `after` is null where nothing was said.
 * - `reworded`: a longer text was written anew; told without the text, which is there to be looked at.
 * - `added`, `removed`: a thing of the kind that `field` names came or went.
 * - `moved`: the order of the things of that kind is another.
 */
export type PlanChange = ChangeOf & {
  field: string;
  /** 1 for the primary, 2 for the first alternate: `field` is `holder`. */
  rank?: number;
  /** Time after the stop: `field` is `impact` or `justification`. */
  atMinutes?: number;
} & (
    | { op: 'changed'; before: Told | null; after: Told | null }
    | { op: 'reworded'; before: Bilingual; after: Bilingual }
    | { op: 'added' | 'removed'; what: Bilingual | null }
    | { op: 'moved' }
  );
