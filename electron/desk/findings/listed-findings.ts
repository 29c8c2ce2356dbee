import type { Finding } from '../../../domain/findings/finding.ts';
import type { FindingBoard } from '../../../domain/findings/finding-board.ts';
import type { PlanFacts } from '../../../domain/findings/plan-facts.ts';
import { rulesById, severities } from '../../../domain/findings/rule-catalogue.ts';
import type { Output, Parsed } from '../../contract/call.ts';
import type { findingCalls } from '../../contract/findings.ts';
import { type FindingFilter, filtered } from './finding-filter.ts';
import { type ListedFinding, linkTo, toldDetails } from './finding-links.ts';
import { type FindingState, stateOf } from './finding-states.ts';

type Calls = typeof findingCalls;

/** More records than this show nothing more: the sentence has their number. */
const mostEvidence = 100;

export function listedFindings(
  { facts, ...board }: Pick<FindingBoard, 'facts'> & { findings: readonly Finding[] },
  { offset, limit, ...filter }: Parsed<Calls, 'findings.list'>,
): Output<Calls, 'findings.list'> {
  const found = filtered(facts, board.findings, filter);
  const page = found.slice(offset, offset + limit);
  return { total: found.length, findings: page.map((finding) => listed(facts, finding)) };
}

function listed(facts: PlanFacts, finding: Finding): ListedFinding {
  const { subject, details, evidence, ...rest } = finding;
  const decided = stateOf(facts, finding);
  return {
    ...rest,
    subject: linkTo(facts, subject),
    details: toldDetails(facts, details),
    evidence: evidence.slice(0, mostEvidence).map((ref) => linkTo(facts, ref)),
    state: decided.state,
    response: toldResponse(facts, decided),
  };
}

function toldResponse(
  facts: PlanFacts,
  { response, overdue, lapsed }: FindingState,
): ListedFinding['response'] {
  if (!response) return null;
  const { id, ownerRoleId, dueOn, reason, until, updatedBy: by, updatedAt: at } = response;
  const ownerRole = ownerRoleId === null ? null : linkTo(facts, { kind: 'role', id: ownerRoleId });
  return { id, response: response.response, ownerRole, dueOn, reason, until, by, at, overdue, lapsed };
}

export function countedFindings(
  facts: PlanFacts,
  findings: readonly Finding[],
  filter: FindingFilter,
): Output<Calls, 'findings.counts'> {
  const none = () => ({ open: 0, task: 0, waived: 0 });
  const bySeverity = { critical: none(), major: none(), minor: none() };
  const byRule = new Map<Finding['ruleId'], ReturnType<typeof none>>();
  const counts = { overdue: 0, lapsed: 0 };
  for (const finding of filtered(facts, findings, filter)) {
    const { state, overdue, lapsed } = stateOf(facts, finding);
    const ofRule = byRule.get(finding.ruleId) ?? none();
    byRule.set(finding.ruleId, ofRule);
    ofRule[state] += 1;
    bySeverity[finding.severity][state] += 1;
    counts.overdue += Number(overdue);
    counts.lapsed += Number(lapsed);
  }
  const rules = [...rulesById.values()].flatMap(({ id, severity }) => {
    const count = byRule.get(id);
    return count ? [{ ruleId: id, severity, ...count }] : [];
  });
  return { bySeverity, rules, ...counts };
}

/** The worst open finding of each record that has one. */
export function findingMarks(
  facts: PlanFacts,
  findings: readonly Finding[],
): Output<Calls, 'findings.marks'> {
  const marks = new Map<string, Output<Calls, 'findings.marks'>[number]>();
  for (const finding of findings) {
    if (stateOf(facts, finding).state !== 'open') continue;
    const { kind, id } = finding.subject;
    const mark = marks.get(id);
    if (!mark) marks.set(id, { kind, id, severity: finding.severity, count: 1 });
    else {
      mark.count += 1;
      const worse = severities.indexOf(finding.severity) < severities.indexOf(mark.severity);
      if (worse) mark.severity = finding.severity;
    }
  }
  return [...marks.values()];
}
