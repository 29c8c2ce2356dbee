import type { DependencyTarget } from '../resources/schema.ts';
import type { Called } from './plan-facts.ts';
import type { Stretch } from './stretches.ts';

export const functionStates = ['normal', 'degraded', 'stopped'] as const;
export type FunctionState = (typeof functionStates)[number];

/** People, by what keeps them from work at the start; a person is counted once, under the first that applies. */
export interface Absence {
  onLeave: number;
  takenAway: number;
  onStrike: number;
  siteLost: number;
}

/** A bargaining unit on strike: of its people, those on leave or taken away are not asked; of the rest, some stay out. */
export interface StrikeCount {
  bargainingUnitId: string;
  members: number;
  /** Members who would be at work but for the strike. */
  expected: number;
  stayOut: number;
}

/** Why a thing that a function needs is away. `id` is the other thing that it went with. */
export type AwayBecause =
  | { why: 'takenAway' }
  | { why: 'picketLine' }
  | { why: 'nobodyLeft' }
  | { why: 'functionStopped' }
  | { why: 'supplierAway' | 'supplierAtPicketLine' | 'siteAway' | 'applicationAway'; id: string };

/** Something that a function needs is away. */
export interface DependencyCause {
  kind: 'dependency';
  dependencyId: string;
  targetKind: DependencyTarget;
  targetId: string;
  because: AwayBecause;
  /** Minute from which it is away. */
  awayFrom: number;
  /** Minute at which it is itself back; null: not within what is looked at. */
  backAt: number | null;
  /** What stands in for it, from which minute on. Words where it is not a record (equipment, the copy of a record). */
  standIn: { id: string | null; words: string; from: number } | null;
  neededBackMinutes: number | null;
  workaroundEn: string;
  workaroundFr: string;
  workaroundLastsMinutes: number | null;
  /** Minute at which the function stops for this; null: it goes on, degraded. */
  stopsAt: number | null;
}

/** Too few people are at work. */
export interface StaffingCause {
  kind: 'staffing';
  requirementId: string;
  skillId: string | null;
  shiftEn: string;
  shiftFr: string;
  /** Whether everyone with the skill is counted, and not those of the function's unit alone. */
  wholeOrganisation: boolean;
  minimumCount: number;
  normalCount: number | null;
  /** People with the skill who would be there. */
  usually: number;
  /** The fewest of them that are left, and from which minute. */
  left: number;
  leftFrom: number;
  /** Of those left, how many this function gets once the functions that come first have theirs. */
  given: number;
  /** Functions that take people from the same ones and come first. */
  servedFirst: string[];
  /** Minute from which there are too few again as usual; null: not within what is looked at. */
  backAt: number | null;
  stopsAt: number | null;
}

export type Cause = DependencyCause | StaffingCause;

/** A strategy that keeps a function going, degraded, while it would stop. */
export interface StrategyUse extends Stretch {
  strategyId: string;
  textEn: string;
  textFr: string;
}

export interface FunctionOutcome {
  functionId: string;
  tier: number | null;
  rtoMinutes: number | null;
  mtpdMinutes: number | null;
  /** From 0 to the horizon, without a gap. */
  states: (Stretch & { state: FunctionState })[];
  degradedAt: number | null;
  stopsAt: number | null;
  /** Minute at which it has been stopped for as long as its RTO (its MTPD) and is not back. */
  passesRtoAt: number | null;
  passesMtpdAt: number | null;
  /** The first that stops it comes first. */
  causes: Cause[];
  strategies: StrategyUse[];
}

export interface TakeAwayOutcome {
  startsAt: string;
  horizonMinutes: number;
  /** Those that are touched, in the order in which they stop (stoppedFirst). */
  functions: FunctionOutcome[];
  /** Functions that go on as usual. */
  untouchedCount: number;
  absent: Absence;
  strikes: StrikeCount[];
  headcount: number;
  /** Names of everything that is mentioned, by id. */
  names: Record<string, Called>;
}

export function stateAt(outcome: Pick<FunctionOutcome, 'states'>, minute: number): FunctionState {
  return outcome.states.find(({ from, to }) => from <= minute && minute < to)?.state ?? 'normal';
}

const last = Number.MAX_SAFE_INTEGER;

/** Who stops first stands first; then who is degraded first; then by tier and id, so that the order is always the same. */
export function stoppedFirst(a: FunctionOutcome, b: FunctionOutcome): number {
  return (
    (a.stopsAt ?? last) - (b.stopsAt ?? last) ||
    (a.degradedAt ?? last) - (b.degradedAt ?? last) ||
    (a.tier ?? 9) - (b.tier ?? 9) ||
    (a.functionId < b.functionId ? -1 : 1)
  );
}
