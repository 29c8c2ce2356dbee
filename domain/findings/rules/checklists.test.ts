import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

/** C1 restores F1, which is to be back within 4 hours. */
const checklist = (tasks: object[], more: Given = {}): Given => ({
  criticalFunction: { F1: { rtoMinutes: 240 } },
  checklist: { C1: { restoresFunctionIds: ['F1'] } },
  checklistTask: Object.fromEntries(
    tasks.map((t, i) => [`T${i + 1}`, { checklistId: 'C1', position: i + 1, ...t }]),
  ),
  ...more,
});

describe('the critical path of a checklist', () => {
  it.each<[string, object[], string[]]>([
    [
      'takes longer than the RTO, task after task',
      [
        { plannedMinutes: 200, offsetMinutes: 200 },
        { plannedMinutes: 60, after: ['T1'] },
      ],
      ['C1: finish=260 function=F1 rto=240'],
    ],
    ['is done on the minute', [{ plannedMinutes: 240, offsetMinutes: 240 }], []],
    [
      'is short when tasks run side by side',
      [
        { plannedMinutes: 200, offsetMinutes: 200 },
        { plannedMinutes: 60, offsetMinutes: 60 },
      ],
      [],
    ],
    [
      'leaves the recovery afterwards out',
      [{ plannedMinutes: 999, offsetMinutes: 999, phase: 'recover' }],
      [],
    ],
    ['leaves tasks of exercises out', [{ plannedMinutes: 999, offsetMinutes: 999, mode: 'exercise' }], []],
    [
      'counts only tasks for the function where some are',
      [
        { plannedMinutes: 999, offsetMinutes: 999 },
        { plannedMinutes: 60, offsetMinutes: 60, functionIds: ['F1'] },
      ],
      [],
    ],
  ])('%s', (_, tasks, expected) => {
    expect(foundBy('checklistTooLong', checklist(tasks))).toEqual(expected);
  });
  it('is not judged without an RTO', () => {
    const given = checklist([{ plannedMinutes: 999, offsetMinutes: 999 }], { criticalFunction: { F1: {} } });
    expect(foundBy('checklistTooLong', given)).toEqual([]);
  });
});

describe('who does the tasks', () => {
  it('is nobody', () => {
    const given = checklist([{ roleId: null }, { roleId: 'R1' }, { roleId: 'R9' }], { role: { R1: {} } });
    expect(foundBy('taskWithoutRole', given)).toEqual(['C1: count=2']);
    expect(foundBy('taskWithoutRole', checklist([{ roleId: 'R1' }], { role: { R1: {} } }))).toEqual([]);
    expect(foundBy('taskWithoutRole', checklist([]))).toEqual([]);
  });
  it('is a role that nobody holds', () => {
    const tasks = [{ roleId: 'R1' }, { roleId: 'R1' }, { roleId: 'R2' }];
    const given = checklist(tasks, {
      role: { R1: {}, R2: {} },
      person: { P1: {} },
      roleAssignment: { H1: { roleId: 'R2', personId: 'P1', rank: 1 } },
    });
    expect(foundBy('taskRoleUnfilled', given)).toEqual(['C1: role=R1 count=2']);
    expect(foundBy('taskRoleUnfilled', checklist([{ roleId: null }]))).toEqual([]);
    expect(foundBy('taskRoleUnfilled', checklist([{ roleId: 'R9' }]))).toEqual([]);
  });
});

describe('a checklist that nobody has tried', () => {
  it('has no tasks yet', () => {
    expect(foundBy('checklistEmpty', checklist([]))).toEqual(['C1:']);
    expect(foundBy('checklistEmpty', checklist([{}]))).toEqual([]);
    expect(foundBy('checklistNotTried', checklist([]))).toEqual([]);
  });
  it.each<[string | null, string[]]>([
    [null, ['C1: (never)']],
    ['2025-11-21', ['C1: on=2025-11-21']],
    ['2025-11-22', []],
  ])('was last run on %s', (lastOn, expected) => {
    const more = lastOn === null ? {} : { checklistUse: { C1: { lastOn } } };
    expect(foundBy('checklistNotTried', checklist([{}], more))).toEqual(expected);
  });
});
