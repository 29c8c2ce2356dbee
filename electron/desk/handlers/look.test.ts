import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samplePng } from '../../../domain/documents/sample-model.ts';
import { wordTemplate } from '../../documents/letterhead/testing/word-template.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let folder: string;

beforeEach(async () => {
  desk = await testDesk();
  folder = await mkdtemp(join(tmpdir(), 'holdfast-look-'));
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function chosen(name: string, bytes: Uint8Array): Promise<{ token: string }> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return { token: await desk.grant(path) };
}

const look = async () => (await desk.call('look.get', {})).look;

describe('the look of documents', () => {
  it('keeps the logo, shows it in the preview, and can be undone', async () => {
    expect(await desk.call('look.setLogo', await chosen('logo.png', samplePng))).toEqual({ refused: null });
    await desk.call('look.change', { field: 'logoAltEn', value: 'Ministry of Rivers' });
    const { logo } = await desk.call('look.get', {});
    expect(logo?.mediaType).toBe('image/png');
    expect(logo?.bytes).toEqual(samplePng);
    const { html } = await desk.call('look.preview', { language: 'en' });
    expect(html).toContain('alt="Ministry of Rivers"');
    await desk.call('changes.undo', {});
    await desk.call('changes.undo', {});
    expect((await desk.call('look.get', {})).logo).toBeNull();
  });

  it('says why a file is no logo, and keeps the one there is', async () => {
    await desk.call('look.setLogo', await chosen('logo.png', samplePng));
    const { logo } = await look();
    const refusedOf = async (name: string, bytes: Uint8Array) =>
      (await desk.call('look.setLogo', await chosen(name, bytes))).refused;
    expect(await refusedOf('page.png', Buffer.from('<svg/>'))).toBe('picture_unknown');
    expect(await refusedOf('cut.png', samplePng.subarray(0, 30))).toBe('picture_damaged');
    expect(await refusedOf('vast.png', new Uint8Array(21 * 1024 * 1024))).toBe('picture_too_large');
    expect((await look()).logo).toBe(logo);
  });

  it('stores one field and leaves the others, however quickly they come', async () => {
    await Promise.all([
      desk.call('look.change', { field: 'headerEn', value: 'Ministry of Rivers' }),
      desk.call('look.change', { field: 'headerFr', value: 'Ministère des Rivières' }),
      desk.call('look.change', { field: 'accent', value: '#7a1f3d' }),
    ]);
    expect(await look()).toMatchObject({
      headerEn: 'Ministry of Rivers',
      headerFr: 'Ministère des Rivières',
      accent: '#7a1f3d',
    });
    const { html } = await desk.call('look.preview', { language: 'fr' });
    expect(html).toContain('Ministère des Rivières');
    expect(html).toContain('#7A1F3D');
  });

  it('takes no colour that cannot be read, and no letters that are not offered', async () => {
    await expect(desk.call('look.change', { field: 'accent', value: '#ffcc00' })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ code: 'contrast_low' }] },
    });
    await expect(desk.call('look.change', { field: 'font', value: 'Comic Sans MS' })).rejects.toThrow();
    expect(await look()).toMatchObject({ accent: '#1f4e79', font: 'Arial' });
  });

  it('takes a template that a bulletin can be issued on, with what was changed of it', async () => {
    const given = { ...(await chosen('Ministry.dotx', wordTemplate())), name: 'Ministry.dotx' };
    expect(await desk.call('look.setLetterhead', given)).toEqual({ refused: null });
    const kept = await desk.call('look.get', {});
    expect(kept.look.letterheadName).toBe('Ministry.dotx');
    expect(kept.letterheadNotes).toContainEqual({ code: 'style_missing', said: 'heading 3' });
  });

  it('takes no template that would keep a bulletin from going out', async () => {
    const refusedOf = async (bytes: Uint8Array) => {
      const given = { ...(await chosen('x.docx', bytes)), name: 'x.docx' };
      return (await desk.call('look.setLetterhead', given)).refused?.code;
    };
    const macros = { 'word/vbaProject.bin': new Uint8Array([1]) };
    expect(await refusedOf(wordTemplate({ more: macros }))).toBe('macros');
    const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>x</w:t></w:r></w:p>';
    expect(await refusedOf(wordTemplate({ head: hidden }))).toBe('other');
    expect((await look()).letterhead).toBeNull();
  });
});
