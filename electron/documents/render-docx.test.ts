import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { heading, paragraph, steps, table, text } from '../../domain/documents/blocks.ts';
import type { Block, DocumentModel } from '../../domain/documents/model.ts';
import {
  documentOf,
  everyBlock,
  hostileTexts,
  withoutContents,
} from '../../domain/documents/sample-model.ts';
import { lintDocx } from './lint/lint-docx.ts';
import { parseXml, textIn } from './lint/xml-tree.ts';
import { renderDocx } from './render-docx.ts';
import { sampleBulletin, sampleBulletinFrench, sampleChecklist } from './sample-documents.ts';
import { sampleSituationReport } from './sample-situation-report.ts';

async function part(model: DocumentModel, path: string): Promise<string> {
  return strFromU8(unzipSync(await renderDocx(model))[path] ?? new Uint8Array());
}

function bodyOf(...blocks: Block[]): Promise<string> {
  return part(documentOf(blocks), 'word/document.xml');
}

/** The words of a part, all of them together. */
function words(xml: string): string {
  return textIn(parseXml(xml.replace(/<w:(?:instrText|posOffset)[^>]*>[^<]*/g, '')));
}

describe('renderDocx', () => {
  it.each([
    ['bulletin', sampleBulletin],
    ['French bulletin', sampleBulletinFrench],
    ['checklist', sampleChecklist],
    ['situation report', sampleSituationReport],
  ])('writes a %s with nothing wrong in it', async (_, make) => {
    expect(lintDocx(await renderDocx(make()))).toEqual([]);
  });

  describe.each(['en', 'fr'] as const)('in %s', (lang) => {
    it.each(Object.entries(hostileTexts))(
      'writes every block with nothing wrong in it: %s',
      async (_, hostile) => {
        const beside = withoutContents(everyBlock(lang, (field) => `${field} ${hostile}`));
        expect(lintDocx(await renderDocx(beside))).toEqual([]);
        expect(lintDocx(await renderDocx(everyBlock(lang, () => hostile)))).toEqual([]);
      },
    );
  });

  it.each([
    hostileTexts.numberingReference,
    hostileTexts.fieldWord,
    hostileTexts.xml,
    hostileTexts.emoji,
    'TOTAL_PAGES',
    '{1234567890.png}',
    '$& $1 $$',
    '__proto__',
  ])('writes %j as it is', async (said = '') => {
    const model = documentOf([
      { type: 'title', spans: [text(said)] },
      steps([said]),
      table(said, [{ header: said, width: 1 }], [[said]]),
    ]);
    model.running = { owner: said, reference: said, marks: [{ tone: 'draft', text: said }] };
    const body = words(await part(model, 'word/document.xml'));
    expect(body.split(said)).toHaveLength(6);
    if (said.length <= 44) expect(words(await part(model, 'word/header1.xml')).split(said)).toHaveLength(4);
  });

  it('puts the properties and the identity into the file, and no date but the model’s', async () => {
    const model = everyBlock('en', (field) => field);
    const core = await part(model, 'docProps/core.xml');
    expect(core).toContain(
      '<dc:title>title</dc:title><dc:subject>subject</dc:subject><dc:creator>creator</dc:creator>',
    );
    expect(core.match(/20\d\d-[^<]*/g)).toEqual(['2026-11-22T15:00:00Z', '2026-11-22T15:00:00Z']);
    const custom = await part(model, 'docProps/custom.xml');
    const names = [...custom.matchAll(/name="(\w+)"><vt:lpwstr>([^<]*)/g)].map((found) => [
      found[1],
      found[2],
    ]);
    expect(names).toEqual([
      ['DocumentId', 'identity.id'],
      ['DocumentKind', 'identity.kind'],
      ['DocumentNumber', 'identity.number'],
      ['DocumentVersion', 'identity.version'],
      ['FactsFingerprint', 'identity.fingerprint'],
    ]);
  });

  it('sets the paper, turns a wide section, and says the number and the mark on every page', async () => {
    const model = everyBlock('en', (field) => field);
    const body = await part(model, 'word/document.xml');
    expect(body.match(/<w:pgSz[^>]*>/g)).toEqual([
      '<w:pgSz w:w="12240" w:h="15840" w:orient="portrait"/>',
      '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>',
      '<w:pgSz w:w="12240" w:h="15840" w:orient="portrait"/>',
    ]);
    for (const number of [1, 2, 3]) {
      const header = words(await part(model, `word/header${number}.xml`));
      expect(header).toContain('exercise mark');
      expect(header).toContain('running.reference');
    }
  });

  it('keeps the header of a section of the same shape', async () => {
    const model = documentOf([paragraph('one')]);
    model.sections.push({ blocks: [paragraph('two')] });
    const body = await part(model, 'word/document.xml');
    expect(body.match(/<w:headerReference/g)).toHaveLength(1);
    expect(body.match(/<w:p>|<w:p /g)).toHaveLength(2);
  });

  it('counts each ordered list by itself, from its own start', async () => {
    const list = (start: number): Block => ({ ...steps(['a', 'b']), start });
    const files = unzipSync(await renderDocx(documentOf([list(1), list(1), list(5)])));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const numbering = strFromU8(files['word/numbering.xml'] ?? new Uint8Array());
    const ids = [...body.matchAll(/<w:numId w:val="(\d+)"/g)].map((found) => found[1]);
    expect(ids.map((id) => ids.indexOf(id))).toEqual([0, 0, 2, 2, 4, 4]);
    const starts = [0, 2, 4].map((at) => {
      const number = new RegExp(`<w:num w:numId="${ids[at]}".*?</w:num>`, 's').exec(numbering)?.[0];
      return /<w:startOverride w:val="(\d+)"/.exec(number ?? '')?.[1];
    });
    expect(starts).toEqual(['1', '1', '5']);
  });

  it('shows a missing fact, and words of another language as such', async () => {
    const body = await bodyOf(
      paragraph([
        { type: 'missing', key: 'site.name' },
        text(' Bonjour', { lang: 'fr' }),
        text(' Hello', { lang: 'en' }),
      ]),
    );
    expect(words(body)).toContain('[missing: site.name]');
    expect(body.match(/<w:lang w:val="[^"]*"/g)).toEqual(['<w:lang w:val="fr-CA"']);
  });

  it('keeps a small table on one page, and lets a long one go over', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => [`row ${at}`]);
    const small = await bodyOf(table('Small', [{ header: 'a', width: 1 }], rows(4)));
    expect(small.match(/<w:keepNext\/>/g)).toHaveLength(3);
    const long = await bodyOf(table('Long', [{ header: 'a', width: 1 }], rows(40)));
    expect(long.match(/<w:keepNext\/>/g)).toHaveLength(2);
    expect(long.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('has a box that can be ticked for each task, with the task as its name', async () => {
    const body = await bodyOf({
      type: 'checklist',
      caption: 'Tasks',
      items: [{ text: [text('Call the bridge')] }, { text: [text('Log it')], ticked: true }],
    });
    expect([...body.matchAll(/<w:alias w:val="([^"]*)"/g)].map((found) => found[1])).toEqual([
      'Done 1. Call the bridge',
      'Done 2. Log it',
    ]);
    expect([...body.matchAll(/<w14:checked w14:val="(\d)"/g)].map((found) => found[1])).toEqual(['0', '1']);
  });

  it('refuses a document with an error, and says what is wrong', async () => {
    const refused = renderDocx(documentOf([heading(2, 'Too deep')]));
    await expect(refused).rejects.toMatchObject({
      code: 'document_problems',
      details: { problems: [{ code: 'heading_order', where: 'sections.0.blocks.0' }] },
    });
  });
});
