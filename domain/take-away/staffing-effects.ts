import type { Effect, Part } from './effect.ts';
import type { StaffingCause } from './outcome.ts';
import type { PeopleAtWork, Reckoned } from './people-at-work.ts';
import type { FunctionFacts, PlanFacts, StaffingFacts } from './plan-facts.ts';
import type { TakenAway } from './schema.ts';
import { type Stretch, union } from './stretches.ts';

/** The people who staff a requirement, and all the requirements that draw on the same ones. */
export interface Pool {
  skillId: string | null;
  /** Null: the whole organisation. */
  unitId: string | null;
  personIds: string[];
  /** Those of the functions that come first stand first. */
  demands: { requirement: StaffingFacts; function: FunctionFacts }[];
}

/** People who have a skill well enough and not expired at the start of the disruption, by skill; `null` is everyone. */
export function skilledPeople(facts: PlanFacts, onDate: string): Map<string | null, string[]> {
  const there = new Set(facts.people.map((p) => p.id));
  const usable = facts.personSkills.filter(
    (s) => s.level !== 'aware' && (s.validUntil === null || s.validUntil >= onDate) && there.has(s.personId),
  );
  const bySkill = new Map<string | null, string[]>();
  for (const [skillId, skills] of Map.groupBy(usable, (s) => s.skillId))
    bySkill.set(skillId, [...new Set(skills.map((s) => s.personId))]);
  return bySkill.set(null, [...there]);
}

/** Who staffs what (rule 6 of take-away.ts), as it is before anything is taken away. */
export function staffingPools(
  facts: PlanFacts,
  people: PeopleAtWork,
  skilled: ReadonlyMap<string | null, string[]>,
): Pool[] {
  const functions = new Map(facts.functions.map((f) => [f.id, f]));
  const unitOf = new Map(facts.people.map((p) => [p.id, p.unitId]));
  const pools = new Map<string, Pool>();
  const bySkillAndUnit = new Map<string | null, Map<string | null, string[]>>();
  for (const requirement of facts.staffing) {
    const demanding = functions.get(requirement.functionId);
    if (!demanding) continue;
    const { skillId } = requirement;
    const everyone = skilled.get(skillId) ?? [];
    const byUnit = bySkillAndUnit.get(skillId) ?? Map.groupBy(everyone, (id) => unitOf.get(id) ?? null);
    bySkillAndUnit.set(skillId, byUnit);
    const own = byUnit.get(demanding.unitId) ?? [];
    const isEnough =
      demanding.unitId !== null && own.length > 0 && people.count(own, 0, null) >= requirement.minimumCount;
    const unitId = isEnough ? demanding.unitId : null;
    const key = `${unitId}|${skillId}`;
    const pool = pools.get(key) ?? { skillId, unitId, personIds: isEnough ? own : everyone, demands: [] };
    pool.demands.push({ requirement, function: demanding });
    pools.set(key, pool);
  }
  for (const pool of pools.values()) pool.demands.sort(comesFirst);
  return [...pools.values()];
}

const shiftOf = ({ requirement }: Pool['demands'][number]) => requirement.shiftEn || requirement.shiftFr;

