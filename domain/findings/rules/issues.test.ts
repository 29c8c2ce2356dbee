import { describe, expect, it } from 'vitest';
import { foundBy } from '../testing/facts-of.ts';

/** Today is 22 November 2026 in Toronto, five hours behind UTC. */
describe('an issue', () => {
  it.each<[string, object, string[], string[]]>([
    ['due at the end of yesterday', { dueAt: '2026-11-22T04:59:00.000Z' }, ['I1: on=2026-11-21 lead=R1'], []],
    [
      'due at the beginning of today',
      { dueAt: '2026-11-22T05:00:00.000Z' },
      [],
      ['I1: on=2026-11-22 lead=R1'],
    ],
    ['due the day after tomorrow', { dueAt: '2026-11-25T04:59:00.000Z' }, [], ['I1: on=2026-11-24 lead=R1']],
    ['due in three days', { dueAt: '2026-11-25T05:00:00.000Z' }, [], []],
    [
      'late, led by nobody',
      { dueAt: '2026-11-02T12:00:00.000Z', leadRoleId: null },
      ['I1: (unled) on=2026-11-02'],
      [],
    ],
    ['late and answered', { dueAt: '2026-11-02T12:00:00.000Z', state: 'answered' }, [], []],
    ['late and closed', { dueAt: '2026-11-02T12:00:00.000Z', state: 'closed' }, [], []],
    [
      'late and before its approvers',
      { dueAt: '2026-11-02T12:00:00.000Z', state: 'inApproval' },
      ['I1: on=2026-11-02 lead=R1'],
      [],
    ],
  ])('%s', (_, given, overdue, soon) => {
    const organisation = { ORG: { timeZone: 'America/Toronto' } };
    const facts = { organisation, role: { R1: {} }, issue: { I1: { leadRoleId: 'R1', ...given } } };
    expect(foundBy('issueOverdue', facts)).toEqual(overdue);
    expect(foundBy('issueDueSoon', facts)).toEqual(soon);
  });

  it.each<[string, object, string[], string[]]>([
    ['new, of nobody, without a date', {}, ['I1:'], ['I1:']],
    ['of a role that is gone', { leadRoleId: 'R9', dueAt: '2026-12-22T05:00:00.000Z' }, ['I1:'], []],
    ['of a role, without a date', { leadRoleId: 'R1', state: 'assigned' }, [], ['I1:']],
    ['closed', { state: 'closed' }, [], []],
  ])('%s', (_, given, unled, undated) => {
    const facts = { role: { R1: {} }, issue: { I1: given } };
    expect(foundBy('issueUnled', facts)).toEqual(unled);
    expect(foundBy('issueUndated', facts)).toEqual(undated);
  });
});
