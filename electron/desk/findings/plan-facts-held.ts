import { planDocuments, planFactsFrom } from '../../../db/queries/plan-facts.ts';
import type { Db } from '../../../db/writer.ts';
import type { FactOf, PlanFacts as HeldFacts } from '../../../domain/findings/plan-facts.ts';
import type { PlanFacts } from '../../../domain/plans/plan-facts.ts';
import { functionsInScope } from '../../../domain/plans/plan-scope.ts';

/**
 * What these plans are made from, out of the facts that are held in memory: reading a large workspace takes a quarter of
 * a second, and going through all of it at each edit a tenth.
 */
export async function planFactsHeld(
  db: Db,
  facts: HeldFacts,
  plans: readonly FactOf<'plan'>[],
): Promise<PlanFacts> {
  const functionIds = functionsOf(facts, plans);
  const ofFunctions = <K extends PartOfFunction>(kind: K) =>
    functionIds.flatMap((id) => facts.parts(kind, 'functionId', id));
  const checklistIds = [...new Set(plans.flatMap((plan) => plan.checklistIds))];
  const records = {
    organisation: facts.all('organisation'),
    orgUnit: facts.all('orgUnit'),
    criticalFunction: facts.all('criticalFunction'),
    impactRating: ofFunctions('impactRating'),
    staffingRequirement: ofFunctions('staffingRequirement'),
    skill: facts.all('skill'),
    dependency: ofFunctions('dependency'),
    strategy: ofFunctions('strategy'),
    role: facts.all('role'),
    delegation: facts.all('delegation'),
    checklist: facts.all('checklist'),
    checklistTask: checklistIds.flatMap((id) => facts.parts('checklistTask', 'checklistId', id)),
    application: facts.all('application'),
    supplier: facts.all('supplier'),
    site: facts.all('site'),
    equipment: facts.all('equipment'),
    vitalRecord: facts.all('vitalRecord'),
  };
  const holders = holdersHeld(facts);
  const contacts = contactsHeld(facts, new Set(holders.map(({ personId }) => personId)));
  const others = { holders, contacts, documents: await planDocuments(db) };
  return { ...planFactsFrom(records, others), held: true };
}

type PartOfFunction = 'impactRating' | 'staffingRequirement' | 'dependency' | 'strategy';

function functionsOf(facts: HeldFacts, plans: readonly FactOf<'plan'>[]): string[] {
  const [units, functions] = [facts.all('orgUnit'), facts.all('criticalFunction')];
  const ids = plans.flatMap((plan) => functionsInScope(plan, units, functions).map(({ id }) => id));
  return [...new Set(ids)];
}

/** In the order of each succession. */
function holdersHeld(facts: HeldFacts): PlanFacts['holders'] {
  return facts
    .all('roleAssignment')
    .toSorted(byRank)
    .flatMap(({ roleId, personId }) => {
      const person = facts.get('person', personId);
      if (!person) return [];
      const name = `${person.givenName} ${person.familyName}`.trim();
      return [{ roleId, personId, name, title: person.positionTitle }];
    });
}

/** In order of preference. */
function contactsHeld(facts: HeldFacts, people: ReadonlySet<string>): PlanFacts['contacts'] {
  return [...people].flatMap((id) => facts.parts('contactMethod', 'personId', id).toSorted(byRank));
}

type Ranked = Pick<FactOf<'roleAssignment'>, 'id' | 'rank'>;

function byRank(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || (a.id < b.id ? -1 : 1);
}
