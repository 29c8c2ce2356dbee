import { join } from 'node:path';
import { saveDocument } from '../../../db/actions/document-write.ts';
import { getDocument } from '../../../db/queries/documents.ts';
import { storedRecords } from '../../../db/queries/stored.ts';
import type { Writer } from '../../../db/writer.ts';
import { documentKinds, kindsOfTheEnd } from '../../../domain/documents/kinds.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { withOwnRoleCodes } from '../../documents/library-roles.ts';
import { documentTemplate } from '../../documents/templates.ts';
import type { ExplainedProblem } from '../documents/compose.ts';
import { createFromTemplate } from '../documents/create.ts';
import { issueDraft } from '../documents/issue.ts';
import { wordFiles } from '../documents/word-files.ts';
import { writeBatch } from '../documents/write-whole.ts';
import { lintDocuments } from '../jobs/lint-documents.ts';
import { finishedContent, finishedTitle } from './finished-content.ts';

const hoursToNextUpdate = 4;

export interface WrittenDocuments {
  paths: string[];
  /** Documents that stay drafts, and why: their files are marked as drafts. */
  drafts: { kindName: string; problems: ExplainedProblem[] }[];
}

/**
 * Writes the five first kinds of documents for an activation, as a person would: from the templates, with what they ask
 * for written in, issued with their numbers, exported to Word in the languages that each is issued in. What can't be
 * issued is written as a draft.
 * @throws ExpectedError as exporting does.
 */
export async function writeExampleDocuments(
  writer: Writer,
  activationId: string,
  folder: string,
): Promise<WrittenDocuments> {
  const wanted: { id: string; languages: DocumentLang[] }[] = [];
  const drafts: WrittenDocuments['drafts'] = [];
  for (const kind of documentKinds.filter((each) => !kindsOfTheEnd.includes(each))) {
    const id = await createFromTemplate(writer, { kind, activationId, checklistId: null });
    await finish(writer, id);
    const { pair, nameEn } = documentTemplate(kind);
    const languages: DocumentLang[] = pair ? ['en', 'fr'] : ['en'];
    const problems = await issueOrSayWhy(writer, id, languages);
    if (problems.length > 0) drafts.push({ kindName: nameEn, problems });
    wanted.push({ id, languages });
  }
  const names = await writeBatch(folder, wordFiles(writer.db, wanted, writer.clock.now()));
  return { paths: names.map((name) => join(folder, name)), drafts };
}

async function issueOrSayWhy(
  writer: Writer,
  id: string,
  languages: DocumentLang[],
): Promise<ExplainedProblem[]> {
  try {
    await issueDraft(writer, id, languages, (models) => lintDocuments({ models }));
    return [];
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code !== 'document_problems') throw error;
    return problemsOf(error);
  }
}

function problemsOf({ details }: ExpectedError): ExplainedProblem[] {
  return Array.isArray(details.problems) ? details.problems : [];
}

/** Fills in what the template asks a person for. */
async function finish(writer: Writer, id: string): Promise<void> {
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
