import { type CommunicationRow, communicationPlan } from '../../../db/queries/communications.ts';
import { getOrganisation } from '../../../db/queries/organisation.ts';
import { inLanguage } from '../../../domain/documents/fact-words.ts';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import {
  communicationPlanDocument,
  type ToldCommunication,
} from '../../../domain/publishing/communication-plan-document.ts';
import { documentTranslator } from '../../documents/document-translator.ts';
import { documentTemplate } from '../../documents/templates.ts';
import { wordFile } from '../documents/word-file.ts';
import { writeWhole } from '../documents/write-whole.ts';
import { breathe, type JobTools } from './job-tools.ts';

export interface ExportCommunicationPlan {
  path: string;
  language: DocumentLang;
  writtenAt: string;
}

/** Writes the communication plan as a Word file, whole or not at all. @throws ExpectedError `file_not_written`. */
export async function exportCommunicationPlan(
  { path, language, writtenAt }: ExportCommunicationPlan,
  tools: JobTools,
): Promise<{ lines: number }> {
  await breathe(tools, 0, 'reading');
  const { db } = await tools.open();
  const [{ communications }, organisation] = [await communicationPlan(db), await getOrganisation(db)];
  const { nameEn, nameFr, paper, timeZone } = organisation;
  const teller = { lang: language, timeZone, translate: documentTranslator(language) };
  const facts = {
    lines: communications.map(told),
    organisation: inLanguage({ en: nameEn, fr: nameFr }, language),
    ...{ paper, writtenAt },
  };
  await breathe(tools, 0.4, 'writing');
  await writeWhole(path, await wordFile(db, communicationPlanDocument(facts, teller)));
  return { lines: communications.length };
}

function told(row: CommunicationRow): ToldCommunication {
  const { anchor, offsetMinutes, dueAt, channel, kind, documentKind } = row;
  const template = documentKind === null ? null : documentTemplate(documentKind);
  return {
    title: { en: row.titleEn, fr: row.titleFr },
    message: { en: row.messageEn, fr: row.messageFr },
    place: { en: row.placeEn, fr: row.placeFr },
    ...{ anchor, offsetMinutes, dueAt, channel, kind },
    product: template && named(template),
    audience: row.audience && named(row.audience),
    owner: row.ownerRole && named(row.ownerRole),
    approvers: row.approverRoles.map(named),
    plan: row.plan && named(row.plan),
  };
}

function named({ nameEn, nameFr }: { nameEn: string; nameFr: string }) {
  return { en: nameEn, fr: nameFr };
}
