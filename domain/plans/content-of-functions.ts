import type { Bilingual } from '../documents/fact-data.ts';
import { both, type Names, namedAs, nameOf, namesOf } from './content-names.ts';
import type { PlanDependency, PlanFunction } from './content-schema.ts';
import type { PlanFacts } from './plan-facts.ts';

/** Functions with their impact, staffing, needs and strategies, in the order in which they are restored: tier, then code. */
export function contentOfFunctions(
  rows: readonly PlanFacts['functions'][number][],
  facts: PlanFacts,
): PlanFunction[] {
  const parts = partsOf(facts);
  return rows
    .toSorted((a, b) => (a.tier ?? 9) - (b.tier ?? 9) || a.code.localeCompare(b.code, 'en'))
    .map((row) => (facts.held ? heldContent(row, facts, parts) : contentOfFunction(row, facts, parts)));
}

interface Held {
  madeFrom: readonly unknown[];
  content: PlanFunction;
}
const heldOf = new WeakMap<PlanFacts['functions'][number], Held>();

/** What was made of a function last, as long as everything that it was made from is the same. */
function heldContent(row: PlanFacts['functions'][number], facts: PlanFacts, parts: Parts): PlanFunction {
  const madeFrom = sourcesOf(row, facts, parts);
  const before = heldOf.get(row);
  const isSame =
    before?.madeFrom.length === madeFrom.length &&
    madeFrom.every((source, at) => source === before.madeFrom[at]);
  if (isSame) return before.content;
  const content = contentOfFunction(row, facts, parts);
  heldOf.set(row, { madeFrom, content });
  return content;
}

/** Every row that `contentOfFunction` reads. */
function sourcesOf(row: PlanFacts['functions'][number], facts: PlanFacts, parts: Parts): unknown[] {
  const { rows } = parts;
  const [staffing, dependencies] = [parts.staffing.get(row.id) ?? [], parts.dependencies.get(row.id) ?? []];
  return [
    row,
    ...facts.impactCategories,
    ...[row.unitId, row.ownerRoleId].map((id) => rows.get(id ?? '')),
    ...(parts.impacts.get(row.id) ?? []),
    ...staffing.flatMap((each) => [each, rows.get(each.skillId ?? '')]),
    ...dependencies.flatMap((each) => [each, rows.get(each.targetId)]),
    ...(parts.strategies.get(row.id) ?? []),
  ];
}

type Parts = ReturnType<typeof partsOf>;

/** The parts of all functions, looked up once for all of them. */
function partsOf(facts: PlanFacts) {
  const resources = namesOf(facts.resources);
  const names: Names = new Map([...namesOf(facts.roles), ...namesOf(facts.functions), ...resources]);
  const { units, skills, roles } = facts;
  const named = [...units, ...skills, ...roles, ...facts.functions, ...facts.resources];
  return {
    names,
    rows: new Map(facts.held ? named.map((row) => [row.id, row]) : []),
    units: namesOf(facts.units),
    skills: new Map(facts.skills.map(({ id, nameEn, nameFr }) => [id, both(nameEn, nameFr)])),
    meets: new Map([...facts.resources, ...facts.functions].map(({ id, rtoMinutes }) => [id, rtoMinutes])),
    impacts: Map.groupBy(facts.impactRatings, (r) => r.functionId),
    staffing: Map.groupBy(facts.staffing, (s) => s.functionId),
    dependencies: Map.groupBy(facts.dependencies, (d) => d.functionId),
    strategies: Map.groupBy(facts.strategies, (s) => s.functionId),
  };
}

