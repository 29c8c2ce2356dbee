import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declareSmall } from '../testing/declare-small.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(400)]);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let desk: TestDesk;
let id: string;
beforeEach(async () => {
  desk = await testDesk();
  ({ id } = await declareSmall(desk));
});
afterEach(() => desk.close());

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(desk.folder, name);
  writeFileSync(path, bytes);
  return await desk.grant(path);
}

describe('files attached to a log', () => {
  it('are kept once, named in the log by their hash, shown, and written again byte for byte', async () => {
    const token = await fileOf('Loading dock.png', png);
    const { entries, total } = await desk.call('activations.attach', { id, token, text: 'The dock' });
    expect(total).toBe(2);
    expect(entries).toMatchObject([
      {
        kind: 'attachment',
        body: {
          ...{ fileName: 'Loading dock.png', mediaType: 'image/png', bytes: png.length },
          ...{ sha256: sha256(png), text: 'The dock', task: null },
        },
      },
    ]);
    await desk.call('activations.attach', { id, token });
    const named = { id, sha256: sha256(png) };
    const shown = await desk.call('activations.attachment', named);
    expect(shown).toMatchObject({ fileName: 'Loading dock.png', isPicture: true });
    expect(Buffer.compare(shown.bytes, png)).toBe(0);

    const out = join(desk.folder, 'out.png');
    await desk.call('activations.saveAttachment', { ...named, token: await desk.grant(out) });
    expect(Buffer.compare(readFileSync(out), png)).toBe(0);
    const file = new Database(desk.path, { readonly: true });
    expect(file.prepare('select count(*) as n from attachment').get()).toEqual({ n: 1 });
    file.close();
  });

  it('can neither be changed nor taken out', async () => {
    await desk.call('activations.attach', { id, token: await fileOf('a.png', png) });
    const file = new Database(desk.path);
    expect(() => file.exec("update attachment set bytes = x'00'")).toThrow('append-only');
    expect(() => file.exec('delete from attachment')).toThrow('append-only');
    file.close();
  });

  it('are refused when they are too large, of another kind, or not there; the log stays as it was', async () => {
    const large = await fileOf('large.png', png);
    truncateSync(join(desk.folder, 'large.png'), 25 * 1024 * 1024 + 1);
    expect(await desk.reply('activations.attach', { id, token: large })).toMatchObject({
      code: 'attachment_too_large',
      details: { megabytes: 26 },
    });
    const program = await fileOf('photo.png', Buffer.from('7f454c4602010100', 'hex'));
    expect(await desk.reply('activations.attach', { id, token: program })).toMatchObject({
      code: 'attachment_type_unknown',
    });
    const gone = await desk.grant(join(desk.folder, 'gone.png'));
    expect(await desk.reply('activations.attach', { id, token: gone })).toMatchObject({
      code: 'file_unreadable',
    });
    expect((await desk.call('activations.log', { id })).entries).toHaveLength(1);
    expect(desk.logged).toEqual([]);
  });

  it('come as bytes where they were dropped or pasted, by the same rules', async () => {
    const dropped = { id, fileName: 'C:\\\\fakepath/../Dock photo.png', bytes: new Uint8Array(png) };
    const { entries } = await desk.call('activations.attachBytes', { ...dropped, text: 'The dock' });
    expect(entries).toMatchObject([
      { body: { fileName: 'Dock photo.png', mediaType: 'image/png', sha256: sha256(png), text: 'The dock' } },
    ]);
    const program = { ...dropped, bytes: new Uint8Array(Buffer.from('7f454c4602010100', 'hex')) };
    expect(await desk.reply('activations.attachBytes', program)).toMatchObject({
      code: 'attachment_type_unknown',
    });
    const renamed = { ...dropped, fileName: 'Lease.pdf' };
    expect(await desk.reply('activations.attachBytes', renamed)).toMatchObject({
      ...{ code: 'attachment_misnamed', details: { file: 'Lease.pdf' } },
    });
    expect(
      await desk.reply('activations.attachBytes', { ...dropped, bytes: new Uint8Array() }),
    ).toMatchObject({
      ...{ code: 'attachment_empty', details: { file: 'Dock photo.png' } },
    });
    const large = { ...dropped, bytes: new Uint8Array(25 * 1024 * 1024 + 1) };
    expect(await desk.reply('activations.attachBytes', large)).toMatchObject({
      code: 'attachment_too_large',
    });
    expect((await desk.call('activations.log', { id })).entries).toHaveLength(2);
  });

  it('leaves no bytes behind when the log refuses the act', async () => {
    const token = await fileOf('a.png', png);
    const task = '00000000-0000-4000-8000-000000000000';
    expect(await desk.reply('activations.attach', { id, token, task })).toMatchObject({ code: 'not_found' });
    const file = new Database(desk.path, { readonly: true });
    expect(file.prepare('select count(*) as n from attachment').get()).toEqual({ n: 0 });
    file.close();
  });

  it('gives out nothing that this log does not name', async () => {
    const named = { id, sha256: sha256(png) };
    expect(await desk.reply('activations.attachment', named)).toMatchObject({ code: 'not_found' });
  });
});
