import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

const passphrase = 'four words are enough';

describe('continuity packs over the contract', { timeout: 60_000 }, () => {
  let desk: TestDesk;
  let folder: string;
  let roleId: string;
  let functionId: string;
  let checklistId: string;
  beforeEach(async () => {
    desk = await testDesk();
    folder = join(desk.folder, 'stick');
    mkdirSync(folder);
    roleId = await create({
      kind: 'role',
      values: { code: 'IL', nameEn: 'Incident lead', nameFr: 'Responsable' },
    });
    const personId = await create({
      kind: 'person',
      values: { employeeNumber: '1', givenName: 'Ann', familyName: '=Roy', positionTitle: 'Director' },
    });
    const telephone = { personId, kind: 'mobilePhone', value: '416-555-0110', rank: 1 } as const;
    await create({ kind: 'contactMethod', values: telephone });
    await create({ kind: 'roleAssignment', values: { roleId, personId, rank: 1 } });
    const unitId = await create({ kind: 'orgUnit', values: { code: 'FIN', nameEn: 'Finance' } });
    functionId = await create({
      kind: 'criticalFunction',
      values: { code: 'F03', nameEn: 'Payroll', nameFr: 'Paie', unitId },
    });
    checklistId = await create({
      kind: 'checklist',
      values: { code: 'FIRE', titleEn: 'Fire: what / who?' },
    });
    const task = { checklistId, position: 1, textEn: 'Leave the building', roleId, offsetMinutes: 5 };
    await create({ kind: 'checklistTask', values: task });
    const criteria = [{ textEn: 'Payroll is down', textFr: '' }];
    const plan = {
      code: 'BCP',
      titleEn: 'Finance plan',
      ownerRoleId: roleId,
      scopeUnitIds: [unitId],
      criteria,
    };
    const planId = await create({ kind: 'plan', values: plan });
    await create({ kind: 'plan', values: { code: 'SCP', titleEn: 'Strike plan' } });
    const step = { planId, roleName: 'Director', comment: 'As agreed' };
    await desk.call('plans.step', { ...step, step: 'submit' });
    const { hash } = await desk.call('plans.get', { id: planId });
    await desk.call('plans.step', { ...step, step: 'approve', seenHash: hash });
  });
  afterEach(() => desk.close());

  async function create(record: Parameters<typeof desk.call<'records.create'>>[1]): Promise<string> {
    return (await desk.call('records.create', record)).id;
  }
  const wanted = { languages: ['en' as const, 'fr' as const], pdf: false, archive: null };
  const make = async (more: object = {}) =>
    await desk.call('pack.make', {
      ...wanted,
      jobId: randomUUID(),
      token: await desk.grant(folder),
      ...more,
    });
  const rename = (nameEn: string) =>
    desk.call('records.update', { kind: 'role', id: roleId, patch: { nameEn } });
  const filesIn = (name: string) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
      .sort();

  it('hold what is approved, mark what is not, and say of each file what is in it', async () => {
    const { name, files } = await make();
    expect(name).toBe('Continuity pack 2026-11-22 Test organisation');
    expect(filesIn(name)).toEqual([
      'PACK.txt',
      'START-HERE.html',
      ...[
        'role (EN).csv',
        'role (EN).docx',
        'site (EN).csv',
        'site (EN).docx',
        'unit (EN).csv',
        'unit (EN).docx',
      ].map((each) => `call-sheets/Call sheet by ${each}`),
      ...[
        'lieu (FR).csv',
        'lieu (FR).docx',
        'rôle (FR).csv',
        'rôle (FR).docx',
        'unité (FR).csv',
        'unité (FR).docx',
      ].map((each) => `call-sheets/Liste d’appel par ${each}`),
      'checklists/Fire what who? (EN).docx'.replace('?', ''),
      'checklists/Fire what who? (FR).docx'.replace('?', ''),
      'functions.csv',
      'plans/BCP Finance plan, version 1 (EN).docx',
      'plans/BCP Finance plan, version 1 (FR).docx',
      'plans/SCP Strike plan, DRAFT (EN).docx',
      'plans/SCP Strike plan, ÉBAUCHE (FR).docx',
      'wallet-cards/IL Incident lead (EN).docx',
      'wallet-cards/IL Responsable (FR).docx',
    ]);
    expect(files).toBe(filesIn(name).length);
    const text = readFileSync(join(folder, name, 'PACK.txt'), 'utf8');
    const sums = [...text.matchAll(/^([\da-f]{64}) {2}(.+)\r$/gm)].map(([, sum, path]) => [path, sum]);
    const read = (path: string) => readFileSync(join(folder, name, path));
    expect(sums).toEqual(
      filesIn(name)
        .filter((path) => path !== 'PACK.txt')
        .map((path) => [path, createHash('sha256').update(read(path)).digest('hex')]),
    );
    // What a spreadsheet would take for a formula is a text there.
    expect(read('call-sheets/Call sheet by role (EN).csv').toString()).toMatch(/IL Incident lead,Ann =Roy,/);
    expect(read('functions.csv').toString()).toMatch(/\bF03\b.*Payroll.*Paie/);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('are one page that runs its own script alone, fetches nothing, and can be read without it', async () => {
    const { name } = await make();
    const html = readFileSync(join(folder, name, 'START-HERE.html'), 'utf8');
    const [, script = ''] = /<script>([\s\S]*)<\/script>\s*<\/body>/.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(html).toContain(`script-src &#39;sha256-${hash}&#39;`);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/(src|href)="(https?:|\/\/)|<link|@import|url\(/);
    expect(html.match(/class="doc-tick"/g)).toHaveLength(2);
    expect(html).toContain('href="tel:+14165550110"');
    expect(html).toContain('href="plans/BCP%20Finance%20plan%2C%20version%201%20(EN).docx"');
  });

  it('say in a plan what was measured until it was approved, in a draft until the pack is made', async () => {
    const scopeFunctionIds = [functionId];
    await create({ kind: 'plan', values: { code: 'NEW', titleEn: 'New plan', scopeFunctionIds } });
    const words = { titleEn: 'Drill', titleFr: '', severity: 'low', mode: 'exercise', anchors: {} } as const;
    const { id } = await desk.call('activations.declare', { ...words, checklistIds: [checklistId] });
    const act = (command: Parameters<typeof desk.call<'activations.act'>>[1]['command']) =>
      desk.call('activations.act', { id, command });
    await act({ act: 'setFunction', functionId, state: 'stopped' });
    desk.clock.moveTo('2026-11-22T13:40:00.000Z');
    await act({ act: 'setFunction', functionId, state: 'restored' });
    await act({ act: 'standDown' });
    const { name } = await make({ languages: ['en'] });
    const said = (plan: string) => {
      const parts = unzipSync(readFileSync(join(folder, name, 'plans', plan)));
      return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    };
    expect(said('NEW New plan, DRAFT (EN).docx')).toContain('3 hours, on November 22, 2026; promised then');
    expect(said('BCP Finance plan, version 1 (EN).docx')).toContain('F03 Payroll');
    expect(said('BCP Finance plan, version 1 (EN).docx')).not.toContain('3 hours, on November 22, 2026');
  });

  it('are remembered, with what has changed since', async () => {
    expect(await desk.call('pack.state', {})).toEqual({ last: null, renewDays: 90 });
    const { name } = await make();
    const last = { at: '2026-11-22T10:40:00.000Z', by: 'Test Author', name, daysAgo: 0, changes: 0 };
    expect(await desk.call('pack.state', {})).toEqual({ last, renewDays: 90 });
    await rename('Lead');
    await rename('Incident lead');
    desk.clock.moveTo('2026-12-04T10:40:00.000Z');
    expect(await desk.call('pack.state', {})).toEqual({
      last: { ...last, daysAgo: 12, changes: 1 },
      renewDays: 90,
    });
    const { findings } = await desk.call('findings.list', { state: 'open', limit: 200 });
    expect(findings.find(({ ruleId }) => ruleId === 'packOld')).toMatchObject({
      details: { on: { value: '2026-11-22' }, count: { value: 1 } },
    });
    await make();
    const after = await desk.call('findings.list', { state: 'open', limit: 200 });
    expect(after.findings.map(({ ruleId }) => ruleId)).not.toContain('packOld');
  });

  it('never replace anything', async () => {
    const [first, second] = [await make(), await make()];
    expect(second.name).toBe(`${first.name} 2`);
    expect(readdirSync(folder).sort()).toEqual([first.name, second.name]);
  });

  it('are locked with AES-256 when an archive is asked for, and open with the passphrase alone', async () => {
    const { name } = await make({ archive: { passphrase }, languages: ['fr'] });
    expect(name).toBe('Trousse de continuité 2026-11-22 Test organisation.zip');
    expect(readdirSync(folder)).toEqual([name]);
    const bytes = readFileSync(join(folder, name));
    expect(bytes.includes('Leave the building')).toBe(false);
    configure({ useWebWorkers: false });
    const entries = (password: string) =>
      new ZipReader(new Uint8ArrayReader(bytes), { password }).getEntries();
    const read = async (password: string) => {
      const text = (await entries(password)).find(({ filename }) => filename === 'PACK.txt');
      if (!text || text.directory) throw new Error('no PACK.txt');
      return Buffer.from(await text.getData(new Uint8ArrayWriter())).toString();
    };
    expect(await read(passphrase)).toContain('Trousse de continuité');
    await expect(read('another passphrase')).rejects.toThrow();
    for (const entry of await entries(passphrase)) {
      expect(entry).toMatchObject({ encrypted: true, zipCrypto: false });
      // The field of AE-2: the third of its strengths is AES-256.
      expect(entry.extraFieldAES).toMatchObject({ strength: 3 });
    }
    expect(JSON.stringify(await desk.call('pack.state', {}))).not.toContain(passphrase);
    expect(readFileSync(desk.path).includes(passphrase)).toBe(false);
  });

  it('refuse a short passphrase and no language', async () => {
    await expect(make({ archive: { passphrase: 'eleven char' } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(make({ languages: [] })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('leave nothing behind when they are stopped, cannot be printed or have no place', async () => {
    const jobId = randomUUID();
    const stopped = expect(make({ jobId, archive: { passphrase } })).rejects.toMatchObject({
      code: 'cancelled',
    });
    const hasBegun = () => desk.events.some(({ event }) => event === 'jobProgress');
    await expect.poll(hasBegun, { timeout: 15_000 }).toBe(true);
    await desk.call('jobs.cancel', { jobId });
    await stopped;
    expect(readdirSync(folder)).toEqual([]);
    // Nothing prints where there is no Electron.
    await expect(make({ pdf: true })).rejects.toMatchObject({ code: 'pdf_not_made' });
    expect(readdirSync(folder)).toEqual([]);
    const file = join(desk.folder, 'no-folder');
    writeFileSync(file, '');
    await expect(make({ token: await desk.grant(file) })).rejects.toMatchObject({ code: 'file_not_written' });
    expect((await desk.call('pack.state', {})).last).toBeNull();
  });
});
