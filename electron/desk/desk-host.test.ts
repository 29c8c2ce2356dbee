import { randomUUID } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open-database.ts';
import { openWorkspace } from '../../db/open-workspace.ts';
import { lockWorkspace } from '../../db/workspace-lock.ts';
import { DeskHost } from './desk-host.ts';
import { type TestDesk, testDesk } from './testing/test-desk.ts';

describe('the desk', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
  });
  afterEach(() => desk.close());

  it('serves the contract over the open workspace and tells the window what has changed', async () => {
    const { id } = await desk.call('records.create', {
      kind: 'skill',
      values: { nameEn: 'French', categoryEn: '' },
    });
    expect(await desk.call('records.options', { kind: 'skill' })).toMatchObject([{ id, nameEn: 'French' }]);
    expect(desk.events).toEqual([{ event: 'changed', data: { subjects: ['skills'] } }]);
  });

  it('refuses unknown calls and wrong input', async () => {
    expect(await desk.reply('__proto__', {})).toMatchObject({ code: 'unknown_call' });
    expect(await desk.reply('records.create', { kind: 'skill', values: {} })).toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ path: ['values', 'nameEn'] }] },
    });
    expect(desk.logged).toEqual([]);
  });

  it('reads what the database refuses', async () => {
    const french = { kind: 'skill', values: { nameEn: 'French', categoryEn: '' } } as const;
    await desk.call('records.create', french);
    await expect(desk.call('records.create', french)).rejects.toMatchObject({
      code: 'duplicate',
      details: { field: 'nameEn' },
    });
  });

  it('lets an edit wait for a job that writes, and goes on serving meanwhile', async () => {
    const job = openDatabase(desk.path);
    const { id } = await desk.call('records.create', {
      kind: 'skill',
      values: { nameEn: 'One', categoryEn: '' },
    });
    const order: string[] = [];
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const writing = job.db.transaction().execute(async (trx) => {
      await trx.updateTable('skill').set({ categoryEn: 'By the job' }).execute();
      begin();
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('job');
    });
    await begun;
    const edit = desk.call('records.update', { kind: 'skill', id, patch: { nameEn: 'Two' } });
    const edited = edit.then(() => order.push('edit'));
    await desk.call('skills.list', {}).then(() => order.push('read'));
    await Promise.all([writing, edited]);
    job.close();
    expect(order).toEqual(['read', 'job', 'edit']);
    expect(await desk.call('skills.list', {})).toMatchObject([{ nameEn: 'Two', categoryEn: 'By the job' }]);
  });

  it('answers what is asked while the first workspace is being opened, once it is open', async () => {
    const early = new DeskHost({ log: () => {}, checkOutput: true });
    const copy = join(desk.folder, 'early.holdfast');
    await desk.host.control('saveCopy', { path: copy });
    const opening = early.control('open', { path: copy, author: 'A' });
    expect(await early.serve('organisation.get', {})).toMatchObject({ ok: true });
    await opening;
    await early.control('close', {});
  });

  it('says that nothing is open when the first workspace can not be opened', async () => {
    const early = new DeskHost({ log: () => {}, checkOutput: true });
    const opening = early.control('open', { path: join(desk.folder, 'none.holdfast'), author: 'A' });
    const asked = early.serve('organisation.get', {});
    await expect(opening).rejects.toMatchObject({ code: 'workspace_missing' });
    expect(await asked).toMatchObject({ ok: false, code: 'no_workspace' });
  });

  it('keeps the open workspace when another one can not be opened', async () => {
    await desk.call('records.create', { kind: 'skill', values: { nameEn: 'Kept', categoryEn: '' } });
    const missing = join(desk.folder, 'none.holdfast');
    await expect(desk.host.control('open', { path: missing, author: 'A' })).rejects.toMatchObject({
      code: 'workspace_missing',
    });
    expect(await desk.call('records.options', { kind: 'skill' })).toHaveLength(1);
  });

  it('takes a link to the open workspace for what it is', async () => {
    const link = join(desk.folder, 'link.holdfast');
    symlinkSync(desk.path, link);
    await desk.host.control('open', { path: link, author: 'A' });
    await expect(
      desk.host.control('create', { path: link, author: 'A', plan: { kind: 'example' } }),
    ).rejects.toMatchObject({ code: 'workspace_open_here' });
  });

  it('changes from one workspace to another, and frees the first', async () => {
    await desk.call('records.create', { kind: 'skill', values: { nameEn: 'First', categoryEn: '' } });
    const second = join(desk.folder, 'second.holdfast');
    const organisation = { nameEn: 'Second', nameFr: '', timeZone: 'Europe/Paris', paper: 'a4' } as const;
    await desk.host.control('create', { path: second, author: 'A', plan: { kind: 'empty', organisation } });
    expect(await desk.call('organisation.get', {})).toMatchObject({ nameEn: 'Second', paper: 'a4' });
    expect(await desk.call('records.options', { kind: 'skill' })).toEqual([]);
    (await openWorkspace(desk.path)).close();
    await expect(lockWorkspace(second, 0)).rejects.toMatchObject({ code: 'workspace_open_elsewhere' });
  });

  it('lets calls finish before it closes, leaves one file, and then serves nothing', async () => {
    const create = (name: string) =>
      desk.call('records.create', { kind: 'skill', values: { nameEn: name, categoryEn: '' } });
    const writing = Promise.all(['a', 'b', 'c', 'd'].map(create));
    await desk.host.control('close', {});
    expect(await writing).toHaveLength(4);
    expect(readdirSync(desk.folder)).toEqual(['test.holdfast']);
    expect(await desk.reply('plan.summary', {})).toMatchObject({ code: 'no_workspace' });
    await expect(desk.host.control('saveCopy', { path: 'x' })).rejects.toMatchObject({
      code: 'no_workspace',
    });
  });

  it('writes under the name that was given, and under the new one once it is changed', async () => {
    const create = (name: string) =>
      desk.call('records.create', { kind: 'skill', values: { nameEn: name, categoryEn: '' } });
    const { id } = await create('French');
    await desk.host.control('setAuthor', { author: 'Marie Tremblay' });
    await desk.call('records.update', { kind: 'skill', id, patch: { categoryEn: 'Language' } });
    const history = await desk.call('records.history', { kind: 'skill', id });
    expect(history.map(({ by }) => by)).toEqual(['Marie Tremblay', 'Test Author']);
  });

  it('knows files by their token only', async () => {
    const file = join(desk.folder, 'people.csv');
    writeFileSync(file, 'code\n');
    const token = await desk.grant(file);
    expect(token).not.toContain('people');
    const read = (given: string) =>
      desk.reply('imports.read', {
        jobId: randomUUID(),
        importId: randomUUID(),
        files: [{ token: given, name: 'people.csv' }],
      });
    expect(await read(randomUUID())).toMatchObject({ code: 'file_unreadable' });
    expect(await read(file)).toMatchObject({ code: 'file_unreadable' });
  });
});

