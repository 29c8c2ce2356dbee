import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guessTaskColumns, readTaskTable } from '../../../domain/checklists/task-table.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

const codes = async (of = desk) => (await of.call('checklists.list', {})).map((c) => c.code).sort();

describe('the library', () => {
  it('offers six checklists, and adds the one that is chosen with the roles that it names', async () => {
    const offered = await desk.call('checklists.library', {});
    expect(offered.map((c) => [c.code, c.there])).toContainEqual(['it-outage', false]);
    expect(offered).toHaveLength(6);
    const { ids } = await desk.call('checklists.addFromLibrary', { codes: ['it-outage'] });
    const added = await desk.call('checklists.get', { id: ids[0] ?? '' });
    expect(added.tasks).toHaveLength(16);
    expect(added.tasks[1]?.after).toEqual([added.tasks[0]?.id]);
    expect(added.tasks[0]?.role?.code).toBe('ITO');
    expect((await desk.call('checklists.library', {})).filter((c) => c.there)).toHaveLength(1);
  });

  it('gives a second one another code, and one undo takes it back', async () => {
    await desk.call('checklists.addFromLibrary', { codes: ['strike'] });
    await desk.call('checklists.addFromLibrary', { codes: ['strike'] });
    expect(await codes()).toEqual(['strike', 'strike-2']);
    await desk.call('changes.undo', {});
    expect(await codes()).toEqual(['strike']);
  });
});

describe('copying from another workspace', () => {
  it('brings the tasks, their order and their roles, and leaves the other as it was', async () => {
    const other = await testDesk();
    const { ids } = await other.call('checklists.addFromLibrary', { codes: ['pandemic'] });
    const token = await desk.grant(other.path);
    const offered = await desk.call('checklists.ofWorkspace', { token });
    expect(offered.map((c) => [c.code, c.taskCount, c.there])).toEqual([['pandemic', 18, false]]);
    const copied = await desk.call('checklists.copy', { token, ids: offered.map((c) => c.id) });
    const [theirs, ours] = [
      await other.call('checklists.get', { id: ids[0] ?? '' }),
      await desk.call('checklists.get', { id: copied.ids[0] ?? '' }),
    ];
    expect(ours.tasks.map((t) => [t.textFr, t.role?.code, t.after.length])).toEqual(
      theirs.tasks.map((t) => [t.textFr, t.role?.code, t.after.length]),
    );
    expect(await codes(other)).toEqual(['pandemic']);
    await other.close();
  });

  it('says that a file is no workspace', async () => {
    const path = join(desk.folder, 'notes.holdfast');
    writeFileSync(path, 'not a database');
    const reply = await desk.reply('checklists.ofWorkspace', { token: await desk.grant(path) });
    expect(reply).toMatchObject({ ok: false, code: 'workspace_not_a_workspace' });
  });
});

describe('a table of tasks', () => {
  const rows = [
    ['No', 'Task', 'Role', 'When', 'After'],
    ['1', 'Close the tap', 'FAC', 'T+5 min', ''],
    ['2', 'Call & tell', 'FAC', 'T+1h', '1'],
  ];

  async function tables(name: string, bytes: Uint8Array | string) {
    const path = join(desk.folder, name);
    writeFileSync(path, bytes);
    return (await desk.call('checklists.readTables', { jobId: randomUUID(), token: await desk.grant(path) }))
      .tables;
  }

  it('is read out of a Word document, named by the line before it', async () => {
    const table = new Table({
      rows: rows.map(
        (cells) =>
          new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      ),
    });
    const document = new Document({ sections: [{ children: [new Paragraph('Water leak'), table] }] });
    expect(await tables('leak.docx', await Packer.toBuffer(document))).toEqual([
      { name: 'Water leak', rows },
    ]);
  });

  it('is read out of a CSV file below its title, and becomes a checklist in one change', async () => {
    const [table] = await tables('leak.csv', `Water leak\n\n${rows.map((r) => r.join(';')).join('\n')}\n`);
    expect(table?.rows).toEqual(rows);
    const { id: fac } = await desk.call('records.create', {
      kind: 'role',
      values: { code: 'FAC', nameEn: 'Facilities' },
    });
    const roles = [{ id: fac, code: 'FAC', nameEn: 'Facilities', nameFr: '' }];
    const read = readTaskTable(rows.slice(1), guessTaskColumns(rows[0] ?? []), roles);
    expect(read.problems).toEqual([]);
    const { id } = await desk.call('checklists.addTasks', {
      checklist: { code: 'leak', titleEn: 'Water leak', titleFr: '' },
      tasks: read.tasks,
    });
    const made = await desk.call('checklists.get', { id });
    expect(made.tasks.map((t) => [t.textEn, t.role?.code, t.offsetMinutes, t.after.length])).toEqual([
      ['Close the tap', 'FAC', 5, 0],
      ['Call & tell', 'FAC', 60, 1],
    ]);
    await desk.call('changes.undo', {});
    expect(await codes()).toEqual([]);
  });

  it('refuses tasks that wait for each other, naming them, and writes nothing', async () => {
    const wait = readTaskTable(
      [
        ['1', 'A', '2'],
        ['2', 'B', '1'],
      ],
      ['number', 'textEn', 'after'],
      [],
    );
    const reply = await desk.reply('checklists.addTasks', {
      checklist: { code: 'x', titleEn: 'X', titleFr: '' },
      tasks: wait.tasks,
    });
    expect(reply).toMatchObject({ ok: false, code: 'task_cycle', details: { tasksEn: ['1. A', '2. B'] } });
    expect(await codes()).toEqual([]);
  });

  it('finds none in a file that is no document, whatever its name says', async () => {
    expect(await tables('x.docx', 'no zip')).toEqual([]);
  });
});
