import type { ChangeSet } from '../../../db/actions/change-set.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { nextNumber } from '../../../domain/documents/number.ts';
import { daysAfter } from '../../../domain/record/freshness.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import { instantAt } from '../../../domain/time/local-time.ts';
import { codeIds } from './code-ids.ts';
import { exampleIssues } from './shipped-issues.ts';

/** Adds the issues and requests of the example: some wait, one is late, one is before its approvers, one is confidential. */
export async function addIssues(
  changes: ChangeSet,
  assets: string,
  { now, lead }: { now: string; lead: string },
): Promise<void> {
  const idOf = await codeIds(changes.trx);
  const { timeZone } = await getOrganisation(changes.trx);
  const today = dateIn(timeZone, now);
  const given: string[] = [];
  const issues = exampleIssues(assets).map(({ log, ...issue }) => ({
    ...issue,
    log: log.map(({ daysAgo, time, ...entry }) => ({
      ...entry,
      at: instantAt(timeZone, daysAfter(today, -daysAgo), time),
    })),
  }));
  // Numbered in the order in which they came.
  issues.sort((a, b) => (a.log[0]?.at ?? '').localeCompare(b.log[0]?.at ?? ''));
  for (const { lead: leads, approvers, due, log, ...issue } of issues) {
    const receivedAt = log[0]?.at ?? now;
    const code = nextNumber(`IR-${dateIn(timeZone, receivedAt).slice(0, 4)}-`, given);
    given.push(code);
    const ended = log.find(({ kind }) => kind === 'closed');
    const issueId = await changes.create('issue', {
      ...{ ...issue, code, receivedAt },
      dueAt: due && instantAt(timeZone, daysAfter(today, due.days), due.time),
      leadRoleId: leads && idOf('role', leads),
      approverRoleIds: approvers.map((role) => idOf('role', role)),
      closedAt: ended ? ended.at : null,
    });
    for (const { role, saidBy, ...entry } of log) {
      const roleId = role === undefined ? null : idOf('role', role);
      await changes.create('issueEntry', { ...entry, saidBy: saidBy || lead, issueId, roleId });
    }
  }
}