function contentOfFunction(
  row: PlanFacts['functions'][number],
  facts: PlanFacts,
  parts: Parts,
): PlanFunction {
  const { tier, mtpdMinutes, rtoMinutes, rpoMinutes, mbcoPercent, reviewOn } = row;
  return {
    ...namedAs(row),
    description: both(row.descriptionEn, row.descriptionFr),
    unit: nameOf(parts.units, row.unitId),
    owner: nameOf(parts.names, row.ownerRoleId),
    ...{ tier, mtpdMinutes, rtoMinutes, rpoMinutes, mbcoPercent, reviewOn },
    mbcoWords: both(row.mbcoWordsEn, row.mbcoWordsFr),
    tierReason: both(row.tierReasonEn, row.tierReasonFr),
    legalBasis: both(row.legalBasisEn, row.legalBasisFr),
    peakPeriods: both(row.peakPeriodsEn, row.peakPeriodsFr),
    workarounds: both(row.workaroundsEn, row.workaroundsFr),
    impacts: impactsOf(row.id, facts, parts),
    staffing: staffingOf(row.id, parts),
    dependencies: dependenciesOf(row.id, parts),
    strategies: strategiesOf(row.id, parts),
  };
}

/** In the order of the organisation's categories; one that is not known comes last, under its key. */
function impactsOf(
  functionId: string,
  { impactCategories }: PlanFacts,
  { impacts }: Parts,
): PlanFunction['impacts'] {
  const order = new Map(impactCategories.map((category, at) => [category.key, { at, category }]));
  return (impacts.get(functionId) ?? [])
    .filter(({ points }) => points.length > 0)
    .toSorted((a, b) => (order.get(a.category)?.at ?? 99) - (order.get(b.category)?.at ?? 99))
    .map(({ category, points }) => {
      const known = order.get(category)?.category;
      return {
        category,
        name: known ? both(known.nameEn, known.nameFr) : both(category, category),
        points: points
          .toSorted((a, b) => a.atMinutes - b.atMinutes)
          .map(({ atMinutes, severity, justificationEn, justificationFr }) => ({
            ...{ atMinutes, severity },
            justification: both(justificationEn, justificationFr),
          })),
      };
    });
}

function staffingOf(functionId: string, { staffing, skills }: Parts): PlanFunction['staffing'] {
  return (staffing.get(functionId) ?? [])
    .map(({ id, skillId, shiftEn, shiftFr, normalCount, degradedCount, minimumCount }) => ({
      id,
      skill: (skillId === null ? undefined : skills.get(skillId)) ?? both('', ''),
      shift: both(shiftEn, shiftFr),
      normal: normalCount,
      degraded: degradedCount,
      minimum: minimumCount,
    }))
    .sort((a, b) => inOrder(a.shift, b.shift) || inOrder(a.skill, b.skill) || byId(a, b));
}

function dependenciesOf(functionId: string, { dependencies, names, meets }: Parts): PlanDependency[] {
  return (dependencies.get(functionId) ?? [])
    .flatMap((row): PlanDependency[] => {
      const target = names.get(row.targetId);
      if (!target) return [];
      const { id, kind, neededBackMinutes, workaroundLastsMinutes } = row;
      const workaround = both(row.workaroundEn, row.workaroundFr);
      const meetsMinutes = meets.get(row.targetId) ?? null;
      return [{ id, kind, target, neededBackMinutes, meetsMinutes, workaround, workaroundLastsMinutes }];
    })
    .sort(
      (a, b) =>
        (a.neededBackMinutes ?? Number.POSITIVE_INFINITY) -
          (b.neededBackMinutes ?? Number.POSITIVE_INFINITY) ||
        a.target.code.localeCompare(b.target.code, 'en') ||
        byId(a, b),
    );
}

function strategiesOf(functionId: string, { strategies }: Parts): PlanFunction['strategies'] {
  return (strategies.get(functionId) ?? [])
    .map(({ id, scenario, textEn, textFr, readyMinutes, lastsMinutes, capacityPercent }) => ({
      ...{ id, scenario, text: both(textEn, textFr), readyMinutes, lastsMinutes, capacityPercent },
    }))
    .sort((a, b) => a.scenario.localeCompare(b.scenario, 'en') || byId(a, b));
}

function inOrder(a: Bilingual, b: Bilingual): number {
  return (a.en || a.fr).localeCompare(b.en || b.fr, 'en');
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
