import type { Effect, Part } from './effect.ts';
import type { AwayBecause, DependencyCause } from './outcome.ts';
import type { PeopleAtWork } from './people-at-work.ts';
import type { DependencyFacts } from './plan-facts.ts';
import { type ResourceAway, servedFrom } from './resources-away.ts';
import type { TakenAway } from './schema.ts';
import { reckonings } from './staffing-effects.ts';
import { afterThe, type Stretch, union } from './stretches.ts';

/** Strategies that answer the loss of each kind of thing; those for people depend on what keeps the people away. */
const answeredBy: Record<DependencyFacts['targetKind'], Part['scenarios']> = {
  application: ['any', 'lossOfApplication'],
  supplier: ['any', 'lossOfSupplier'],
  site: ['any', 'lossOfSite'],
  equipment: ['any'],
  vitalRecord: ['any'],
  function: ['any'],
  role: ['any', 'lossOfPeople'],
};

/** Minutes for which a function goes on, degraded, without what it needs (rule 8 of take-away.ts). */
export function bearableMinutes({
  neededBackMinutes,
  workaroundLastsMinutes,
}: Pick<DependencyFacts, 'neededBackMinutes' | 'workaroundLastsMinutes'>): number {
  return Math.max(neededBackMinutes ?? 0, workaroundLastsMinutes ?? 0);
}

function causeOf(
  need: DependencyFacts,
  because: AwayBecause,
  outages: readonly Stretch[],
  backAt: number,
  standIn: DependencyCause['standIn'],
): DependencyCause {
  const bearable = bearableMinutes(need);
  const telling = outages.find(({ from, to }) => to - from > bearable) ?? outages[0];
  return {
    kind: 'dependency',
    dependencyId: need.id,
    targetKind: need.targetKind,
    targetId: need.targetId,
    because,
    awayFrom: telling?.from ?? 0,
    backAt: backAt === Infinity ? null : backAt,
    standIn,
    neededBackMinutes: need.neededBackMinutes,
    workaroundEn: need.workaroundEn,
    workaroundFr: need.workaroundFr,
    workaroundLastsMinutes: need.workaroundLastsMinutes,
    stopsAt: null,
  };
}

/** What the loss of a site, an application, a supplier, equipment or a record does to a function that needs it. */
export function resourceEffect(need: DependencyFacts, away: ResourceAway): Effect {
  const outage = union([{ from: 0, to: servedFrom(away) }]);
  return {
    parts: [{ stops: afterThe(bearableMinutes(need), outage), scenarios: answeredBy[need.targetKind] }],
    degraded: union([{ from: 0, to: away.backAt }]),
    cause: causeOf(need, away.because, [{ from: 0, to: servedFrom(away) }], away.backAt, away.standIn),
  };
}

/** When a stop of another function stops a function that needs it: all that its spreading asks. */
export function functionPart(need: DependencyFacts, stopped: readonly Stretch[]): Part {
  return { stops: afterThe(bearableMinutes(need), stopped), scenarios: answeredBy.function };
}

/** What a stop of another function does to a function that needs it; one that is only degraded still serves. */
export function functionEffect(need: DependencyFacts, stopped: readonly Stretch[], horizon: number): Effect {
  const bearable = bearableMinutes(need);
  const telling = stopped.find(({ from, to }) => to - from > bearable) ?? stopped[0];
  const backAt = telling === undefined || telling.to >= horizon ? Infinity : telling.to;
  return {
    parts: [functionPart(need, stopped)],
    degraded: [...stopped],
    cause: causeOf(need, { why: 'functionStopped' }, stopped, backAt, null),
  };
}

/** What it does that nobody of a role's succession is left; null when somebody always is, or nobody ever was. */
export function roleEffect(
  need: DependencyFacts,
  holders: readonly string[],
  people: PeopleAtWork,
  taken: TakenAway,
  horizon: number,
): Effect | null {
  if (!holders.some((id) => people.isHindered(id))) return null;
  const turns = people.turns(holders, horizon);
  const stretches = turns.map((from, at) => ({ from, to: turns[at + 1] ?? horizon }));
  const judged = reckonings(taken).map(({ reckoned, scenarios }) => ({
    scenarios,
    outages: union(
      stretches.filter(
        ({ from }) => people.count(holders, from, null) > 0 && people.count(holders, from, reckoned) === 0,
      ),
    ),
  }));
  const worst = judged.at(-1)?.outages ?? [];
  if (worst.length === 0) return null;
  const bearable = bearableMinutes(need);
  const telling = worst.find(({ from, to }) => to - from > bearable) ?? worst[0];
  const backAt = telling === undefined || telling.to >= horizon ? Infinity : telling.to;
  return {
    parts: judged.map(({ outages, scenarios }) => ({ stops: afterThe(bearable, outages), scenarios })),
    degraded: worst,
    cause: causeOf(need, { why: 'nobodyLeft' }, worst, backAt, null),
  };
}
