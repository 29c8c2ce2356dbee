import type { DocumentStatus } from '../../domain/documents/life.ts';
import { compareIssues } from '../../domain/issues/issue-order.ts';
import type { Db, Trx } from '../writer.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

export type IssueRow = Stored<'issue'> & {
  leadRole: Named | null;
  /** In the order in which they approve; a role that is gone is left out. */
  approvers: Named[];
};

export type IssueEntryRow = Stored<'issueEntry'> & { role: Named | null };

/** The document that answers an issue, as the issue names it. */
interface Response {
  id: string;
  kind: string;
  number: string | null;
  titleEn: string;
  titleFr: string;
  status: DocumentStatus;
}

/** Issues in the order in which they are looked at: contentious first, then urgent, then by when they are due. */
export async function listIssues(db: Db, archived = false): Promise<IssueRow[]> {
  const rows = await withNames(db, await storedRecords(db, 'issue', archived));
  return rows.sort(compareIssues);
}

/** Those of an activation, in the same order, archived ones left out. */
export async function issuesOfActivation(db: Db, activationId: string): Promise<IssueRow[]> {
  const rows = await withNames(db, await storedParts(db, 'issue', 'activationId', activationId));
  return rows.sort(compareIssues);
}

/** One issue with its log, the oldest line first, and the document that answers it. @throws ExpectedError `not_found`. */
export async function getIssue(
  db: Db,
  id: string,
): Promise<IssueRow & { entries: IssueEntryRow[]; response: Response | null }> {
  const [issue] = await withNames(db, [await storedRecord(db, 'issue', id)]);
  if (!issue) throw new Error('a stored issue is listed');
  const roles = await namesOf(db, 'role');
  const entries = await issueEntries(db, id);
  const response =
    issue.responseDocumentId === null
      ? undefined
      : await db
          .selectFrom('document')
          .select(['id', 'kind', 'number', 'titleEn', 'titleFr', 'status'])
          .where('id', '=', issue.responseDocumentId)
          .executeTakeFirst();
  return {
    ...issue,
    entries: entries.map((entry) => ({ ...entry, role: nameOf(roles, entry.roleId) })),
    response: response ?? null,
  };
}

/** The log of an issue, the oldest line first: what was taken down at one moment stays in the order in which it was. */
export async function issueEntries(db: Db | Trx, issueId: string): Promise<Stored<'issueEntry'>[]> {
  const entries = await storedParts(db, 'issueEntry', 'issueId', issueId);
  return entries.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/** What was said in the logs of issues between two moments, by issue. */
export async function issueEntriesSince(db: Db, since: string): Promise<Map<string, Stored<'issueEntry'>[]>> {
  const rows = await storedRecords(db, 'issueEntry');
  const recent = rows.filter(({ at }) => at >= since);
  return Map.groupBy(
    recent.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id)),
    ({ issueId }) => issueId,
  );
}

async function withNames(db: Db, rows: readonly Stored<'issue'>[]): Promise<IssueRow[]> {
  const roles = await namesOf(db, 'role');
  return rows.map((row) => ({
    ...row,
    leadRole: nameOf(roles, row.leadRoleId),
    approvers: row.approverRoleIds.flatMap((id) => roles.get(id) ?? []),
  }));
}