describe('save a copy', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
    await desk.call('records.create', { kind: 'skill', values: { nameEn: 'French', categoryEn: '' } });
  });
  afterEach(() => desk.close());

  it('makes a whole workspace while the first stays open', async () => {
    const copy = join(desk.folder, 'copy.holdfast');
    await desk.host.control('saveCopy', { path: copy });
    expect(readdirSync(desk.folder).filter((name) => name.includes('copy'))).toEqual(['copy.holdfast']);
    await desk.host.control('open', { path: copy, author: 'A' });
    expect(await desk.call('records.options', { kind: 'skill' })).toHaveLength(1);
  });

  it('never replaces the workspace itself, nor one that is open elsewhere', async () => {
    await expect(desk.host.control('saveCopy', { path: desk.path })).rejects.toMatchObject({
      code: 'workspace_open_here',
    });
    const copy = join(desk.folder, 'copy.holdfast');
    await desk.host.control('saveCopy', { path: copy });
    const elsewhere = await openWorkspace(copy);
    const before = readFileSync(copy);
    await expect(desk.host.control('saveCopy', { path: copy })).rejects.toMatchObject({
      code: 'workspace_open_elsewhere',
    });
    expect(readFileSync(copy)).toEqual(before);
    elsewhere.close();
  });

  it('replaces an older copy with its log', async () => {
    const copy = join(desk.folder, 'copy.holdfast');
    writeFileSync(copy, 'old');
    writeFileSync(`${copy}-wal`, 'log of the old');
    await desk.host.control('saveCopy', { path: copy });
    (await openWorkspace(copy)).close();
  });

  it('says that the place can not be written', async () => {
    await expect(
      desk.host.control('saveCopy', { path: join(desk.folder, 'no', 'copy.holdfast') }),
    ).rejects.toMatchObject({ code: 'file_not_written' });
  });
});

describe('a new workspace', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
  });
  afterEach(() => desk.close());
  const plan = {
    kind: 'empty',
    organisation: { nameEn: 'New', nameFr: '', timeZone: 'America/Toronto', paper: 'letter' },
  } as const;

  it('replaces a file that the user agreed to replace', async () => {
    const path = join(desk.folder, 'new.holdfast');
    writeFileSync(path, 'something else');
    await desk.host.control('create', { path, author: 'A', plan });
    expect(await desk.call('organisation.get', {})).toMatchObject({ nameEn: 'New' });
  });

  it('leaves one that is open elsewhere alone, and nothing half-done', async () => {
    const path = join(desk.folder, 'taken.holdfast');
    await desk.host.control('saveCopy', { path });
    const elsewhere = await openWorkspace(path);
    await expect(desk.host.control('create', { path, author: 'A', plan })).rejects.toMatchObject({
      code: 'workspace_open_elsewhere',
    });
    elsewhere.close();
    await expect(
      desk.host.control('create', { path: join(desk.folder, 'no', 'a.holdfast'), author: 'A', plan }),
    ).rejects.toMatchObject({ code: 'file_not_written' });
    expect(readdirSync(desk.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });
});

describe('a workspace file that goes away while it is open', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
  });
  afterEach(() => desk.close());

  const skill = (nameEn: string) => ({ kind: 'skill', values: { nameEn, categoryEn: '' } }) as const;

  it.each([
    ['removed', (path: string) => rmSync(path)],
    ['moved', (path: string) => renameSync(path, `${path}.moved`)],
    ['replaced', (path: string) => writeFileSync(`${path}.new`, '') ?? renameSync(`${path}.new`, path)],
  ])('%s: nothing more is said to be stored, and a copy saves all of it', async (_, go) => {
    await desk.call('records.create', skill('Before'));
    go(desk.path);
    expect(await desk.reply('records.create', skill('After'))).toMatchObject({ code: 'workspace_gone' });
    // What is known can still be read.
    expect(await desk.call('records.options', { kind: 'skill' })).toHaveLength(2);

    const copy = join(desk.folder, 'saved.holdfast');
    await desk.host.control('saveCopy', { path: copy });
    const { db, close } = await openWorkspace(copy);
    const names = (await db.selectFrom('skill').select('nameEn').execute()).map((row) => row.nameEn);
    close();
    expect(names.sort()).toEqual(['After', 'Before']);
  });
});
