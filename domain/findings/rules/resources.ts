import { daysAfter } from '../../record/freshness.ts';
import { countValue, dateValue, recordValue, refTo } from '../finding.ts';
import { type Found, rule } from '../finding-rule.ts';
import { neededBy } from '../needs.ts';
import type { Facts } from '../plan-facts.ts';

const siteRef = refTo('site');
const functionRef = refTo('criticalFunction');

/** Days before its end at which a contract is to be renewed; our own rule. */
const renewBeforeDays = 90;

export const contractExpired = rule('contractExpired', 'supplier', ({ today }, { contractExpiresOn: on }) =>
  on !== null && on < today
    ? { details: { on: dateValue(on) }, mend: { field: 'contractExpiresOn' } }
    : undefined,
);

export const contractExpiring = rule(
  'contractExpiring',
  'supplier',
  ({ today }, { contractExpiresOn: on }) =>
    on !== null && on >= today && on <= daysAfter(today, renewBeforeDays)
      ? { details: { on: dateValue(on) }, mend: { field: 'contractExpiresOn' } }
      : undefined,
);

const plain = (address: string) =>
  address
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What takes a site away takes its alternate away too: both have the same address. */
export const alternateSiteSame = rule('alternateSiteSame', 'site', (facts, site): Found | undefined => {
  const alternate = facts.get('site', site.alternateSiteId);
  if (!alternate || plain(site.address) === '' || plain(site.address) !== plain(alternate.address))
    return undefined;
  return {
    details: { alternate: recordValue(siteRef(alternate.id)) },
    evidence: [siteRef(alternate.id)],
    mend: { field: 'alternateSiteId' },
  };
});

/** People that the functions at a site need at the least, all shifts together; those functions. */
function peopleNeeded(facts: Facts, siteId: string): { people: number; functionIds: string[] } {
  const functionIds = neededBy(facts, { kind: 'site', id: siteId }).map(({ fn }) => fn.id);
  const people = functionIds
    .flatMap((id) => facts.parts('staffingRequirement', 'functionId', id))
    .reduce((sum, line) => sum + line.minimumCount, 0);
  return { people, functionIds };
}

/** The functions at a site need more people at the least than its alternate has room for. */
export const alternateSiteTooSmall = rule(
  'alternateSiteTooSmall',
  'site',
  (facts, site): Found | undefined => {
    const alternate = facts.get('site', site.alternateSiteId);
    if (!alternate || alternate.capacity === null) return undefined;
    const { people, functionIds } = peopleNeeded(facts, site.id);
    if (people <= alternate.capacity) return undefined;
    const functions = functionIds.map(functionRef);
    return {
      details: {
        alternate: recordValue(siteRef(alternate.id)),
        count: countValue(alternate.capacity),
        needed: countValue(people),
      },
      evidence: [siteRef(alternate.id), ...functions],
      mend: { field: 'alternateSiteId' },
    };
  },
);

/** What is lost with it is lost for good. */
export const vitalRecordSingleCopy = rule(
  'vitalRecordSingleCopy',
  'vitalRecord',
  (facts, record): Found | undefined => {
    if (record.copyKeptAt !== '') return undefined;
    const functions = neededBy(facts, { kind: 'vitalRecord', id: record.id }).map(({ fn }) =>
      functionRef(fn.id),
    );
    return {
      ...(functions.length === 0 && { variant: 'unneeded' }),
      details: functions.length === 0 ? {} : { count: countValue(functions.length) },
      evidence: functions,
      mend: { field: 'copyKeptAt' },
    };
  },
);