function comparing(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function comesFirst(a: Pool['demands'][number], b: Pool['demands'][number]): number {
  return (
    (a.function.tier ?? 9) - (b.function.tier ?? 9) ||
    (a.function.rtoMinutes ?? Infinity) - (b.function.rtoMinutes ?? Infinity) ||
    comparing(a.function.code, b.function.code) ||
    comparing(shiftOf(a), shiftOf(b)) ||
    (a.requirement.id < b.requirement.id ? -1 : 1)
  );
}

/** Each reckoning with the scenarios whose strategies answer it. */
export function reckonings(taken: TakenAway): { reckoned: Reckoned; scenarios: Part['scenarios'] }[] {
  const strikes = taken.strikingUnits.length > 0 ? [false, true] : [false];
  const sites = taken.siteIds.length > 0 ? [false, true] : [false];
  return strikes.flatMap((strike) =>
    sites.map((site) => ({
      reckoned: { strike, sites: site },
      scenarios: [
        'any',
        'lossOfPeople',
        ...(strike ? (['strike'] as const) : []),
        ...(site ? (['lossOfSite'] as const) : []),
      ] satisfies Part['scenarios'],
    })),
  );
}

/** What the want of people does to each function, by function id. */
export function staffingEffects(
  pools: readonly Pool[],
  people: PeopleAtWork,
  taken: TakenAway,
  horizon: number,
): Map<string, Effect[]> {
  const effects = new Map<string, Effect[]>();
  const asked = reckonings(taken);
  for (const pool of pools) {
    if (!pool.personIds.some((id) => people.isHindered(id))) continue;
    const turns = people.turns(pool.personIds, horizon);
    const stretches = turns.map((from, at) => ({ from, to: turns[at + 1] ?? horizon }));
    const usual = people.counts(pool.personIds, turns, null);
    const left = asked.map(({ reckoned }) => people.counts(pool.personIds, turns, reckoned));
    pool.demands.forEach(({ function: { id } }, at) => {
      const judged = left.map((counts) => judge(pool, at, stretches, usual, counts));
      const worst = judged.at(-1);
      if (!worst || (worst.stopped.length === 0 && worst.degraded.length === 0)) return;
      const effect: Effect = {
        parts: judged.map(({ stopped }, n) => ({ stops: stopped, scenarios: asked[n]?.scenarios ?? [] })),
        degraded: worst.degraded,
        cause: { ...causeOf(pool, at, stretches, usual, left.at(-1) ?? []), ...backAfter(worst, horizon) },
      };
      effects.set(id, [...(effects.get(id) ?? []), effect]);
    });
  }
  return effects;
}

/** Functions named at the most as those that come first. */
const mostServedFirst = 12;

interface Judged {
  stopped: Stretch[];
  degraded: Stretch[];
}

function judge(pool: Pool, at: number, stretches: Stretch[], usual: number[], left: number[]): Judged {
  const judged: Judged = { stopped: [], degraded: [] };
  const normal = pool.demands[at]?.requirement.normalCount ?? null;
  stretches.forEach((stretch, n) => {
    const [before, now] = [usual[n] ?? 0, left[n] ?? 0];
    if (now >= before) return;
    const [had, has] = [share(pool, at, before), share(pool, at, now)];
    if (has.minimum < had.minimum) judged.stopped.push(stretch);
    else if (normal === null || has.whole < had.whole) judged.degraded.push(stretch);
  });
  return { stopped: union(judged.stopped), degraded: union(judged.degraded) };
}

/** What one demand gets of so many people: first each function its minimum, in their order, then each its normal number. */
function share(pool: Pool, at: number, people: number): { minimum: number; whole: number } {
  let left = people;
  let minimum = 0;
  pool.demands.forEach(({ requirement }, n) => {
    const given = Math.min(left, requirement.minimumCount);
    if (n === at) minimum = given;
    left -= given;
  });
  for (const [n, { requirement }] of pool.demands.entries()) {
    const more = Math.max(0, (requirement.normalCount ?? 0) - requirement.minimumCount);
    const given = Math.min(left, more);
    if (n === at) return { minimum, whole: minimum + given };
    left -= given;
  }
  return { minimum, whole: minimum };
}

function causeOf(
  pool: Pool,
  at: number,
  stretches: Stretch[],
  usual: number[],
  left: number[],
): Omit<StaffingCause, 'backAt'> {
  const demand = pool.demands[at];
  if (!demand) throw new Error('a demand of the pool');
  const worst = left.reduce(
    (found, count, n) => ((usual[n] ?? 0) - count > (usual[found] ?? 0) - (left[found] ?? 0) ? n : found),
    0,
  );
  const { requirement } = demand;
  const first = pool.demands.slice(0, at).map((d) => d.function.id);
  return {
    kind: 'staffing',
    requirementId: requirement.id,
    skillId: requirement.skillId,
    shiftEn: requirement.shiftEn,
    shiftFr: requirement.shiftFr,
    wholeOrganisation: pool.unitId === null,
    minimumCount: requirement.minimumCount,
    normalCount: requirement.normalCount,
    usually: usual[worst] ?? 0,
    left: left[worst] ?? 0,
    leftFrom: stretches[worst]?.from ?? 0,
    given: share(pool, at, left[worst] ?? 0).minimum,
    servedFirst: [...new Set(first)].filter((id) => id !== demand.function.id).slice(0, mostServedFirst),
    stopsAt: null,
  };
}

function backAfter({ stopped, degraded }: Judged, horizon: number): { backAt: number | null } {
  const end = union(stopped, degraded).at(-1)?.to ?? horizon;
  return { backAt: end >= horizon ? null : end };
}
