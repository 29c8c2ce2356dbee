import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessTaskColumns, readTaskTable, type TaskColumn } from './task-table.ts';

const roles = [
  { id: 'il', code: 'IL', nameEn: 'Incident lead', nameFr: 'Responsable de l’intervention' },
  { id: 'com', code: 'COM', nameEn: 'Communications', nameFr: 'Communications' },
];

describe('a table of tasks', () => {
  it.each([
    [
      ['#', 'Task', 'Who', 'When', 'After'],
      ['number', 'textEn', 'role', 'when', 'after'],
    ],
    [
      ['Étape', 'Tâche', 'Responsable', 'Échéance', 'Durée'],
      ['number', 'textFr', 'role', 'when', 'planned'],
    ],
    [
      ['Action', 'Task', 'Colour'],
      ['textEn', null, null],
    ],
  ] as [string[], (TaskColumn | null)[]][])('knows the columns of %j', (headings, columns) =>
    expect(guessTaskColumns(headings)).toEqual(columns),
  );

  it('is read as people write it', () => {
    const columns = guessTaskColumns(['No', 'Task', 'Tâche', 'Role', 'When', 'Duration', 'Phase', 'After']);
    const { tasks, problems } = readTaskTable(
      [
        ['1', 'Declare', 'Déclarer', 'incident lead', 'T+15 min', '10 min', 'Alert', ''],
        ['2', 'Tell staff', '', 'COM', 'S − 2 days', '1 h', 'respond', '1'],
        ['', '', '', '', '', '', '', ''],
        ['3', 'Cost', 'Coûts', '', 'daily at 16:00', '', 'Maintien', '1, 2'],
      ],
      columns,
      roles,
    );
    expect(problems).toEqual([]);
    expect(tasks).toMatchObject([
      {
        textEn: 'Declare',
        textFr: 'Déclarer',
        roleId: 'il',
        offsetMinutes: 15,
        plannedMinutes: 10,
        phase: 'alert',
      },
      {
        textEn: 'Tell staff',
        roleId: 'com',
        anchor: 'S',
        offsetMinutes: -2880,
        plannedMinutes: 60,
        after: [0],
      },
      { repeat: { every: 'day', at: '16:00' }, phase: 'sustain', after: [0, 1] },
    ]);
  });

  it('keeps the task and says what could not be read, with its row', () => {
    const columns: TaskColumn[] = ['textEn', 'role', 'when', 'planned', 'phase', 'after'];
    const { tasks, problems } = readTaskTable(
      [
        ['Call', 'Chief wizard', 'soon', 'a while', 'later', '9'],
        ['', 'IL', '', '', '', ''],
      ],
      columns,
      roles,
    );
    expect(tasks).toMatchObject([
      { textEn: 'Call', roleId: null, offsetMinutes: 0, plannedMinutes: null, after: [] },
    ]);
    expect(problems.map((p) => [p.row, p.column, p.code])).toEqual([
      [0, 'when', 'notDue'],
      [0, 'phase', 'noPhase'],
      [0, 'role', 'noRole'],
      [0, 'planned', 'notDuration'],
      [1, 'textEn', 'noText'],
      [0, 'after', 'noSuchTask'],
    ]);
  });

  it('takes the French text where there is no English one', () => {
    expect(readTaskTable([['Déclarer']], ['textFr'], []).tasks).toMatchObject([
      { textEn: 'Déclarer', textFr: 'Déclarer' },
    ]);
  });

  it('never throws, and never lets a task wait for itself (property)', () => {
    const cells = fc.array(fc.array(fc.string({ maxLength: 20 }), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(cells, (rows) => {
        const columns: TaskColumn[] = ['number', 'textEn', 'when', 'planned', 'phase', 'after'];
        const { tasks } = readTaskTable(rows, columns, roles);
        for (const [i, t] of tasks.entries()) expect(t.after).not.toContain(i);
      }),
    );
  });
});
