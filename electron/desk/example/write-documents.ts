import { join } from 'node:path';
import type { Writer } from '../../../db/writer.ts';
import { kindsOfTheEnd } from '../../../domain/documents/kinds.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { ExpectedError } from '../../../domain/errors.ts';
import { documentTemplate } from '../../documents/templates.ts';
import type { ExplainedProblem } from '../documents/compose.ts';
import { createFromTemplate } from '../documents/create.ts';
import { issueDraft } from '../documents/issue.ts';
import { wordFiles } from '../documents/word-files.ts';
import { writeBatch } from '../documents/write-whole.ts';
import { lintDocuments } from '../jobs/lint-documents.ts';
import { approveDocument } from './approve-document.ts';
import { finishDocument } from './finish-document.ts';
import { finishedKinds } from './finished-content.ts';

export interface WrittenDocuments {
  paths: string[];
  /** Documents that stay drafts, and why: their files are marked as drafts. */
  drafts: { kindName: string; problems: ExplainedProblem[] }[];
}

/**
 * Writes the kinds of documents that the example has words for, for an activation, as a person would: from the templates, with what they ask
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
  for (const kind of finishedKinds.filter((each) => !kindsOfTheEnd.includes(each))) {
    const id = await createFromTemplate(writer, { kind, activationId, checklistId: null });
    await finishDocument(writer, id);
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
    await approveDocument(writer, id);
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
