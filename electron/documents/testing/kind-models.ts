/** For tests: every kind of document as its template begins, with the facts of an exercise. */
import { buildDocument } from '../../../domain/documents/build-document.ts';
import type { FactData } from '../../../domain/documents/fact-data.ts';
import { citedFacts } from '../../../domain/documents/facts.ts';
import { type DocumentKind, documentKinds } from '../../../domain/documents/kinds.ts';
import type { DocumentLang, DocumentModel } from '../../../domain/documents/model.ts';
import { testFacts } from '../../../domain/documents/testing/test-facts.ts';
import { documentTranslator } from '../document-translator.ts';
import { documentTemplate } from '../templates.ts';

export interface KindForm {
  kind: DocumentKind;
  /** The longer form of a situation report. */
  tactical: boolean;
}

export function kindModel(
  { kind, tactical }: KindForm,
  lang: DocumentLang,
  data: FactData,
  title: string,
): DocumentModel {
  const template = documentTemplate(kind);
  const { nameEn, nameFr, audience } = template;
  const content = (tactical && template.tactical) || template.content;
  const teller = { lang, timeZone: data.timeZone, translate: documentTranslator(lang) };
  const source = {
    id: '01940000-0000-7000-8000-000000000001',
    kind,
    title,
    content: content[lang],
    nextUpdateAt: data.document.nextUpdateAt,
    issue: { number: 'SB-2026-001', version: 1, at: data.asOf },
    changedAt: data.asOf,
  };
  const frame = {
    kindName: lang === 'en' ? nameEn : nameFr,
    audience: audience[lang],
    organisation: data.organisation.name[lang],
    paper: 'letter',
    exercise: true,
    confidential: template.confidential,
  } as const;
  return buildDocument(source, frame, citedFacts(source.content, data, teller), 'f00d', teller);
}

/** The roles of the library, which the templates cite. */
const roles = ['IL', 'BCC', 'HR', 'COM', 'ITO', 'DIR', 'LOG', 'HS', 'FAC', 'PAY', 'LEG'].map((code) => ({
  id: `role-${code}`,
  code,
  name: { en: `Role ${code}`, fr: `Rôle ${code}` },
  holder: 'Amara Diallo',
  phone: '416-555-0110',
  personId: null,
  inActivation: true,
}));
export const kindFacts: FactData = { ...testFacts, roles };

export const kindForms: KindForm[] = [
  ...documentKinds.map((kind) => ({ kind, tactical: false })),
  { kind: 'situation-report', tactical: true },
];
