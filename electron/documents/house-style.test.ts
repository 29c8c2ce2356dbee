import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentLook } from '../../domain/documents/look-schema.ts';
import { everyBlock, samplePng } from '../../domain/documents/sample-model.ts';
import { houseStyleOf, plainHouse } from './house-style.ts';
import { lintDocx } from './lint/lint-docx.ts';
import { renderDocx } from './render-docx.ts';
import { renderHtml } from './render-html.ts';
import { renderPrint } from './render-print.ts';

const look = documentLook.parse({
  accent: '#7a1f3d',
  font: 'Verdana',
  headerEn: 'Ministry of Rivers & Bridges',
  headerFr: 'Ministère des Rivières et des Ponts',
  footerEn: '777 Bay Street · Toronto',
  footerFr: '777, rue Bay · Toronto',
  logoAltEn: 'Ministry of Rivers',
});

const model = (lang: 'en' | 'fr') => everyBlock(lang, (field) => `The ${field} of it`);

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

describe('the look of an organisation', () => {
  it.each(['en', 'fr'] as const)('dresses a Word file in %s, and nothing is wrong with it', async (lang) => {
    const house = houseStyleOf(look, lang, samplePng);
    const bytes = await renderDocx(model(lang), house);
    expect(lintDocx(bytes)).toEqual([]);
    const parts = partsOf(bytes);
    expect(parts['word/styles.xml']).toContain('w:ascii="Verdana"');
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1">.*?<w:color w:val="7A1F3D"\/>/);
    expect(parts['word/numbering.xml']).toContain('7A1F3D');
    const heads = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
    const withLogo = heads.filter((path) => parts[path]?.includes('w:drawing'));
    expect(withLogo).toHaveLength(1);
    for (const path of heads) {
      expect(parts[path]).toContain(
        lang === 'en' ? 'Ministry of Rivers &amp; Bridges' : 'Rivières et des Ponts',
      );
      expect(parts[path]).toContain('The exercise mark of it');
    }
    expect(parts[withLogo[0] ?? '']).toContain('descr="Ministry of Rivers"');
    expect(parts['word/footer1.xml']).toContain(lang === 'en' ? '777 Bay Street · Toronto' : '777, rue Bay');
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
  });

  it('gives the same bytes for the same look', async () => {
    const house = houseStyleOf(look, 'en', samplePng);
    const [first, second] = [await renderDocx(model('en'), house), await renderDocx(model('en'), house)];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('shows on screen and on paper what Word shows', () => {
    const house = houseStyleOf(look, 'en', samplePng);
    for (const html of [renderHtml(model('en'), house), renderPrint(model('en'), house).html]) {
      expect(html).toContain('alt="Ministry of Rivers"');
      expect(html).toContain('#7A1F3D');
      expect(html).toContain("'Verdana'");
    }
    expect(renderPrint(model('en'), house).running?.head).toContain('Ministry of Rivers &amp; Bridges');
    expect(renderPrint(model('en'), house).running?.foot).toContain('777 Bay Street');
  });

  it('reads well in a colour that only just can be read on white', async () => {
    // 4.54 : 1 on white; on the tint of a header row it would be under 4.5.
    const house = houseStyleOf({ ...look, accent: '#767676' }, 'en', undefined);
    expect(lintDocx(await renderDocx(model('en'), house))).toEqual([]);
  });

  it('does without a logo whose bytes are gone or are no picture', () => {
    expect(houseStyleOf(look, 'en', undefined).logo).toBeNull();
    expect(houseStyleOf(look, 'en', new Uint8Array([1, 2, 3])).logo).toBeNull();
  });

  it('is the plain one where nobody has chosen', () => {
    expect(houseStyleOf(documentLook.parse({}), 'en', undefined)).toEqual(plainHouse);
  });
});
