import type { Cause, FunctionOutcome } from './outcome.ts';
import type { Called, NamedKind, PlanFacts } from './plan-facts.ts';
import type { TakenAway } from './schema.ts';

type Named = { id: string; code: string; nameEn: string; nameFr: string };

/** The name of everything in the plan that can be mentioned, people left out: there are too many. */
export function namesOfPlan(facts: PlanFacts): Map<string, Called> {
  const names = new Map<string, Called>();
  const add = (kind: NamedKind, list: readonly Named[]) => {
    for (const { id, code, nameEn, nameFr } of list) names.set(id, { kind, code, nameEn, nameFr });
  };
  add('function', facts.functions);
  add('application', facts.applications);
  add('supplier', facts.suppliers);
  add('equipment', facts.equipment);
  add('vitalRecord', facts.vitalRecords);
  add('site', facts.sites);
  add('role', facts.roles);
  add('bargainingUnit', facts.bargainingUnits);
  add('orgUnit', facts.orgUnits);
  add(
    'skill',
    facts.skills.map((skill) => ({ ...skill, code: '' })),
  );
  return names;
}

function mentionedIn(cause: Cause): (string | null)[] {
  if (cause.kind === 'staffing') return [cause.skillId, ...cause.servedFirst];
  const other = 'id' in cause.because ? cause.because.id : null;
  return [cause.targetId, other, cause.standIn?.id ?? null];
}

/** The names that an outcome needs to be told, by id. */
export function namesMentioned(
  facts: PlanFacts,
  functions: readonly FunctionOutcome[],
  taken: TakenAway,
): Record<string, Called> {
  const all = namesOfPlan(facts);
  const mentioned = new Set<string | null>([
    ...functions.flatMap((f) => [f.functionId, ...f.causes.flatMap(mentionedIn)]),
    ...taken.strikingUnits.map((u) => u.bargainingUnitId),
    ...taken.siteIds,
    ...taken.applicationIds,
    ...taken.supplierIds,
    ...taken.equipmentIds,
  ]);
  const names: Record<string, Called> = {};
  for (const id of mentioned) {
    const called = id === null ? undefined : all.get(id);
    if (id !== null && called) names[id] = called;
  }
  const gone = new Set(taken.personIds);
  for (const { id, givenName, familyName } of facts.people) {
    const name = `${givenName} ${familyName}`;
    if (gone.has(id)) names[id] = { kind: 'person', code: '', nameEn: name, nameFr: name };
  }
  return names;
}
