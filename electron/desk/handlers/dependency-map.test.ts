import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lintDocx } from '../../documents/lint/lint-docx.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

/** A white picture of one pixel. */
function onePixel(): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.from([0, 255]));
  const end = chunk('IEND', Buffer.alloc(0));
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), end]));
}

const hostile = '<b>&"\' ]]> \u202e Paie {name-0}';

describe('the map over the contract', () => {
  let desk: TestDesk;
  let nodeIds: string[];
  beforeEach(async () => {
    desk = await testDesk();
    const { id: functionId } = await desk.call('records.create', {
      kind: 'criticalFunction',
      values: { code: 'F1', nameEn: hostile, nameFr: 'Exécuter la paie' },
    });
    const { id: applicationId } = await desk.call('records.create', {
      kind: 'application',
      values: { code: 'A1', nameEn: 'Payroll system', rtoMinutes: 480 },
    });
    await desk.call('records.create', {
      kind: 'dependency',
      values: { functionId, targetKind: 'application', applicationId, neededBackMinutes: 240 },
    });
    nodeIds = (await desk.call('map.get', {})).nodes.map(({ id }) => id);
  });
  afterEach(() => desk.close());

  it('writes the picture in the language that is asked for', async () => {
    const path = join(desk.folder, 'map.svg');
    const token = await desk.grant(path);
    await desk.call('map.exportSvg', { jobId: randomUUID(), token, language: 'fr', nodeIds });
    const svg = readFileSync(path, 'utf8');
    expect(svg).toContain('lang="fr"');
    expect(svg).toContain('Fonction critique, F1 Exécuter la paie');
    expect(svg).toMatch(/8\sh, requis en 4\sh/);
  });

  it.each(['en', 'fr'] as const)('writes a Word file that passes the rules (%s)', async (language) => {
    const path = join(desk.folder, 'map.docx');
    const token = await desk.grant(path);
    const picture = { png: onePixel(), width: 1600, height: 1000 };
    await desk.call('map.exportDocument', { jobId: randomUUID(), token, language, nodeIds, ...picture });
    const bytes = readFileSync(path);
    expect(await lintDocx(bytes)).toEqual([]);
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain(language === 'fr' ? 'Trop tard' : 'Too late');
    expect(xml).toMatch(language === 'fr' ? /descr="1 fonction critique/ : /descr="1 critical function/);
    expect(xml.match(/<w:tblHeader/g)).toHaveLength(2);
  });

  it('refuses what is no picture, and writes nothing of another map', async () => {
    const path = join(desk.folder, 'none.docx');
    const token = await desk.grant(path);
    const input = { jobId: randomUUID(), token, language: 'en', nodeIds, width: 10, height: 10 };
    expect(
      await desk.reply('map.exportDocument', { ...input, png: new Uint8Array([1, 2, 3, 4]) }),
    ).toMatchObject({
      ok: false,
      code: 'invalid_input',
    });
    expect(
      await desk.reply('map.exportSvg', {
        jobId: randomUUID(),
        token,
        language: 'en',
        nodeIds: [randomUUID()],
      }),
    ).toMatchObject({ ok: false });
    expect(existsSync(path)).toBe(false);
  });
});
