/**
 * "Take away": what happens to every critical function, minute by minute, when something is taken away at the start (minute 0).
 *
 * The rules of the model, in words:
 *
 * 1. What is taken away is away from the start, and back when the disruption ends or, for an application, a supplier or
 *    equipment, when the recovery time that it can really meet has passed, whichever comes first. Without either, it does not come back.
 * 2. A lost site's alternate stands in once it is ready, when it has a free seat and is not lost itself. Its people work there as far as there are free seats.
 * 3. While a bargaining unit is on strike, a supplier that does not cross a picket line is away until the strike ends.
 * 4. An application goes with its supplier, equipment with its site, and a vital record with what it is kept in (one that is
 *    kept on paper and electronically, only with both).
 * 5. An alternate application or supplier that is there itself stands in at once, and so does what is named as the
 *    alternate of equipment or the copy of a record. Whatever stands in keeps a function going, degraded.
 * 6. A staffing requirement is met by the people of the function's unit who have the skill (trained or better, not expired)
 *    and are not on leave; by everyone in the organisation who has it, where the unit has fewer than the minimum even before.
 *    Functions that draw on the same people are served in order of tier, then RTO, then code: first each its minimum, then each
 *    its normal number. A person with two skills counts for both: a roster settles that, not this.
 * 7. Of a unit on strike, the share that does not come is rounded against us: what is left of a person does not come to work.
 *    Fewer than the minimum stops a function; fewer than the normal number (or than usual, where no normal number is said)
 *    degrades it. A want that was there before anything was taken away is not counted: nothing taken away, all is normal.
 * 8. A function that lacks what it needs goes on, degraded, for as long as it can do without (needed back within) or as its
 *    workaround lasts, whichever is longer; then it stops until that is back. A workaround whose length is not said is
 *    not relied upon. A role is lacking when nobody of its succession is left. A function that is degraded still serves those that need it; one
 *    that is stopped does not, and what it stops may stop others in turn.
 * 9. A strategy keeps a function going, degraded, from when it is needed and in place (its preparation begins at the start of
 *    the disruption) for as long as it lasts, once. It must answer that kind of loss and give at least the minimum service.
 * 10. A function passes its RTO (its MTPD) when it has been stopped for longer than that without a break.
 *
 * Taking away more never makes a function better, and the order of records does not matter: the outcome is the one
 * fixed point that is reached from "all is normal" when each function can only get worse.
 */
import { dateIn } from '../time/local-date.ts';
import { absenceAtStart } from './absence.ts';
import { functionEffect, functionPart, resourceEffect, roleEffect } from './dependency-effects.ts';
import type { Effect } from './effect.ts';
import {
  type FunctionTimes,
  functionTimes,
  outcomeOf,
  stoppedTimes,
  usableStrategies,
} from './function-times.ts';
import { namesMentioned } from './names-mentioned.ts';
import { stoppedFirst, type TakeAwayOutcome } from './outcome.ts';
import { PeopleAtWork } from './people-at-work.ts';
import type { PlanFacts } from './plan-facts.ts';
import { thingsLost } from './resources-away.ts';
import type { TakenAway } from './schema.ts';
import { skilledPeople, staffingEffects, staffingPools } from './staffing-effects.ts';
import { type Stretch, same } from './stretches.ts';

export interface TakeAwayQuestion {
  takenAway: TakenAway;
  /** Minutes that are looked at, from the start. */
  horizonMinutes: number;
  /** Instant of the start: decides who is on leave and whose certificate has expired. */
  startsAt: string;
}

