import { saveDocument } from '../../../db/actions/document-write.ts';
import { updateRecord } from '../../../db/actions/save-record.ts';
import { storedRecord } from '../../../db/queries/stored.ts';
import type { Writer } from '../../../db/writer.ts';
import type { DocumentKind } from '../../../domain/documents/kinds.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { isSettled } from '../../../domain/issues/issue-life.ts';
import { createFromTemplate } from '../documents/create.ts';

/**
 * Starts the document that answers an issue, under its title in the language that the issue is worked in.
 * @returns the document's id.
 * @throws ExpectedError `not_found`; `issue_state` for what is before its approvers, over, archived or answered by another document.
 */
export async function startResponse(writer: Writer, issueId: string, kind: DocumentKind): Promise<string> {
  const issue = await storedRecord(writer.db, 'issue', issueId);
  const { state, archivedAt, responseDocumentId, activationId, title, lang } = issue;
  if (isSettled(state) || archivedAt !== null || responseDocumentId !== null)
    throw new ExpectedError('issue_state', `a response while ${state}`, { state });
  const id = await createFromTemplate(writer, { kind, activationId, checklistId: null, issue });
  const inFrench = lang === 'fr';
  await saveDocument(writer, id, { titleEn: inFrench ? '' : title, titleFr: inFrench ? title : '' });
  await updateRecord(writer, 'issue', issueId, { responseDocumentId: id });
  return id;
}
