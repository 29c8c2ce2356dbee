import type { Finding, FindingRef } from '../../../domain/findings/finding.ts';
import type { PlanFacts } from '../../../domain/findings/plan-facts.ts';
import { unitsInScope } from '../../../domain/plans/plan-scope.ts';
import type { Parsed } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';
import { namesIn } from './finding-links.ts';
import { stateOf } from './finding-states.ts';

export type FindingFilter = Parsed<typeof findingCalls, 'findings.counts'>;

/** The findings that a filter lets through, in their order. */
export function filtered(
  facts: PlanFacts,
  findings: readonly Finding[],
  { subject, unitId, functionId, functionIds, text, ...filter }: FindingFilter,
): readonly Finding[] {
  const tests = [...ruleTests(filter), ...stateTests(facts, filter)];
  if (subject !== undefined)
    tests.push((f) => f.subject.id === subject.id && f.subject.kind === subject.kind);
  if (functionId !== undefined) tests.push((f) => f.functionIds.includes(functionId));
  if (functionIds !== undefined) {
    const wanted = new Set(functionIds);
    tests.push((f) => f.functionIds.some((id) => wanted.has(id)));
  }
  if (unitId !== undefined) {
    const units = unitsInScope([unitId], facts.all('orgUnit'));
    tests.push((f) => isIn(facts, f, units));
  }
  const words = fold(text ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length > 0) tests.push((f) => says(facts, f, words));
  return tests.length === 0 ? findings : findings.filter((f) => tests.every((test) => test(f)));
}

type Test = (finding: Finding) => boolean;

function ruleTests({ severity, ruleId }: FindingFilter): Test[] {
  const tests: Test[] = [];
  if (severity !== undefined) tests.push((f) => f.severity === severity);
  if (ruleId !== undefined) tests.push((f) => f.ruleId === ruleId);
  return tests;
}

function stateTests(facts: PlanFacts, { state, overdue, lapsed, unsettled }: FindingFilter): Test[] {
  const tests: Test[] = [];
  if (state !== undefined) tests.push((f) => stateOf(facts, f).state === state);
  if (overdue) tests.push((f) => stateOf(facts, f).overdue);
  if (lapsed) tests.push((f) => stateOf(facts, f).lapsed);
  if (unsettled) tests.push((f) => stateOf(facts, f).state !== 'waived');
  return tests;
}

/** By its subject; by the functions that it touches where the subject belongs to no unit. */
function isIn(
  facts: PlanFacts,
  { subject, functionIds, evidence }: Finding,
  units: ReadonlySet<string>,
): boolean {
  const within = (ref: FindingRef) => units.has(unitOf(facts, ref) ?? '');
  if (within(subject) || functionIds.some((id) => within({ kind: 'criticalFunction', id }))) return true;
  return unitOf(facts, subject) === null && evidence.some(within);
}

function unitOf(facts: PlanFacts, { kind, id }: FindingRef): string | null {
  if (kind === 'orgUnit') return id;
  return kind === 'criticalFunction' || kind === 'person' ? (facts.get(kind, id)?.unitId ?? null) : null;
}

/** Each word stands in the name of the subject or of something that shows it. */
function says(facts: PlanFacts, { subject, evidence }: Finding, words: readonly string[]): boolean {
  return words.every(
    (word) =>
      foldedNames(facts, subject).includes(word) ||
      evidence.some((ref) => foldedNames(facts, ref).includes(word)),
  );
}

const folded = new WeakMap<object, string>();

function foldedNames(facts: PlanFacts, ref: FindingRef): string {
  const names = namesIn(facts, ref);
  const text = folded.get(names) ?? fold(`${names.code} ${names.nameEn} ${names.nameFr}`);
  folded.set(names, text);
  return text;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
