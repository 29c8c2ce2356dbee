import type { RecordKind } from '../record/record-kind.ts';
import type { RuleId, Severity } from './rule-catalogue.ts';

/** A record that a finding names; a document is no record of the plan and can still be wrong. */
export interface FindingRef {
  kind: RecordKind | 'document';
  id: string;
}

/** What the sentence of a finding says, to be told in the language of the window. */
export type FindingValue =
  | { type: 'minutes' | 'count' | 'percent'; value: number }
  | { type: 'date' | 'text'; value: string }
  | { type: 'bilingual'; nameEn: string; nameFr: string }
  | { type: 'record'; ref: FindingRef }
  | { type: 'records'; refs: FindingRef[]; chain: boolean }
  | { type: 'fields'; fields: string[] }
  | { type: 'choice'; set: string; value: string };

/** Where a finding is mended: a page, and a field or a part on it. */
export interface Mend extends FindingRef {
  field: string | null;
  part: { kind: RecordKind; id: string | null } | null;
}

/** Something that is wrong with the plan: what, where, why, and how it is mended. */
export interface Finding {
  /** The rule and what it is about: the same at every computation. */
  key: string;
  ruleId: RuleId;
  severity: Severity;
  subject: FindingRef;
  /** Which of the rule's sentences says it, where it has several. */
  variant: string | null;
  details: Record<string, FindingValue>;
  evidence: FindingRef[];
  mend: Mend;
  /** Functions that are not protected while it is open. */
  functionIds: string[];
}

export const minutesValue = (value: number): FindingValue => ({ type: 'minutes', value });
export const countValue = (value: number): FindingValue => ({ type: 'count', value });
export const percentValue = (value: number): FindingValue => ({ type: 'percent', value });
export const dateValue = (value: string): FindingValue => ({ type: 'date', value });
export const textValue = (value: string): FindingValue => ({ type: 'text', value });
export const recordValue = (ref: FindingRef): FindingValue => ({ type: 'record', ref });
export const listValue = (refs: FindingRef[]): FindingValue => ({ type: 'records', refs, chain: false });
export const chainValue = (refs: FindingRef[]): FindingValue => ({ type: 'records', refs, chain: true });

export const refTo =
  (kind: FindingRef['kind']) =>
  (id: string): FindingRef => ({ kind, id });
