import { daysAfter } from '../../record/freshness.ts';
import { functionCycles } from '../derived/function-cycles.ts';
import { slowestNeeds } from '../derived/slowest-need.ts';
import { chainValue, countValue, dateValue, minutesValue, recordValue, refTo } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import { archivedTargetOf, type Bearable, bearable, capabilityOf, neededBy, targetOf } from '../needs.ts';

const functionRef = refTo('criticalFunction');

/** The need as the page of the function says it, and what bridges it: the sum of both is said nowhere else. */
function withinWords({ needed, bridged }: Bearable): { variant?: string; times: Found['details'] } {
  const times = { needed: minutesValue(needed) };
  if (bridged === null) return { times };
  return { variant: 'bridged', times: { ...times, bridged: minutesValue(bridged) } };
}

/** What a function needs can really be back only after the function needs it (ISO 22301, 8.2.2 and 8.3.4). */
export const dependencyTooSlow = rule('dependencyTooSlow', 'criticalFunction', (facts, fn) =>
  facts.parts('dependency', 'functionId', fn.id).flatMap((need): Found[] => {
    const target = targetOf(facts, need);
    const within = bearable(need, fn.rtoMinutes);
    const can = target ? capabilityOf(facts, target) : null;
    if (!target || can === null || within === null || can <= within.minutes) return [];
    const { times, ...variant } = withinWords(within);
    return [
      {
        about: need.id,
        ...variant,
        details: { target: recordValue(target), can: minutesValue(can), ...times },
        evidence: [target],
        mend: onPart('dependency', need.id, 'neededBackMinutes'),
      },
    ];
  }),
);

/** What a function needs was archived: nobody keeps it any more, and no recovery time of it counts. */
export const needArchived = rule('needArchived', 'criticalFunction', (facts, fn) =>
  facts.parts('dependency', 'functionId', fn.id).flatMap((need): Found[] => {
    const target = archivedTargetOf(facts, need);
    if (!target) return [];
    return [
      {
        about: need.id,
        details: { target: recordValue(target) },
        evidence: [target],
        mend: onPart('dependency', need.id),
      },
    ];
  }),
);

/** A function that is needed waits itself for something slower: the whole chain is followed. */
export const chainTooSlow = rule('chainTooSlow', 'criticalFunction', (facts, fn) =>
  facts.parts('dependency', 'functionId', fn.id).flatMap((need): Found[] => {
    const other = facts.get('criticalFunction', need.otherFunctionId);
    const within = bearable(need, fn.rtoMinutes);
    const slowest = other && facts.tabled(slowestNeeds, other.id);
    if (!other || !slowest || within === null) return [];
    if (slowest.minutes <= within.minutes || slowest.minutes <= (other.rtoMinutes ?? 0)) return [];
    const chain = [functionRef(fn.id), functionRef(other.id), ...slowest.path];
    const last = slowest.path.at(-1) ?? functionRef(other.id);
    const { times, ...variant } = withinWords(within);
    return [
      {
        about: need.id,
        ...variant,
        details: {
          chain: chainValue(chain),
          last: recordValue(last),
          can: minutesValue(slowest.minutes),
          ...times,
        },
        evidence: chain.slice(1),
        mend: { kind: last.kind, id: last.id, field: 'rtoMinutes' },
      },
    ];
  }),
);

/** Data is lost for longer than the function can bear. */
export const dataLossTooGreat = rule('dataLossTooGreat', 'criticalFunction', (facts, fn) =>
  facts.parts('dependency', 'functionId', fn.id).flatMap((need): Found[] => {
    const target = targetOf(facts, need);
    if (target?.kind !== 'application' && target?.kind !== 'vitalRecord') return [];
    const can = facts.get(target.kind, target.id)?.rpoMinutes ?? null;
    if (can === null || fn.rpoMinutes === null || can <= fn.rpoMinutes) return [];
    return [
      {
        about: target.id,
        details: {
          target: recordValue(target),
          can: minutesValue(can),
          allowed: minutesValue(fn.rpoMinutes),
        },
        evidence: [target],
        mend: { ...target, field: 'rpoMinutes' },
      },
    ];
  }),
);

/** An application promises to be back before the one who provides it does. */
export const supplierSlowerThanApplication = rule(
  'supplierSlowerThanApplication',
  'application',
  (facts, app) => {
    const supplier = facts.get('supplier', app.supplierId);
    const [own, theirs] = [app.rtoMinutes, supplier?.rtoMinutes ?? null];
    if (!supplier || own === null || theirs === null || theirs <= own) return undefined;
    const ref = { kind: 'supplier', id: supplier.id } as const;
    return {
      details: { supplier: recordValue(ref), own: minutesValue(own), theirs: minutesValue(theirs) },
      evidence: [ref],
      mend: { field: 'rtoMinutes' },
    };
  },
);

const resources = ['application', 'supplier', 'equipment', 'vitalRecord'] as const;

/** Something that functions need says nothing of how soon it can be back. */
export const capabilityUnknown = rule('capabilityUnknown', resources, (facts, resource, kind) => {
  if (resource.rtoMinutes !== null) return undefined;
  const functions = neededBy(facts, { kind, id: resource.id }).map(({ fn }) => functionRef(fn.id));
  if (functions.length === 0) return undefined;
  return {
    details: { count: countValue(functions.length) },
    evidence: functions,
    mend: { field: 'rtoMinutes' },
  };
});

/** A test that is older than this shows nothing any more: recovery is exercised at planned intervals (ISO 22301, 8.5). Our own rule: a year. */
const testHoldsDays = 365;

/** A recovery time that functions count on was never tested, or long ago. */
export const capabilityUntested = rule(
  'capabilityUntested',
  resources,
  (facts, resource, kind): Found | undefined => {
    const { rtoMinutes, lastTestedOn } = resource;
    if (rtoMinutes === null) return undefined;
    if (lastTestedOn !== null && lastTestedOn >= daysAfter(facts.today, -testHoldsDays)) return undefined;
    const functions = neededBy(facts, { kind, id: resource.id }).map(({ fn }) => functionRef(fn.id));
    if (functions.length === 0) return undefined;
    const promised = minutesValue(rtoMinutes);
    return {
      ...(lastTestedOn === null && { variant: 'never' }),
      details: lastTestedOn === null ? { promised } : { promised, on: dateValue(lastTestedOn) },
      evidence: functions,
      mend: { field: 'lastTestedOn' },
    };
  },
);

/** Functions that need each other: none of them can be the first to be restored. */
export const functionCycle = rule('functionCycle', 'criticalFunction', (facts, fn) => {
  const cycle = facts.tabled(functionCycles, fn.id);
  if (!cycle) return undefined;
  const round = cycle.map(functionRef);
  return {
    details: { chain: chainValue([...round, functionRef(fn.id)]) },
    evidence: round.slice(1),
    mend: onPart('dependency', null),
    functionIds: [],
  };
});
