import type { IssueFact } from '../../domain/documents/fact-data.ts';
import type { Db } from '../writer.ts';
import { storedParts, storedRecords } from './stored.ts';

/** The issue that a document answers; null where it answers none. */
export async function answeredIssue(db: Db, documentId: string): Promise<IssueFact | null> {
  const [issue] = await storedParts(db, 'issue', 'responseDocumentId', documentId);
  if (!issue) return null;
  const lead = (await storedRecords(db, 'role')).find(({ id }) => id === issue.leadRoleId);
  const { code, title, lang, source, sourceKind, receivedAt, dueAt, state } = issue;
  const { background, options, proposedAction } = issue;
  return {
    ...{ number: code, title, lang, source, sourceKind, receivedAt, dueAt, state },
    class: issue.class,
    lead: lead ? { en: lead.nameEn, fr: lead.nameFr } : null,
    ...{ background, options, proposedAction },
  };
}
