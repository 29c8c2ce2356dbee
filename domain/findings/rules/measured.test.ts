import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

const exercise = (rtaMinutes: number, measuredOn: string, more: object = {}) => ({
  functionId: 'F1',
  activationId: 'X',
  mode: 'exercise' as const,
  rtaMinutes,
  measuredOn,
  rtoMinutes: null,
  mtpdMinutes: null,
  ...more,
});

/** Promised in 4 h, bearable for 8 h, and what was measured. */
const given = (recoveryMeasurement: Given['recoveryMeasurement'], fn: object = {}): Given => ({
  criticalFunction: { F1: { rtoMinutes: 240, mtpdMinutes: 480, ...fn } },
  ...(recoveryMeasurement && { recoveryMeasurement }),
});

describe('a recovery that was measured', () => {
  it.each<[string, Given, string[], string[]]>([
    ['never', given({}), [], []],
    ['in time, on the minute', given({ M1: exercise(240, '2026-10-01') }), [], []],
    [
      'later than promised',
      given({ M1: exercise(360, '2026-10-01') }),
      ['F1: (exercise) measured=360 on=2026-10-01 promised=240'],
      [],
    ],
    [
      'at the end of what can be borne is not past it',
      given({ M1: exercise(480, '2026-10-01') }),
      ['F1: (exercise) measured=480 on=2026-10-01 promised=240'],
      [],
    ],
    [
      'later than can be borne is the graver finding, and the only one',
      given({ M1: exercise(481, '2026-10-01', { mode: 'actual' }) }),
      [],
      ['F1: measured=481 on=2026-10-01 promised=480'],
    ],
    [
      'late, and in time since',
      given({ M1: exercise(600, '2026-09-01'), M2: exercise(200, '2026-10-01') }),
      [],
      [],
    ],
    [
      'in time in an exercise, and late in earnest since',
      given({ M2: exercise(200, '2026-09-01'), M1: exercise(300, '2026-10-01', { mode: 'actual' }) }),
      ['F1: measured=300 on=2026-10-01 promised=240'],
      [],
    ],
    [
      'twice on a day: the later one',
      given({
        M1: exercise(200, '2026-10-01', { createdAt: '2026-10-01T16:00:00.000Z' }),
        M2: exercise(300, '2026-10-01', { createdAt: '2026-10-01T12:00:00.000Z' }),
      }),
      [],
      [],
    ],
    [
      'against what is promised today',
      given({ M1: exercise(360, '2026-10-01', { rtoMinutes: 240 }) }, { rtoMinutes: 360 }),
      [],
      [],
    ],
    [
      'of a function that promises nothing',
      given({ M1: exercise(360, '2026-10-01') }, { rtoMinutes: null, mtpdMinutes: null }),
      [],
      [],
    ],
    [
      'of a function without an RTO, later than can be borne',
      given({ M1: exercise(500, '2026-10-01') }, { rtoMinutes: null }),
      [],
      ['F1: (exercise) measured=500 on=2026-10-01 promised=480'],
    ],
    ['of another function', given({ M1: exercise(900, '2026-10-01', { functionId: 'F2' }) }), [], []],
  ])('%s', (_, facts, slower, pastMtpd) => {
    expect(foundBy('recoverySlower', facts)).toEqual(slower);
    expect(foundBy('recoveryPastMtpd', facts)).toEqual(pastMtpd);
  });
});
