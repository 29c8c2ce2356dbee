import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureBytes } from '../../../domain/documents/picture-source.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { samplePng } from '../../../domain/documents/sample-model.ts';
import { renderDocx } from '../../documents/render-docx.ts';
import { sampleBulletin } from '../../documents/sample-documents.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

async function chosen(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(desk.folder, name);
  writeFileSync(path, content);
  return await desk.grant(path);
}

/** The beginning of a file of an office program of before 2007, which names its parts in UTF-16. */
function compound(part: string): Uint8Array {
  const names = Buffer.from(part, 'utf16le');
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...names]);
}

const paragraph = (said: string) => `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`;

/** A Word file around the XML of its body, with more parts. */
function wordFile(body: string, more: Record<string, Uint8Array> = {}, relations = ''): Uint8Array {
  const open = 'http://schemas.openxmlformats.org';
  const types = `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
  const rels = (inner: string) =>
    strToU8(`<Relationships xmlns="${open}/package/2006/relationships">${inner}</Relationships>`);
  const main = `${open}/officeDocument/2006/relationships/officeDocument`;
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': rels(`<Relationship Id="r1" Type="${main}" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': rels(relations),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${open}/wordprocessingml/2006/main" xmlns:r="${open}/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="${open}/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    ),
    ...more,
  });
}

describe('a picture', () => {
  it('is kept once, shown in the editor, and goes into the document, its preview and what is issued', async () => {
    const kept = await desk.call('writing.keepPicture', { bytes: samplePng });
    expect(kept).toMatchObject({ format: 'png', width: 1, height: 1 });
    expect((await desk.call('writing.keepPicture', { bytes: samplePng })).sha256).toBe(kept.sha256);
    const shown = await desk.call('writing.picture', { sha256: kept.sha256 });
    expect(shown).toEqual({ format: 'png', bytes: samplePng });
    const content: RichTextDoc = {
      type: 'doc',
      content: [
        {
          type: 'picture',
          attrs: {
            ...{ sha256: kept.sha256, format: 'png', ratio: 1, widthMillimetres: 40 },
            ...{ alt: 'The north door', decorative: false, caption: '' },
          },
        },
      ],
    };
    const { id } = await desk.call('documents.create', { kind: 'procedure' });
    const written = await desk.call('documents.preview', { id, language: 'en', content });
    expect(written.html).toContain('src="data:image/png;base64,iVBOR');
    expect(written.html).toContain('alt="The north door"');
    await desk.call('documents.save', { id, patch: { contentEn: content, contentFr: content } });
    expect((await desk.call('documents.preview', { id, language: 'fr' })).html).toContain('base64,iVBOR');
    const titles = { titleEn: 'Doors', titleFr: 'Portes' };
    await desk.call('documents.save', { id, patch: titles });
    const lead = await desk.call('records.create', {
      kind: 'role',
      values: { code: 'IL', nameEn: 'Incident lead', nameFr: 'Responsable' },
    });
    const emergency = { roleId: lead.id, reason: 'The door is shut now' };
    const tried = await desk.reply('documents.issue', {
      id,
      languages: ['en', 'fr'],
      jobId: crypto.randomUUID(),
      emergency,
    });
    expect(tried).toEqual({ ok: true, value: { number: 'PR-2026-001' } });
    const issued = await desk.call('documents.preview', { id, language: 'fr' });
    expect(issued.html).toContain('base64,iVBOR');
    expect(issued.html).toContain('Portes');
  });

  it('is refused by what it is, not by its name', async () => {
    const text = new TextEncoder().encode('no picture');
    await expect(desk.call('writing.keepPicture', { bytes: text })).rejects.toMatchObject({
      code: 'file_type_unknown',
    });
    await expect(desk.call('writing.picture', { sha256: 'a'.repeat(64) })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is given to the window as it was chosen, but for one that is too large', async () => {
    const token = await chosen('door.png', samplePng);
    expect(await desk.call('writing.chosenFile', { token })).toEqual({ bytes: samplePng });
    const large = await chosen('large.png', new Uint8Array(pictureBytes + 1));
    expect(await desk.call('writing.chosenFile', { token: large })).toEqual({ bytes: null });
    mkdirSync(join(desk.folder, 'folder'));
    const folder = await desk.grant(join(desk.folder, 'folder'));
    await expect(desk.call('writing.chosenFile', { token: folder })).rejects.toMatchObject({
      code: 'file_unreadable',
    });
  });
});

const read = (token: string) => desk.call('writing.textFile', { jobId: crypto.randomUUID(), token });

describe('a text file', () => {
  const latin = Uint8Array.from(
    [...'Gr', 0xe8, ...'ve'].map((c) => (typeof c === 'string' ? c.charCodeAt(0) : c)),
  );
  const wide = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from('Grève', (c) => c.charCodeAt(0)).buffer),
  ]);

  it.each([
    ['UTF-8', 'Grève'],
    ['UTF-8 with its mark', '\ufeffGrève'],
    ['Windows-1252', latin],
    ['UTF-16', wide],
  ])('is read in %s', async (_, content) => {
    const token = await chosen('text.txt', content);
    const { text, refused } = await read(token);
    expect(text).toBe('Grève');
    expect(refused).toBeNull();
  });

  it.each([
    ['oldWord', compound('WordDocument')],
    ['password', compound('EncryptedPackage')],
    [
      'openDocument',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    ],
    ['notText', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<w/>') })],
    ['bomb', zipSync({ 'word/document.xml': new Uint8Array(25_000_000) })],
    ['damaged', wordFile(paragraph('Cut off')).slice(0, 300)],
    ['damaged', wordFile('<w:p><w:r><w:t>No end')],
    ['tooLarge', wordFile(paragraph('0123456789abcdef'.repeat(2 ** 20)))],
    ['empty', wordFile('<w:p/>')],
    ['notText', samplePng],
    ['notText', Uint8Array.from([0x4d, 0x5a, 0x00, 0x01])],
    ['empty', ''],
    ['empty', ' \r\n '],
    ['tooLarge', 'a'.repeat(2 * 1024 * 1024 + 1)],
  ])('that is none is told (%s)', async (refused, content) => {
    const token = await chosen('text.txt', content);
    expect(await read(token)).toEqual({ text: null, html: null, left: [], refused });
  });
});

