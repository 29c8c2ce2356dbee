import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pictureBytes } from '../../../domain/documents/picture-source.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { samplePng } from '../../../domain/documents/sample-model.ts';
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
    const { text, refused } = await desk.call('writing.textFile', { token });
    expect(text).toBe('Grève');
    expect(refused).toBeNull();
  });

  it.each([
    ['word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['notText', samplePng],
    ['notText', Uint8Array.from([0x4d, 0x5a, 0x00, 0x01])],
    ['empty', ''],
    ['empty', ' \r\n '],
    ['tooLarge', 'a'.repeat(2 * 1024 * 1024 + 1)],
  ])('that is none is told (%s)', async (refused, content) => {
    const token = await chosen('text.txt', content);
    expect(await desk.call('writing.textFile', { token })).toEqual({ text: null, refused });
  });
});
