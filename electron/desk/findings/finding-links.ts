import type { Finding, FindingRef, FindingValue } from '../../../domain/findings/finding.ts';
import type { PlanFacts } from '../../../domain/findings/plan-facts.ts';
import { recordLabel } from '../../../domain/record/search-entry.ts';
import type { Output } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';

type Calls = typeof findingCalls;
export type ListedFinding = Output<Calls, 'findings.list'>['findings'][number];
export type Link = ListedFinding['subject'];
type ToldValue = ListedFinding['details'][string];

/** A record as a finding names it, in both languages; archived records have their names too. */
export function linkTo(facts: PlanFacts, { kind, id }: FindingRef): Link {
  if (kind === 'document') {
    const document = facts.get('changedDocument', id);
    const { number: code = '', titleEn = '', titleFr = '' } = document ?? {};
    return { kind, id, code, nameEn: titleEn || titleFr, nameFr: titleFr || titleEn };
  }
  const record = kind === 'scenario' ? undefined : facts.named(kind, id);
  if (!record) return { kind, id, code: '', nameEn: '', nameFr: '' };
  const { labelEn, labelFr } = recordLabel(kind, { ...record, code: '' });
  return { kind, id, code: codeOf(record), nameEn: labelEn, nameFr: labelFr };
}

function codeOf(record: object): string {
  for (const field of ['code', 'employeeNumber']) {
    const value: unknown = Reflect.get(record, field);
    if (typeof value === 'string') return value;
  }
  return '';
}

/** The values of a sentence with the names of what they name. */
export function toldDetails(facts: PlanFacts, details: Finding['details']): ListedFinding['details'] {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, told(facts, value)]));
}

function told(facts: PlanFacts, value: FindingValue): ToldValue {
  if (value.type === 'record') return { type: 'record', record: linkTo(facts, value.ref) };
  if (value.type === 'records') {
    const records = value.refs.map((ref) => linkTo(facts, ref));
    return { type: 'records', records, chain: value.chain };
  }
  return value;
}
