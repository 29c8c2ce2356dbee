import type { Bilingual } from '../documents/fact-data.ts';
import { both, namedAs, nameOf, namesOf } from './content-names.ts';
import type { PlanFunction, PlanResource } from './content-schema.ts';
import type { PlanFacts, ResourceRow } from './plan-facts.ts';

/** The order in which resources are listed (content-schema.ts has the same: it is not for the window). */
const kinds: readonly ResourceRow['kind'][] = ['application', 'supplier', 'site', 'equipment', 'vitalRecord'];

/** What the functions need, once each, by kind and code, with who needs it and within what time at the shortest. */
export function resourcesNeeded(functions: readonly PlanFunction[], facts: PlanFacts): PlanResource[] {
  const needs = Map.groupBy(
    functions.flatMap((f) =>
      f.dependencies.map((need) => ({ need, by: { id: f.id, code: f.code, name: f.name } })),
    ),
    ({ need }) => need.target.id,
  );
  const roles = namesOf(facts.roles);
  const suppliers = namesOf(facts.resources.filter(({ kind }) => kind === 'supplier'));
  const names = new Map(facts.resources.map((row) => [row.id, both(row.nameEn, row.nameFr)]));
  return facts.resources
    .filter(({ id }) => needs.has(id))
    .toSorted((a, b) => order(a) - order(b) || a.code.localeCompare(b.code, 'en'))
    .map((row) => {
      const own = needs.get(row.id) ?? [];
      const within = own.flatMap(({ need }) => need.neededBackMinutes ?? []);
      const { kind, rtoMinutes, rpoMinutes, lastTestedOn } = row;
      return {
        ...namedAs(row),
        ...{ kind, rtoMinutes, rpoMinutes, lastTestedOn },
        owner: nameOf(roles, row.ownerRoleId),
        ...(kind === 'application' && { providedBy: nameOf(suppliers, row.supplierId) }),
        alternate: alternateOf(row, names),
        contacts: row.contacts.map(({ name, value }) => ({ name, value })),
        neededBy: own.map(({ by }) => by),
        tightestNeedMinutes: within.length === 0 ? null : Math.min(...within),
      };
    });
}

function order({ kind }: ResourceRow): number {
  return kinds.indexOf(kind);
}

function alternateOf(row: ResourceRow, names: ReadonlyMap<string, Bilingual>): Bilingual {
  const other = row.alternateId === null ? undefined : names.get(row.alternateId);
  return other ?? both(row.alternateWords, row.alternateWords);
}
