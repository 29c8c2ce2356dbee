import { daysAfter } from '../../record/freshness.ts';
import { dateValue, recordValue, refTo } from '../finding.ts';
import { type Found, rule } from '../finding-rule.ts';
import { holdersOf } from '../holders.ts';
import type { FactOf } from '../plan-facts.ts';

const roleRef = refTo('role');

/** Days before its end at which a delegation is to be renewed; our own rule. */
const renewBeforeDays = 30;

function ofDelegation(delegation: FactOf<'delegation'>): Required<Pick<Found, 'details' | 'evidence'>> {
  const [from, to] = [roleRef(delegation.fromRoleId), roleRef(delegation.toRoleId)];
  return { details: { from: recordValue(from), to: recordValue(to) }, evidence: [from, to] };
}

/** What is done under it is done without authority. */
export const delegationExpired = rule('delegationExpired', 'delegation', ({ today }, delegation) => {
  const { expiresOn } = delegation;
  if (expiresOn === null || expiresOn >= today) return undefined;
  const { details, evidence } = ofDelegation(delegation);
  return { details: { ...details, on: dateValue(expiresOn) }, evidence, mend: { field: 'expiresOn' } };
});

export const delegationExpiring = rule('delegationExpiring', 'delegation', ({ today }, delegation) => {
  const { expiresOn } = delegation;
  if (expiresOn === null || expiresOn < today || expiresOn > daysAfter(today, renewBeforeDays))
    return undefined;
  const { details, evidence } = ofDelegation(delegation);
  return { details: { ...details, on: dateValue(expiresOn) }, evidence, mend: { field: 'expiresOn' } };
});

/** The authority passes to a role that nobody holds. */
export const delegationUnfilled = rule(
  'delegationUnfilled',
  'delegation',
  (facts, delegation): Found | undefined => {
    const { toRoleId, expiresOn } = delegation;
    if (expiresOn !== null && expiresOn < facts.today) return undefined;
    const isThere = facts.get('role', toRoleId) !== undefined;
    if (isThere && holdersOf(facts, toRoleId).length > 0) return undefined;
    return {
      ...ofDelegation(delegation),
      mend: isThere
        ? { ...roleRef(toRoleId), part: { kind: 'roleAssignment', id: null } }
        : { field: 'toRoleId' },
    };
  },
);
