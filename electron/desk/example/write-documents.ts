import { join } from 'node:path';
import { saveDocument } from '../../../db/actions/document-write.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import type { Writer } from '../../../db/writer.ts';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { createFromTemplate } from '../documents/create.ts';
import { issueDraft } from '../documents/issue.ts';
import { wordFiles } from '../documents/word-files.ts';
import { writeBatch } from '../documents/write-whole.ts';
import { lintDocuments } from '../jobs/lint-documents.ts';
import { finishedContent, finishedTitle } from './finished-content.ts';

const hoursToNextUpdate = 4;

/**
 * Writes the five first kinds of documents for an activation, as a person would: from the templates, with what they ask
 * for written in, issued with their numbers, exported to Word in the languages that each is issued in.
 * @returns the paths written. @throws ExpectedError as issuing and exporting do.
 */
export async function writeExampleDocuments(
  writer: Writer,
  activationId: string,
  folder: string,
): Promise<string[]> {
  const wanted: { id: string; languages: DocumentLang[] }[] = [];
  for (const kind of documentKinds) {
    const id = await createFromTemplate(writer, { kind, activationId, checklistId: null });
    await finish(writer, id);
    const languages: DocumentLang[] = documentTemplate(kind).pair ? ['en', 'fr'] : ['en'];
    await issueDraft(writer, id, languages, (models) => lintDocuments({ models }));
    wanted.push({ id, languages });
  }
  const names = await writeBatch(folder, wordFiles(writer.db, wanted, writer.clock.now()));
  return names.map((name) => join(folder, name));
}

/** Fills in what the template asks a person for. */
async function finish(writer: Writer, id: string): Promise<void> {
  const { kind, titleEn, titleFr, contentEn, contentFr } = await getDocument(writer.db, id);
  const template = documentTemplate(kind);
  const next = Date.parse(writer.clock.now()) + hoursToNextUpdate * 3_600_000;
  await saveDocument(writer, id, {
    titleEn: finishedTitle(kind, 'en') ?? (titleEn || template.nameEn),
    titleFr: finishedTitle(kind, 'fr') ?? (titleFr || template.nameFr),
    contentEn: finishedContent(contentEn, kind, 'en'),
    contentFr: finishedContent(contentFr, kind, 'fr'),
    nextUpdateAt: kind === 'procedure' || kind === 'checklist' ? null : new Date(next).toISOString(),
  });
}
