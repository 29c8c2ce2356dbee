import { describe, expect, it } from 'vitest';
import { foundBy } from '../testing/facts-of.ts';

describe('a corrective action', () => {
  it.each<[string, object, string[], string[], string[]]>([
    ['due yesterday', { dueOn: '2026-11-21' }, ['C1: on=2026-11-21 owner=R1'], [], []],
    ['due today', { dueOn: '2026-11-22' }, [], ['C1: on=2026-11-22'], []],
    ['without a date', { dueOn: null }, [], ['C1: (undated)'], []],
    ['done late', { dueOn: '2026-11-21', status: 'done' }, [], [], []],
    ['cancelled', { dueOn: '2026-11-21', status: 'cancelled', ownerRoleId: null }, [], [], []],
    ['without an owner', { dueOn: '2026-12-01', ownerRoleId: null }, [], ['C1: on=2026-12-01'], ['C1:']],
    [
      'of a role that is gone, late',
      { dueOn: '2026-11-01', ownerRoleId: 'R9' },
      ['C1: (unowned) on=2026-11-01'],
      [],
      ['C1:'],
    ],
  ])('%s', (_, given, overdue, open, unowned) => {
    const facts = { role: { R1: {} }, correctiveAction: { C1: { ownerRoleId: 'R1', ...given } } };
    expect(foundBy('correctiveActionOverdue', facts)).toEqual(overdue);
    expect(foundBy('correctiveActionOpen', facts)).toEqual(open);
    expect(foundBy('correctiveActionUnowned', facts)).toEqual(unowned);
  });
});
