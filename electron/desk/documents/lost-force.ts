import { getDocument, type StoredDocument } from '../../../db/queries/documents.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db } from '../../../db/writer.ts';
import { wholeTime } from '../../../domain/documents/fact-words.ts';
import type { DocumentModel } from '../../../domain/documents/model.ts';
import { documentTranslator } from '../../documents/document-translator.ts';

/** What was issued as it is to be read now: one that no longer holds says so on every page, and nothing else changes. */
export async function markedAsNow(
  db: Db,
  document: StoredDocument,
  model: DocumentModel,
): Promise<DocumentModel> {
  const text = await lostForce(db, document, model);
  if (text === null) return model;
  const marks = [{ tone: 'withdrawn' as const, text }, ...(model.running.marks ?? [])];
  return { ...model, running: { ...model.running, marks } };
}

async function lostForce(
  db: Db,
  { status, withdrawnAt, supersededById }: StoredDocument,
  { lang }: DocumentModel,
): Promise<string | null> {
  const translate = documentTranslator(lang);
  if (status === 'withdrawn' && withdrawnAt !== null) {
    const { timeZone } = await getOrganisation(db);
    return translate('facts:mark.withdrawn', { time: wholeTime(withdrawnAt, { lang, timeZone, translate }) });
  }
  if (status !== 'superseded' || supersededById === null) return null;
  const { number, version } = await getDocument(db, supersededById);
  return translate('facts:mark.superseded', { number: number ?? '', version: `${version}` });
}
