import { daysAfter } from '../../record/freshness.ts';
import type { Derived, FactOf, Facts } from '../plan-facts.ts';

/** States of a round of bargaining from which a strike can follow. */
const openRounds: readonly FactOf<'bargainingRound'>['status'][] = [
  'noticeGiven',
  'bargaining',
  'conciliation',
  'noBoard',
  'strike',
];

/**
 * Bargaining units that may strike: theirs is the route of strike and lockout, and their agreement has ended or may be
 * given notice on, or a round of bargaining is open. In the order of ids; there is one such list.
 */
export const unitsAtRisk: Derived<string[]> = {
  compute: (facts) =>
    facts
      .all('bargainingUnit')
      .filter(
        (unit) =>
          unit.disputeRoute === 'strike' && (roundOpen(facts, unit.id) || agreementEnds(facts, unit.id)),
      )
      .map(({ id }) => id),
  same: (a, b) => a.join() === b.join(),
};

function roundOpen(facts: Facts, unitId: string): boolean {
  return facts
    .parts('bargainingRound', 'bargainingUnitId', unitId)
    .some(({ status }) => openRounds.includes(status));
}

function agreementEnds(facts: Facts, unitId: string): boolean {
  const agreement = latestAgreement(facts, unitId);
  return agreement ? agreementState(agreement, facts.today) !== 'inForce' : false;
}

/** The agreement of a unit that ends last; those before it no longer count. */
export function latestAgreement(facts: Facts, unitId: string): FactOf<'collectiveAgreement'> | undefined {
  return facts
    .parts('collectiveAgreement', 'bargainingUnitId', unitId)
    .reduce<FactOf<'collectiveAgreement'> | undefined>(
      (last, each) => (last && endOf(last) >= endOf(each) ? last : each),
      undefined,
    );
}

const endOf = ({ expiresOn }: FactOf<'collectiveAgreement'>) => expiresOn ?? '9999-12-31';

/** On its last day an agreement is in force still; it is expiring from the first day of its notice window. */
export function agreementState(
  { expiresOn, noticeWindowDays }: FactOf<'collectiveAgreement'>,
  today: string,
): 'inForce' | 'expiring' | 'expired' {
  if (expiresOn === null) return 'inForce';
  if (expiresOn < today) return 'expired';
  return daysAfter(expiresOn, -noticeWindowDays) <= today ? 'expiring' : 'inForce';
}
