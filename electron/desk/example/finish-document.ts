import { saveDocument } from '../../../db/actions/document-write.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import type { Writer } from '../../../db/writer.ts';
import { withOwnRoleCodes } from '../../documents/library-roles.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { finishedContent, finishedTitle } from './finished-content.ts';

const hoursToNextUpdate = 4;

/** Fills in what the template asks a person for. */
export async function finishDocument(writer: Writer, id: string): Promise<void> {
  const { kind, titleEn, titleFr, contentEn, contentFr } = await getDocument(writer.db, id);
  const template = documentTemplate(kind);
  const roles = await storedRecords(writer.db, 'role');
  const next = Date.parse(writer.clock.now()) + hoursToNextUpdate * 3_600_000;
  await saveDocument(writer, id, {
    titleEn: finishedTitle(kind, 'en') ?? (titleEn || template.nameEn),
    titleFr: finishedTitle(kind, 'fr') ?? (titleFr || template.nameFr),
    contentEn: withOwnRoleCodes(finishedContent(contentEn, kind, 'en'), roles),
    contentFr: withOwnRoleCodes(finishedContent(contentFr, kind, 'fr'), roles),
    nextUpdateAt: kind === 'procedure' || kind === 'checklist' ? null : new Date(next).toISOString(),
  });
}
