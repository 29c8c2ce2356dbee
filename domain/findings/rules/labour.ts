import { skillHolders } from '../derived/skill-holders.ts';
import { agreementState, latestAgreement, unitsAtRisk } from '../derived/strike-risk.ts';
import { countValue, dateValue, listValue, recordValue, refTo } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import { holdersOf } from '../holders.ts';
import { neededBy } from '../needs.ts';
import type { Facts } from '../plan-facts.ts';

const unitRef = refTo('bargainingUnit');
const personRef = refTo('person');
const functionRef = refTo('criticalFunction');

/** The unit that may strike to which everybody in a succession belongs. */
export function lostInStrike(facts: Facts, roleId: string): string | undefined {
  const people = holdersOf(facts, roleId).map(({ person }) => person);
  const [first] = people;
  if (!first) return undefined;
  return facts
    .derived(unitsAtRisk, '')
    .find((unit) => people.every((person) => person.bargainingUnitId === unit));
}

/** A strike that may come would leave nobody to hold the role. */
export const roleLostInStrike = rule('roleLostInStrike', 'role', (facts, role): Found | undefined => {
  const unit = lostInStrike(facts, role.id);
  if (unit === undefined) return undefined;
  const people = holdersOf(facts, role.id).map(({ person }) => personRef(person.id));
  const functions = neededBy(facts, { kind: 'role', id: role.id }).map(({ fn }) => fn.id);
  return {
    details: {
      unit: recordValue(unitRef(unit)),
      count: countValue(people.length),
      people: listValue(people),
    },
    evidence: [unitRef(unit), ...people, ...functions.map(functionRef)],
    mend: onPart('roleAssignment', null),
    functionIds: functions,
  };
});

/** An alternate would be on strike: one who is no cover. */
export const coverOnStrike = rule('coverOnStrike', 'role', (facts, role) => {
  const holders = holdersOf(facts, role.id);
  return facts.derived(unitsAtRisk, '').flatMap((unit): Found[] => {
    const striking = holders.filter(({ person }) => person.bargainingUnitId === unit);
    const alternates = striking.filter((holder) => holder !== holders[0]);
    const left = holders.length - striking.length;
    if (alternates.length === 0 || left === 0) return [];
    const people = alternates.map(({ person }) => personRef(person.id));
    return [
      {
        about: unit,
        details: { people: listValue(people), unit: recordValue(unitRef(unit)), count: countValue(left) },
        evidence: [unitRef(unit), ...people],
        mend: onPart('roleAssignment', null),
      },
    ];
  });
});

/** There are enough people with a skill, but not without those who may strike. */
export const skillLostInStrike = rule('skillLostInStrike', 'staffingRequirement', (facts, line) => {
  const fn = facts.get('criticalFunction', line.functionId);
  const skill = facts.get('skill', line.skillId);
  if (!fn || !skill) return undefined;
  const { total, byUnit } = facts.derived(skillHolders, skill.id);
  if (total < line.minimumCount) return undefined;
  return facts.derived(unitsAtRisk, '').flatMap((unit): Found[] => {
    const left = total - (byUnit.get(unit) ?? 0);
    if (left >= line.minimumCount) return [];
    return [
      {
        about: unit,
        subject: functionRef(fn.id),
        details: {
          skill: recordValue({ kind: 'skill', id: skill.id }),
          unit: recordValue(unitRef(unit)),
          count: countValue(left),
          minimum: countValue(line.minimumCount),
        },
        evidence: [{ kind: 'skill', id: skill.id }, unitRef(unit)],
        mend: onPart('staffingRequirement', line.id),
      },
    ];
  });
});

export const agreementExpired = rule('agreementExpired', 'bargainingUnit', (facts, unit) => {
  const agreement = latestAgreement(facts, unit.id);
  if (!agreement?.expiresOn || agreementState(agreement, facts.today) !== 'expired') return undefined;
  return {
    details: { on: dateValue(agreement.expiresOn) },
    mend: onPart('collectiveAgreement', agreement.id, 'expiresOn'),
  };
});

/** Notice to bargain may be given: Ontario Labour Relations Act, 1995, s. 59, unless the agreement says otherwise. */
export const agreementExpiring = rule('agreementExpiring', 'bargainingUnit', (facts, unit) => {
  const agreement = latestAgreement(facts, unit.id);
  if (!agreement?.expiresOn || agreementState(agreement, facts.today) !== 'expiring') return undefined;
  return {
    details: { on: dateValue(agreement.expiresOn), count: countValue(agreement.noticeWindowDays) },
    mend: onPart('collectiveAgreement', agreement.id, 'expiresOn'),
  };
});

/** A supplier that functions need would stop at a picket line while a strike may come, and nobody takes its place. */
export const supplierAtPicket = rule('supplierAtPicket', 'supplier', (facts, supplier): Found | undefined => {
  if (supplier.picketStance === 'crosses' || facts.get('supplier', supplier.alternateSupplierId))
    return undefined;
  const functions = neededBy(facts, { kind: 'supplier', id: supplier.id }).map(({ fn }) =>
    functionRef(fn.id),
  );
  if (functions.length === 0 || facts.derived(unitsAtRisk, '').length === 0) return undefined;
  return {
    ...(supplier.picketStance === 'unknown' && { variant: 'unknown' }),
    details: { count: countValue(functions.length) },
    evidence: functions,
    mend: { field: 'picketStance' },
  };
});
