import { nextNumber } from '../../domain/documents/number.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { type ActOnIssue, decideIssueAct, entryOfAct } from '../../domain/issues/issue-life.ts';
import type { IssueEntry } from '../../domain/issues/schema.ts';
import type { NewFieldsOf } from '../../domain/record/record-schema.ts';
import { dateIn } from '../../domain/time/local-date.ts';
import { issueEntries } from '../queries/issues.ts';
import { getOrganisation } from '../queries/organisation.ts';
import { storedRecord } from '../queries/stored.ts';
import type { Writer } from '../writer.ts';
import { inChangeSet } from './save-record.ts';

export type IssueToTake = Pick<
  NewFieldsOf<'issue'>,
  'title' | 'lang' | 'source' | 'sourceKind' | 'dueAt' | 'class' | 'leadRoleId' | 'activationId'
>;

/**
 * Takes an issue in: it gets the next number of the year in the organisation's time zone (IR-2026-001), and the first
 * line of its log. What has a lead from the start is assigned.
 */
export async function takeInIssue(writer: Writer, issue: IssueToTake): Promise<{ id: string; code: string }> {
  const { result } = await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    const at = writer.clock.now();
    const { timeZone } = await getOrganisation(changes.trx);
    const given = await changes.trx.selectFrom('issue').select('code').execute();
    const series = `IR-${dateIn(timeZone, at).slice(0, 4)}-`;
    const code = nextNumber(
      series,
      given.map((row) => row.code),
    );
    const state = issue.leadRoleId ? ('assigned' as const) : ('new' as const);
    const id = await changes.create('issue', { ...issue, code, state, receivedAt: at });
    const entry = { issueId: id, at, saidBy: issue.source ?? '', text: '' };
    await changes.create('issueEntry', { ...entry, kind: 'received' });
    if (issue.leadRoleId)
      await changes.create('issueEntry', {
        ...{ issueId: id, at, kind: 'assigned', text: '', roleId: issue.leadRoleId },
      });
    return { id, code };
  });
  return result;
}

/**
 * Moves an issue on by one act, which stands in its log from then on, in one transaction.
 * @throws ExpectedError `not_found`, `issue_state` also for an archived one, and those of `decideIssueAct`.
 */
export async function takeIssueAct(
  writer: Writer,
  { id, ...act }: ActOnIssue & { id: string },
): Promise<{ changeSetId: string | null }> {
  return await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    const issue = await storedRecord(changes.trx, 'issue', id);
    if (issue.archivedAt !== null) throw new ExpectedError('issue_state', 'archived', { act: act.act });
    const at = writer.clock.now();
    const move = decideIssueAct(issue, await issueEntries(changes.trx, id), act, at);
    await changes.update('issue', id, move);
    const entry = { issueId: id, at, roleId: act.roleId, text: act.text, saidBy: writer.author };
    await changes.create('issueEntry', { ...entry, kind: entryOfAct[act.act] });
  });
}

/** Writes a line into the log of an issue. @throws ExpectedError `not_found`, `reason_required` when it says nothing. */
export async function writeIssueEntry(
  writer: Writer,
  entry: Pick<IssueEntry, 'issueId' | 'kind' | 'saidBy' | 'text'>,
): Promise<{ changeSetId: string | null }> {
  if (entry.text.trim() === '')
    throw new ExpectedError('reason_required', 'an empty line', { field: 'text' });
  return await inChangeSet(writer, { source: 'edit' }, async (changes) => {
    await storedRecord(changes.trx, 'issue', entry.issueId);
    const saidBy = entry.saidBy || writer.author;
    await changes.create('issueEntry', { ...entry, saidBy, at: writer.clock.now() });
  });
}
