import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db } from '../../../db/writer.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { type RecordToTell, recordDocument } from '../../../domain/documents/record-document.ts';
import { documentTranslator } from '../../documents/document-translator.ts';

/** The record of an activation as a document in one language. */
export async function recordModel(
  db: Db,
  record: Omit<RecordToTell, 'organisation' | 'paper'>,
  lang: DocumentLang,
): Promise<DocumentModel> {
  const { paper } = await getOrganisation(db);
  const { nameEn, nameFr } = record.state.organisation;
  const organisation = inLanguage({ en: nameEn, fr: nameFr }, lang);
  const teller = { lang, translate: documentTranslator(lang), timeZone: record.state.timeZone };
  return recordDocument({ ...record, organisation, paper }, teller);
}
