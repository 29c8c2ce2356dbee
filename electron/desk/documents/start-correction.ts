import { draftFrom } from '../../../db/actions/document-write.ts';
import { documentIssues, getDocument, listDocuments } from '../../../db/queries/documents.ts';
import { documentsOutThere } from '../../../db/queries/issued-facts.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import type { Db, Writer } from '../../../db/writer.ts';
import { withCorrectionNotice } from '../../../domain/documents/correction-notice.ts';
import { wasIssued } from '../../../domain/documents/life.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { wrongDocuments } from './wrong-documents.ts';

/** Drafts of corrections that are under way, by the document whose place they are to take. */
export async function openCorrections(db: Db): Promise<Map<string, string>> {
  const drafts = (await listDocuments(db)).filter(
    ({ relation, status }) => relation === 'correction' && !wasIssued(status),
  );
  return new Map(
    drafts.flatMap(({ id, basedOnId }) => (basedOnId === null ? [] : [[basedOnId, id] as const])),
  );
}

/**
 * Starts the correction of an issued document: its words with a notice at the head that says, in each language that it
 * was issued in, what was said and what is so now. One that is under way is not started a second time.
 * @returns the id of the draft. @throws ExpectedError `not_found`, `document_state` of what is no longer out there.
 */
export async function startCorrection(writer: Writer, id: string): Promise<string> {
  const { db, clock } = writer;
  const open = (await openCorrections(db)).get(id);
  if (open !== undefined) return open;
  const [document, issues, { timeZone }] = await Promise.all([
    getDocument(db, id),
    documentIssues(db, id),
    getOrganisation(db),
  ]);
  const outThere = (await documentsOutThere(db)).filter((each) => each.id === id);
  const [wrong] = await wrongDocuments(db, outThere, clock.now());
  const facts = (wrong?.facts ?? []).filter(({ stillRight }) => stillRight === null);
  const noticed = (lang: DocumentLang) => {
    const text = lang === 'en' ? document.contentEn : document.contentFr;
    if (!issues.some(({ language }) => language === lang)) return text;
    const { number, version, issuedAt } = document;
    const told = facts.map((fact) => ({ ...fact, label: fact.label[lang] }));
    const corrected = { number: number ?? '', version, issuedAt: issuedAt ?? '', facts: told };
    return withCorrectionNotice(text, corrected, { lang, timeZone, translate: documentTranslator(lang) });
  };
  const promised = document.nextUpdateAt;
  return await draftFrom(writer, id, 'correction', {
    contentEn: noticed('en'),
    contentFr: noticed('fr'),
    // What was promised still holds, as long as its time has not come.
    nextUpdateAt: promised !== null && promised > clock.now() ? promised : null,
    corrections: facts.map(({ key, was, is }) => ({ key, was, is })),
  });
}
