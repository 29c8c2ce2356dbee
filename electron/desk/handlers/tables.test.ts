import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

async function units(count: number): Promise<string[]> {
  const made: string[] = [];
  for (let n = 0; n < count; n += 1)
    made.push(
      (await desk.call('records.create', { kind: 'orgUnit', values: { code: `U${n}`, nameEn: `Unit ${n}` } }))
        .id,
    );
  return made;
}
const names = async () => (await desk.call('units.list', {})).map((u) => u.nameFr).sort();

describe('many records at once', () => {
  it('take the same value, and one undo takes it back', async () => {
    const ids = await units(3);
    const patch = { nameFr: 'Unité' };
    expect(await desk.call('tables.update', { kind: 'orgUnit', ids, patch, label: '3 units' })).toMatchObject(
      {
        changed: 3,
      },
    );
    expect(await names()).toEqual(['Unité', 'Unité', 'Unité']);
    expect(await desk.call('changes.undo', {})).toMatchObject({ labelEn: '3 units', changes: 3 });
    expect(await names()).toEqual(['', '', '']);
  });

  it('are undone by the change set of the act, while it is the last one and stands', async () => {
    const ids = await units(3);
    const act = { kind: 'orgUnit' as const, label: '3 units' };
    const { changeSetId } = await desk.call('tables.archive', { ...act, ids });
    const undo = { changeSetId: changeSetId ?? '' };
    expect(await desk.call('tables.archive', { ...act, ids })).toMatchObject({ changeSetId: null });
    const values = { nameEn: 'Driving' };
    await desk.call('records.create', { kind: 'skill', values });
    expect(await desk.reply('changes.undo', undo)).toMatchObject({ code: 'undo_overtaken' });
    expect(await desk.call('changes.undo', {})).toMatchObject({ labelEn: 'Driving' });
    expect(await desk.call('changes.undo', undo)).toMatchObject({ labelEn: '3 units', changes: 3 });
    expect(await desk.reply('changes.undo', undo)).toMatchObject({ code: 'undo_overtaken' });
  });

  it('are all left as they were when the rule of one refuses', async () => {
    const [a = '', b = ''] = await units(2);
    const reply = await desk.reply('tables.update', {
      kind: 'orgUnit',
      ids: [b, a],
      patch: { parentId: a },
      label: 'x',
    });
    expect(reply).toMatchObject({ ok: false, code: 'invalid_input' });
    expect((await desk.call('units.list', {})).map((u) => u.parentId)).toEqual([null, null]);
  });

  it('refuse a field that is not theirs, at the field', async () => {
    const ids = await units(1);
    const reply = await desk.reply('tables.update', {
      kind: 'orgUnit',
      ids,
      patch: { nameEn: '' },
      label: 'x',
    });
    expect(reply).toMatchObject({
      ok: false,
      code: 'invalid_input',
      details: { problems: [{ path: ['patch', 'nameEn'] }] },
    });
    expect(
      await desk.reply('tables.update', { kind: 'orgUnit', ids, patch: { colour: 1 }, label: 'x' }),
    ).toMatchObject({
      ok: false,
    });
  });

  it('are changed off the desk’s thread when they are very many, and archived together', async () => {
    const ids = await units(520);
    await desk.call('tables.update', {
      kind: 'orgUnit',
      ids,
      patch: { nameFr: 'Unité' },
      label: '520 units',
    });
    expect(new Set(await names())).toEqual(new Set(['Unité']));
    expect(await desk.call('tables.archive', { kind: 'orgUnit', ids, label: '520 units' })).toMatchObject({
      archived: 520,
    });
    expect(await names()).toEqual([]);
  });
});

describe('a table as it is shown', () => {
  it('is written with no cell that a spreadsheet would calculate', async () => {
    const path = join(desk.folder, 'shown.csv');
    const token = await desk.grant(path);
    const table = {
      name: 'Units',
      headings: ['Code', 'Name'],
      rows: [
        ['U1', '=1+1'],
        [null, 12],
      ],
    };
    expect(await desk.call('tables.export', { jobId: randomUUID(), token, format: 'csv', ...table })).toEqual(
      { rows: 2 },
    );
    expect(readFileSync(path, 'utf8')).toBe("\ufeffCode,Name\r\nU1,'=1+1\r\n,12");
  });
});
