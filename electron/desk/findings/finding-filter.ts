import type { Finding, FindingRef } from '../../../domain/findings/finding.ts';
import type { PlanFacts } from '../../../domain/findings/plan-facts.ts';
import { unitsInScope } from '../../../domain/plans/plan-scope.ts';
import type { Parsed } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';
import { linkTo } from './finding-links.ts';
import { stateOf } from './finding-states.ts';

export type FindingFilter = Parsed<typeof findingCalls, 'findings.counts'>;

/** The findings that a filter lets through, in their order. */
export function filtered(
  facts: PlanFacts,
  findings: readonly Finding[],
  { severity, ruleId, state, overdue, subject, unitId, text }: FindingFilter,
): readonly Finding[] {
  const tests: ((finding: Finding) => boolean)[] = [];
  if (severity !== undefined) tests.push((f) => f.severity === severity);
  if (ruleId !== undefined) tests.push((f) => f.ruleId === ruleId);
  if (subject !== undefined)
    tests.push((f) => f.subject.id === subject.id && f.subject.kind === subject.kind);
  if (state !== undefined) tests.push((f) => stateOf(facts, f).state === state);
  if (overdue) tests.push((f) => stateOf(facts, f).overdue);
  if (unitId !== undefined) {
    const units = unitsInScope([unitId], facts.all('orgUnit'));
    tests.push((f) => unitsOf(facts, f).some((id) => units.has(id)));
  }
  const words = fold(text ?? '')
    .split(' ')
    .filter(Boolean);
  if (words.length > 0) tests.push((f) => says(facts, f, words));
  return tests.length === 0 ? findings : findings.filter((f) => tests.every((test) => test(f)));
}

/** Units to which the subject belongs; those of the functions that it touches where it belongs to none. */
function unitsOf(facts: PlanFacts, { subject, functionIds, evidence }: Finding): string[] {
  const own = unitOf(facts, subject);
  const functions = functionIds.map((id): FindingRef => ({ kind: 'criticalFunction', id }));
  const touched = own.length > 0 ? functions : [...functions, ...evidence];
  return [...own, ...touched.flatMap((ref) => unitOf(facts, ref))];
}

function unitOf(facts: PlanFacts, { kind, id }: FindingRef): string[] {
  if (kind === 'orgUnit') return [id];
  if (kind !== 'criticalFunction' && kind !== 'person') return [];
  const unitId = facts.get(kind, id)?.unitId ?? null;
  return unitId === null ? [] : [unitId];
}

function says(facts: PlanFacts, { subject, evidence }: Finding, words: readonly string[]): boolean {
  const names = [subject, ...evidence].map((ref) => {
    const { code, nameEn, nameFr } = linkTo(facts, ref);
    return `${code} ${nameEn} ${nameFr}`;
  });
  const all = fold(names.join(' '));
  return words.every((word) => all.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
