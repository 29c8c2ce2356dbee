import { describe, expect, it } from 'vitest';
import { nextNumber, numberSeries } from './number.ts';

describe('numbers', () => {
  it('are given per kind and year, an exercise apart', () => {
    expect(numberSeries('staff-bulletin', 2026, false)).toBe('SB-2026-');
    expect(numberSeries('situation-report', 2027, true)).toBe('EX-SR-2027-');
  });

  it.each([
    [[], 'SB-2026-001'],
    [['SB-2026-001', 'SB-2026-002'], 'SB-2026-003'],
    [['SB-2026-009', 'SB-2026-004'], 'SB-2026-010'],
    [['SB-2025-040', 'MB-2026-012', 'EX-SB-2026-007'], 'SB-2026-001'],
    [['SB-2026-999'], 'SB-2026-1000'],
    [['SB-2026-1000', 'SB-2026-2'], 'SB-2026-1001'],
    [['SB-2026-old', 'SB-2026-1e3', 'SB-2026-'], 'SB-2026-001'],
  ])('after %j comes %s', (given, next) => {
    expect(nextNumber('SB-2026-', given)).toBe(next);
  });
});