describe('a Word file', () => {
  it('is read with its words, whatever its name says, and nothing is said to be left out', async () => {
    const token = await chosen('bulletin.txt', await renderDocx(sampleBulletin()));
    const { html, text, left, refused } = await read(token);
    expect({ text, left, refused }).toEqual({ text: null, left: [], refused: null });
    expect(html).toContain('<h1 class="title">33 King Street West is closed on Monday</h1>');
    expect(html).toContain('<li><strong>Work from home</strong> on Monday');
    expect(html).toContain('<a href="mailto:accommodation@example.ca">');
  });

  it('leaves its macros, its comments and what no document holds, and says so', async () => {
    const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    const picture = (id: string) => `<w:p><w:r><w:pict><v:imagedata r:id="${id}"/></w:pict></w:r></w:p>`;
    const file = wordFile(
      `${paragraph('Kept')}<w:p><m:oMath/></w:p>${picture('p1')}${picture('p2')}${picture('p3')}<w:strange/>`,
      {
        'word/vbaProject.bin': strToU8('macros'),
        'word/comments.xml': strToU8('<w:comments/>'),
        'word/media/a.png': samplePng,
        'word/media/b.emf': strToU8('a metafile'),
      },
      `<Relationship Id="p1" Type="${image}" Target="media/a.png"/>` +
        `<Relationship Id="p2" Type="${image}" Target="media/b.emf"/>` +
        `<Relationship Id="p3" Type="${image}" Target="media/gone.png"/>`,
    );
    const { html, left } = await read(await chosen('plan.docm', file));
    expect(left).toEqual(['macros', 'objects', 'comments', 'pictures', 'unknown']);
    expect(html).toMatch(/^<p>Kept<\/p>.*<img src="data:image\/png;base64,iVBOR/);
    expect(html?.match(/<img/g)).toHaveLength(1);
  });

  it('cannot name one of the computer’s own files as a picture', async () => {
    const secret = join(desk.folder, 'secret.png');
    writeFileSync(secret, samplePng);
    const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
    const body = `${paragraph('Kept')}<w:p><w:r><w:pict><v:imagedata r:id="p1"/></w:pict></w:r></w:p>`;
    const linked = `<Relationship Id="p1" Type="${image}" TargetMode="External" Target="file://${secret}"/>`;
    const { html, left } = await read(await chosen('plan.docx', wordFile(body, {}, linked)));
    expect(html).not.toContain('img');
    expect(left).toEqual(['pictures']);
  });

  it('begins a document in its language, under its title; the other language begins empty', async () => {
    const content: RichTextDoc = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Fermé' }] }],
    };
    const written = { lang: 'fr' as const, title: 'Fermeture', content };
    const { id } = await desk.call('documents.create', { kind: 'procedure', written });
    expect(await desk.call('documents.get', { id })).toMatchObject({
      ...{ titleEn: '', titleFr: 'Fermeture', kind: 'procedure' },
      ...{ contentEn: { content: [] }, contentFr: content },
    });
  });
});
