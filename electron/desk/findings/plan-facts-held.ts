import { planDocuments, planFactsFrom } from '../../../db/queries/plan-facts.ts';
import type { Db } from '../../../db/writer.ts';
import type { FactOf, PlanFacts as HeldFacts } from '../../../domain/findings/plan-facts.ts';
import type { PlanFacts } from '../../../domain/plans/plan-facts.ts';

/** What plans are made from, out of the facts that are held in memory: reading a large workspace takes a quarter of a second. */
export async function planFactsHeld(db: Db, facts: HeldFacts): Promise<PlanFacts> {
  const records = {
    organisation: facts.all('organisation'),
    orgUnit: facts.all('orgUnit'),
    criticalFunction: facts.all('criticalFunction'),
    impactRating: facts.all('impactRating'),
    staffingRequirement: facts.all('staffingRequirement'),
    skill: facts.all('skill'),
    dependency: facts.all('dependency'),
    strategy: facts.all('strategy'),
    role: facts.all('role'),
    delegation: facts.all('delegation'),
    checklist: facts.all('checklist'),
    checklistTask: facts.all('checklistTask'),
    application: facts.all('application'),
    supplier: facts.all('supplier'),
    site: facts.all('site'),
    equipment: facts.all('equipment'),
    vitalRecord: facts.all('vitalRecord'),
  };
  const holders = holdersHeld(facts);
  const contacts = contactsHeld(facts, new Set(holders.map(({ personId }) => personId)));
  return planFactsFrom(records, { holders, contacts, documents: await planDocuments(db) });
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
