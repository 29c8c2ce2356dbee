import { isWaiting } from '../../issues/issue-order.ts';
import { daysAfter } from '../../record/freshness.ts';
import { dateIn } from '../../time/local-date.ts';
import { dateValue, type FindingRef, recordValue, refTo } from '../finding.ts';
import { type Found, rule } from '../finding-rule.ts';
import type { FactOf, Facts } from '../plan-facts.ts';

const roleRef = refTo('role');

type Issue = FactOf<'issue'>;

/** Due today, tomorrow or the day after. */
const soonDays = 2;

const evidenceOf = ({ leadRoleId }: Issue): FindingRef[] =>
  leadRoleId === null ? [] : [roleRef(leadRoleId)];

/** The day on which an issue is due, in the organisation's time zone; undefined where nobody waits for a day. */
function dueOn(facts: Facts, issue: Issue): string | undefined {
  if (!isWaiting(issue) || issue.dueAt === null) return undefined;
  return dateIn(facts.organisation().timeZone, issue.dueAt);
}

function told(facts: Facts, issue: Issue, on: string): Found {
  const lead = facts.get('role', issue.leadRoleId);
  return {
    ...(lead ? {} : { variant: 'unled' }),
    details: { on: dateValue(on), ...(lead && { lead: recordValue(roleRef(lead.id)) }) },
    evidence: evidenceOf(issue),
    mend: { field: 'dueAt' },
  };
}

/** Somebody waits for an answer, after the day on which it was due. */
export const issueOverdue = rule('issueOverdue', 'issue', (facts, issue): Found | undefined => {
  const on = dueOn(facts, issue);
  return on !== undefined && on < facts.today ? told(facts, issue, on) : undefined;
});

/** An answer is due within days. */
export const issueDueSoon = rule('issueDueSoon', 'issue', (facts, issue): Found | undefined => {
  const on = dueOn(facts, issue);
  const isSoon = on !== undefined && on >= facts.today && on <= daysAfter(facts.today, soonDays);
  return isSoon ? told(facts, issue, on) : undefined;
});

/** Nobody leads it: its role is not named, or is gone. What nobody leads is forgotten. */
export const issueUnled = rule('issueUnled', 'issue', (facts, issue): Found | undefined => {
  if (!isWaiting(issue) || facts.get('role', issue.leadRoleId)) return undefined;
  return { details: {}, evidence: evidenceOf(issue), mend: { field: 'leadRoleId' } };
});

/** Nobody has said by when it is to be answered. */
export const issueUndated = rule('issueUndated', 'issue', (_, issue): Found | undefined => {
  if (!isWaiting(issue) || issue.dueAt !== null) return undefined;
  return { details: {}, evidence: evidenceOf(issue), mend: { field: 'dueAt' } };
});
