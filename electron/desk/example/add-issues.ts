import type { ChangeSet } from '../../../db/actions/change-set.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { nextNumber } from '../../../domain/documents/number.ts';
import { daysAfter } from '../../../domain/record/freshness.ts';
import { dateIn } from '../../../domain/time/local-date.ts';
import { instantAt } from '../../../domain/time/local-time.ts';
import { codeIds } from './code-ids.ts';
import { exampleIssues } from './shipped-issues.ts';

const hourMs = 3_600_000;

/** Adds the issues and requests of the example: some wait, one is late, one is before its approvers, one is confidential. */
export async function addIssues(
  changes: ChangeSet,
  assets: string,
  { now, lead }: { now: string; lead: string },
): Promise<void> {
  const idOf = await codeIds(changes.trx);
  const { timeZone } = await getOrganisation(changes.trx);
  const today = dateIn(timeZone, now);
  const ago = (hours: number) => new Date(Date.parse(now) - hours * hourMs).toISOString();
  const given: string[] = [];
  for (const { lead: leads, approvers, due, log, ...issue } of exampleIssues(assets)) {
    const receivedAt = ago(log[0]?.hoursAgo ?? 0);
    const code = nextNumber(`IR-${dateIn(timeZone, receivedAt).slice(0, 4)}-`, given);
    given.push(code);
    const ended = log.find(({ kind }) => kind === 'closed');
    const issueId = await changes.create('issue', {
      ...{ ...issue, code, receivedAt },
      dueAt: due && instantAt(timeZone, daysAfter(today, due.days), due.time),
      leadRoleId: leads && idOf('role', leads),
      approverRoleIds: approvers.map((role) => idOf('role', role)),
      closedAt: ended ? ago(ended.hoursAgo) : null,
    });
    for (const { hoursAgo, role, saidBy, ...entry } of log) {
      const roleId = role === undefined ? null : idOf('role', role);
      const said = { saidBy: saidBy || lead, at: ago(hoursAgo) };
      await changes.create('issueEntry', { ...entry, ...said, issueId, roleId });
    }
  }
}
