import { recordKinds } from '../../record/record-kind.ts';
import { recordFields } from '../../record/record-schema.ts';
import type { Finding, FindingValue } from '../finding.ts';
import { FindingBoard } from '../finding-board.ts';
import { findingRules } from '../finding-rules.ts';
import { type FactChange, type FactKind, type FactOf, PlanFacts } from '../plan-facts.ts';
import type { RuleId } from '../rule-catalogue.ts';

export const today = '2026-11-22';
const at = '2026-11-01T12:00:00.000Z';

/** Records by kind and id; what is left out has its default, a name is the id. */
export type Given = { [K in FactKind]?: Record<string, Partial<FactOf<K>>> };

/** A record of a kind with defaults in all fields that are not given. */
export function recordOf(kind: FactKind, id: string, given: object): NonNullable<FactChange['record']> {
  const isRecord = recordKinds.find((k) => k === kind);
  const defaults: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(isRecord ? recordFields[isRecord].shape : {}))
    defaults[field] = 'defaultValue' in schema.def ? schema.def.defaultValue : id;
  const stamp = { createdAt: at, createdBy: 'T', updatedAt: at, updatedBy: 'T', archivedAt: null };
  return { ...defaults, ...stamp, ...given, id };
}

export function changesOf(given: Given): FactChange[] {
  const all: Given = { organisation: { ORG: { timeZone: 'America/Toronto' } }, ...given };
  return Object.entries(all).flatMap(([kind, records]) =>
    Object.entries(records).map(([id, fields]) => {
      // The keys of `Given`, which Object.entries calls strings.
      const of = kind as FactKind;
      return { kind: of, id, record: recordOf(of, id, fields) };
    }),
  );
}

export function factsOf(given: Given, on = today): PlanFacts {
  return new PlanFacts(on, changesOf(given));
}

/** What a rule finds, in short: "F1: target=A1 can=120 needed=60", in the order of keys. */
export function foundBy(ruleId: RuleId, given: Given, on = today): string[] {
  const board = new FindingBoard(
    factsOf(given, on),
    findingRules.filter(({ id }) => id === ruleId),
  );
  return board.findings().map(told);
}

export function told({ subject, variant, details }: Finding): string {
  const values = Object.entries(details).map(([name, value]) => `${name}=${inShort(value)}`);
  return [`${subject.id}:`, ...(variant === null ? [] : [`(${variant})`]), ...values].join(' ');
}

function inShort(value: FindingValue): string {
  if (value.type === 'record') return value.ref.id;
  if (value.type === 'records') return value.refs.map(({ id }) => id).join(value.chain ? '>' : '+');
  if (value.type === 'fields') return value.fields.join('+');
  return value.type === 'bilingual' ? value.nameEn : String(value.value);
}
