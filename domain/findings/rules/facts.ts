import { countValue, dateValue, textValue } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import { placesOf, rolesOf } from '../holders.ts';
import type { FactKind, Facts } from '../plan-facts.ts';
import { staleAmong, staleSince } from '../stale-since.ts';

const ownFacts = ['criticalFunction', 'application', 'supplier', 'equipment', 'vitalRecord', 'site'] as const;

/**
 * Facts that nobody has confirmed within their interval: of a record itself, of a role its holders, of a bargaining unit
 * its agreements. A function with a review date has a rule of its own.
 */
export const factStale = rule(
  'factStale',
  [...ownFacts, 'role', 'bargainingUnit'] as const,
  (facts, record, kind): Found | undefined => {
    if (kind === 'role') return stalePart(facts, 'roleAssignment', placesOf(facts, record.id), 'role');
    if (kind === 'bargainingUnit') {
      const agreements = facts.parts('collectiveAgreement', 'bargainingUnitId', record.id);
      return stalePart(facts, 'collectiveAgreement', agreements, 'unit');
    }
    const fact = facts.get(kind, record.id);
    if (!fact || ('reviewOn' in fact && fact.reviewOn !== null)) return undefined;
    const since = staleSince(facts, fact, kind);
    return since === null
      ? undefined
      : { details: { count: countValue(1), on: dateValue(since) }, mend: { field: 'verifiedOn' } };
  },
);

function stalePart(
  facts: Facts,
  kind: 'roleAssignment' | 'collectiveAgreement',
  list: Parameters<typeof staleAmong>[1],
  variant: string,
): Found | undefined {
  const stale = staleAmong(facts, list, kind);
  if (!stale) return undefined;
  return {
    variant,
    details: { count: countValue(stale.count), on: dateValue(stale.oldest) },
    mend: onPart(kind, null, 'verifiedOn'),
  };
}

/** Ways to reach somebody who holds a role that nobody has confirmed within their interval. */
export const contactStale = rule('contactStale', 'person', (facts, person): Found | undefined => {
  if (rolesOf(facts, person.id).length === 0) return undefined;
  const contacts = facts.parts('contactMethod', 'personId', person.id);
  const stale = staleAmong(facts, contacts, 'contactMethod');
  if (!stale) return undefined;
  return {
    details: {
      count: countValue(stale.count),
      total: countValue(contacts.length),
      on: dateValue(stale.oldest),
    },
    mend: onPart('contactMethod', null, 'verifiedOn'),
  };
});

/** A document that is out there says something that is no longer so. */
export const documentOutdated = rule('documentOutdated', 'changedDocument', (_, { number, changes }) =>
  changes.length === 0
    ? undefined
    : {
        details: {
          number: textValue(number),
          count: countValue(changes.length),
          facts: {
            type: 'bilingual',
            nameEn: changes.map((c) => c.labelEn).join('; '),
            nameFr: changes.map((c) => c.labelFr).join('; '),
          },
        },
      },
);

/** Fields without their French, where the organisation has a French name and so works in both languages. */
export const frenchMissing = rule(
  'frenchMissing',
  ['criticalFunction', 'role', 'checklist', 'plan'],
  (facts, { id }, kind): Found | undefined => {
    if (facts.organisation().nameFr === '') return undefined;
    const fields = withoutFrench(facts, kind, id);
    const [first] = fields;
    if (first === undefined) return undefined;
    const [part = kind, field = null] = first.split('.');
    return {
      details: { missing: { type: 'fields', fields } },
      mend: part === kind ? { field } : onPart('checklistTask', null, field),
    };
  },
);

function withoutFrench(facts: Facts, kind: FactKind, id: string): string[] {
  if (kind === 'criticalFunction' || kind === 'role')
    return facts.get(kind, id)?.nameFr === '' ? [`${kind}.nameFr`] : [];
  if (kind === 'plan') return facts.get(kind, id)?.titleFr === '' ? ['plan.titleFr'] : [];
  const untold = facts.parts('checklistTask', 'checklistId', id).some(({ textFr }) => textFr === '');
  return [
    ...(facts.get('checklist', id)?.titleFr === '' ? ['checklist.titleFr'] : []),
    ...(untold ? ['checklistTask.textFr'] : []),
  ];
}
