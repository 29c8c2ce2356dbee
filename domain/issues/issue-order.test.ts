import { describe, expect, it } from 'vitest';
import { compareIssues, isLate } from './issue-order.ts';

const day = (n: number) => `2026-11-${n}T12:00:00.000Z`;
const one = (code: string, given: object) => ({
  ...{ code, state: 'new' as const, class: 'routine' as const, dueAt: null, receivedAt: null },
  ...given,
});

describe('issues', () => {
  it('are in the order in which they are looked at: contentious, urgent, then by when they are due', () => {
    const issues = [
      one('closed', { state: 'closed', class: 'contentious', dueAt: day(10) }),
      one('undated', {}),
      one('late', { dueAt: day(20) }),
      one('confidential', { class: 'confidential', dueAt: day(21) }),
      one('urgent', { class: 'urgent', dueAt: day(28) }),
      one('contentious, undated', { class: 'contentious' }),
      one('contentious', { class: 'contentious', dueAt: day(29) }),
      one('answered', { state: 'answered', class: 'urgent', dueAt: day(11) }),
      one('undated, came first', { receivedAt: day(1) }),
    ];
    expect(issues.sort(compareIssues).map(({ code }) => code)).toEqual([
      'contentious',
      'contentious, undated',
      'urgent',
      'late',
      'confidential',
      'undated, came first',
      'undated',
      'answered',
      'closed',
    ]);
  });

  it('are late from the moment at which they were due, until they are answered', () => {
    const given = { state: 'inApproval' as const, dueAt: day(22) };
    expect(isLate(given, day(22))).toBe(false);
    expect(isLate(given, '2026-11-22T12:00:00.001Z')).toBe(true);
    expect(isLate({ ...given, state: 'answered' }, day(23))).toBe(false);
    expect(isLate({ ...given, dueAt: null }, day(23))).toBe(false);
  });
});
