import type { Finding, FindingRef, FindingValue } from '../../../domain/findings/finding.ts';
import type { PlanFacts } from '../../../domain/findings/plan-facts.ts';
import { recordLabel } from '../../../domain/record/search-entry.ts';
import type { Output } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';

type Calls = typeof findingCalls;
export type ListedFinding = Output<Calls, 'findings.list'>['findings'][number];
export type Link = ListedFinding['subject'];
type ToldValue = ListedFinding['details'][string];

type Names = Pick<Link, 'code' | 'nameEn' | 'nameFr'>;

/** By the record, which is another one as soon as it changes. */
const namesOf = new WeakMap<object, Names>();
const nameless: Names = { code: '', nameEn: '', nameFr: '' };

/** A record as a finding names it, in both languages; archived records have their names too. */
export function linkTo(facts: PlanFacts, { kind, id }: FindingRef): Link {
  return { kind, id, ...namesIn(facts, { kind, id }) };
}

/** What a record is called; always the same object for the same record. */
export function namesIn(facts: PlanFacts, { kind, id }: FindingRef): Names {
  const record =
    kind === 'scenario' ? undefined : facts.named(kind === 'document' ? 'changedDocument' : kind, id);
  if (!record) return nameless;
  const known = namesOf.get(record);
  if (known) return known;
  const { labelEn, labelFr } = recordLabel(kind === 'document' ? 'plan' : kind, { ...record, code: '' });
  const names = { code: codeOf(record), nameEn: labelEn, nameFr: labelFr };
  namesOf.set(record, names);
  return names;
}

function codeOf(record: object): string {
  for (const field of ['code', 'employeeNumber', 'number']) {
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
