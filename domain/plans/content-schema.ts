import * as z from 'zod';
import { anchors, phases, repetition, taskModes } from '../checklists/schema.ts';
import { strategyScenarios } from '../functions/schema.ts';
import { contactKinds } from '../people/schema.ts';
import { recordId } from '../record/text-schema.ts';
import { dependencyTargets } from '../resources/schema.ts';
import { planKinds, planStep } from './schema.ts';

/** Words as they were written; one language may be empty. */
const words = z.object({ en: z.string(), fr: z.string() });
/** The same, where form 1 had one language: it was written in the first of the two. */
const laterWords = z.union([words, z.string().transform((en) => ({ en, fr: '' }))]);
const minutes = z.number().nullable();
const count = z.number().nullable();
const date = z.string().nullable();

/** A record that the plan names: its code and its name as they were. */
const named = z.object({ id: recordId, code: z.string(), name: words });

const impact = z.object({
  category: z.string(),
  name: words,
  points: z.array(z.object({ atMinutes: z.number(), severity: z.number(), justification: laterWords })),
});

const staffing = z.object({
  id: recordId,
  skill: laterWords,
  shift: laterWords,
  normal: count,
  degraded: count,
  minimum: z.number(),
});

const dependency = z.object({
  id: recordId,
  kind: z.enum(dependencyTargets),
  target: named,
  neededBackMinutes: minutes,
  /** What the target can really meet. */
  meetsMinutes: minutes,
  workaround: laterWords,
  workaroundLastsMinutes: minutes,
});

const strategy = z.object({
  id: recordId,
  scenario: z.enum(strategyScenarios),
  text: words,
  readyMinutes: minutes,
  lastsMinutes: minutes,
  capacityPercent: count,
});

const functionContent = named.extend({
  description: words,
  unit: named.nullable(),
  owner: named.nullable(),
  tier: count,
  tierReason: laterWords,
  mtpdMinutes: minutes,
  rtoMinutes: minutes,
  rpoMinutes: minutes,
  mbcoPercent: count,
  mbcoWords: words,
  legalBasis: laterWords,
  peakPeriods: laterWords,
  workarounds: laterWords,
  reviewOn: date,
  impacts: z.array(impact),
  staffing: z.array(staffing),
  dependencies: z.array(dependency),
  strategies: z.array(strategy),
});

const holder = z.object({
  personId: recordId,
  name: z.string(),
  title: z.string(),
  /** In order of preference. */
  contacts: z.array(z.object({ kind: z.enum(contactKinds), value: z.string() })),
});

const roleContent = named.extend({
  team: z.string(),
  purpose: words,
  responsibilities: z.object({ en: z.array(z.string()), fr: z.array(z.string()) }),
  /** In the order of the succession: the primary first. */
  succession: z.array(holder),
});

const delegation = z.object({
  id: recordId,
  authority: words,
  from: named,
  to: named,
  trigger: words,
  limits: words,
  instrument: z.string(),
  effectiveOn: date,
  expiresOn: date,
});

const task = z.object({
  id: recordId,
  position: z.number(),
  text: words,
  details: words,
  phase: z.enum(phases),
  role: named.nullable(),
  anchor: z.enum(anchors),
  offsetMinutes: z.number(),
  repeat: repetition.nullable(),
  plannedMinutes: minutes,
  after: z.array(recordId),
  evidenceRequired: z.boolean(),
  mode: z.enum(taskModes),
});

const checklist = named.extend({
  scenario: z.string(),
  purpose: words,
  restores: z.array(named),
  tasks: z.array(task),
});

const resourceKinds = ['application', 'supplier', 'site', 'equipment', 'vitalRecord'] as const;

const resource = named.extend({
  kind: z.enum(resourceKinds),
  owner: named.nullable(),
  /** What it can really meet. */
  rtoMinutes: minutes,
  rpoMinutes: minutes,
  lastTestedOn: date,
  /** The supplier that stands behind an application; not in what was frozen before it was kept. */
  providedBy: named.nullable().optional(),
  /** What stands in for it. */
  alternate: words,
  contacts: z.array(z.object({ name: z.string(), value: z.string() })),
  /** Functions in scope that need it, and the shortest time in which one of them needs it back. */
  neededBy: z.array(named),
  tightestNeedMinutes: minutes,
});

/**
 * All that a plan says, whole: what an approval freezes and what the book is written from. `form` tells how to read
 * one that an older Holdfast froze.
 */
export const planContent = z.object({
  form: z.literal([1, 2]),
  organisation: z.object({ name: words, timeZone: z.string(), hotline: z.string(), bridge: z.string() }),
  plan: named.extend({
    kind: z.enum(planKinds),
    purpose: words,
    owner: named.nullable(),
    reviewOn: date,
    criteria: z.array(words),
    phases: z.array(z.object({ name: words, text: words })),
    /** Units chosen (those below them are in scope too), and functions named one by one. */
    units: z.array(named),
    named: z.array(named),
  }),
  functions: z.array(functionContent),
  roles: z.array(roleContent),
  delegations: z.array(delegation),
  checklists: z.array(checklist),
  resources: z.array(resource),
  documents: z.array(z.object({ id: recordId, number: z.string(), title: words })),
  /** The steps of its approval up to then, the oldest first. */
  history: z.array(planStep.omit({ planId: true })),
});

export type PlanContent = z.infer<typeof planContent>;
export type PlanNamed = z.infer<typeof named>;
export type PlanFunction = z.infer<typeof functionContent>;
export type PlanRole = z.infer<typeof roleContent>;
export type PlanDelegation = z.infer<typeof delegation>;
export type PlanChecklist = z.infer<typeof checklist>;
export type PlanTask = z.infer<typeof task>;
export type PlanResource = z.infer<typeof resource>;
export type PlanDependency = z.infer<typeof dependency>;
export type PlanHistoryStep = PlanContent['history'][number];