/** The outcome for every function that is touched. Times are minutes from the start. @throws nothing for a stored plan. */
export function takeAway(facts: PlanFacts, question: TakeAwayQuestion): TakeAwayOutcome {
  const { takenAway, horizonMinutes, startsAt } = question;
  const { effects, people } = firstEffects(facts, question);
  const times = spread(facts, effects, horizonMinutes);
  const functions = facts.functions
    .flatMap((f) => {
      const found = times.get(f.id);
      const isTouched = found && (found.stopped.length > 0 || found.degraded.length > 0);
      return isTouched ? [outcomeOf(f, found, horizonMinutes)] : [];
    })
    .sort(stoppedFirst);
  return {
    startsAt,
    horizonMinutes,
    functions,
    untouchedCount: facts.functions.length - functions.length,
    ...absenceAtStart(facts, takenAway, people),
    headcount: facts.people.length,
    names: namesMentioned(facts, functions, takenAway),
  };
}

/** What the losses do to functions directly, by function id. */
function firstEffects(
  facts: PlanFacts,
  { takenAway, horizonMinutes, startsAt }: TakeAwayQuestion,
): { effects: Map<string, Effect[]>; people: PeopleAtWork } {
  const { away, seats } = thingsLost(facts, takenAway);
  const people = new PeopleAtWork(facts, takenAway, seats, startsAt);
  const skilled = skilledPeople(facts, dateIn(facts.timeZone, startsAt));
  const pools = staffingPools(facts, people, skilled);
  const effects = staffingEffects(pools, people, takenAway, horizonMinutes);
  const isThere = new Set(facts.people.map((p) => p.id));
  const holders = new Map<string, string[]>();
  for (const { roleId, personId } of facts.holders)
    if (isThere.has(personId)) holders.set(roleId, [...(holders.get(roleId) ?? []), personId]);
  for (const need of facts.dependencies) {
    const lost = away.get(need.targetId);
    const effect =
      need.targetKind === 'role'
        ? roleEffect(need, holders.get(need.targetId) ?? [], people, takenAway, horizonMinutes)
        : lost && resourceEffect(need, lost);
    if (effect) effects.set(need.functionId, [...(effects.get(need.functionId) ?? []), effect]);
  }
  return { effects, people };
}

/** Carries stops from function to function until nothing changes: each can only get worse, so it ends, also in a circle. */
function spread(
  facts: PlanFacts,
  effects: ReadonlyMap<string, Effect[]>,
  horizon: number,
): Map<string, FunctionTimes> {
  const links = facts.dependencies.filter((d) => d.targetKind === 'function');
  const needs = Map.groupBy(links, (d) => d.functionId);
  const neededBy = Map.groupBy(links, (d) => d.targetId);
  const byFunction = Map.groupBy(facts.strategies, (s) => s.functionId);
  const strategies = new Map(
    facts.functions.map((f) => [f.id, usableStrategies(f, byFunction.get(f.id) ?? [])]),
  );
  const stopped = new Map<string, Stretch[]>();
  const effectsOn = (id: string) => [
    ...(effects.get(id) ?? []),
    ...(needs.get(id) ?? []).flatMap((need) => {
      const from = stopped.get(need.targetId) ?? [];
      return from.length > 0 ? [functionEffect(need, from, horizon)] : [];
    }),
  ];
  const stopsOn = (id: string) => {
    const parts = (needs.get(id) ?? []).flatMap((need) => {
      const from = stopped.get(need.targetId) ?? [];
      return from.length > 0 ? [functionPart(need, from)] : [];
    });
    return [...(effects.get(id) ?? []), { parts }];
  };
  const touched = new Set(effects.keys());
  const waiting = new Set(touched);
  for (const id of waiting) {
    waiting.delete(id);
    const found = stoppedTimes(stopsOn(id), strategies.get(id) ?? [], horizon);
    if (same(stopped.get(id) ?? [], found)) continue;
    stopped.set(id, found);
    for (const { functionId } of neededBy.get(id) ?? []) {
      touched.add(functionId);
      waiting.add(functionId);
    }
  }
  return new Map(
    [...touched].map((id) => [id, functionTimes(effectsOn(id), strategies.get(id) ?? [], horizon)]),
  );
}
