import { describe, expect, it } from 'vitest';
import { type CommunicationRun, communicationState, communicationTimes } from './communication-time.ts';

const toronto = 'America/Toronto';
const t = '2026-11-22T11:00:00.000Z';
const s = '2026-12-01T05:01:00.000Z';

function run(more: Partial<CommunicationRun> = {}): CommunicationRun {
  return {
    ...{ id: 'a1', status: 'active', timeZone: toronto, planIds: ['strike'] },
    clock: { wallAt: t, activationAt: t, speed: 1 },
    anchors: { T: t, S: s, I: null, E: null },
    ...more,
  };
}

const line = (more: object) =>
  ({ anchor: 'T', offsetMinutes: 0, dueAt: null, planId: null, ...more }) as Parameters<
    typeof communicationTimes
  >[0];

describe('when a line of the communication plan is due', () => {
  it.each([
    ['by the calendar, whatever runs', line({ anchor: 'calendar', dueAt: s }), [run()], [[null, s]]],
    ['by the calendar without a date yet', line({ anchor: 'calendar' }), [run()], [[null, null]]],
    ['half an hour after T', line({ offsetMinutes: 30 }), [run()], [['a1', '2026-11-22T11:30:00.000Z']]],
    [
      'ten days before the strike, at its time of day across the change of the clocks',
      line({ anchor: 'S', offsetMinutes: -43_200 }),
      [run()],
      // 00:01 in Toronto on 1 November is still daylight saving time: 04:01 in UTC, not 05:01.
      [['a1', '2026-11-01T04:01:00.000Z']],
    ],
    ['nothing, where the anchor is not known', line({ anchor: 'I' }), [run()], [[null, null]]],
    ['nothing, where nothing runs', line({}), [], [[null, null]]],
    ['nothing, once it is stood down', line({}), [run({ status: 'stoodDown' })], [[null, null]]],
    ['in standby too', line({}), [run({ status: 'standby' })], [['a1', t]]],
    ['in an activation by its plan', line({ planId: 'strike' }), [run()], [['a1', t]]],
    ['not in one by another plan', line({ planId: 'outage' }), [run()], [[null, null]]],
    [
      'in each that runs by its plan',
      line({ planId: 'strike' }),
      [run(), run({ id: 'a2' }), run({ id: 'a3', planIds: [] })],
      [
        ['a1', t],
        ['a2', t],
      ],
    ],
  ])('is %s', (_, communication, runs, times) => {
    const found = communicationTimes(communication, runs).map(({ activationId, dueAt }) => [
      activationId,
      dueAt,
    ]);
    expect(found).toEqual(times);
  });
});

describe('how a line stands', () => {
  const due = { dueAt: '2026-11-22T15:00:00.000Z', outcome: null, isIssued: false };
  const at = (now: string, more: object = {}, minutes: number | null = null) =>
    communicationState({ ...due, ...more }, minutes, now, toronto);

  it.each([
    ['later', '2026-11-22T04:59:00.000Z', {}, null],
    // Midnight in Toronto is 05:00 in UTC.
    ['today', '2026-11-22T05:00:00.000Z', {}, null],
    ['today', '2026-11-22T15:00:00.000Z', {}, null],
    ['late', '2026-11-22T15:00:01.000Z', {}, null],
    ['today', '2026-11-22T15:59:00.000Z', {}, 60],
    ['late', '2026-11-22T16:01:00.000Z', {}, 60],
    ['done', '2026-11-23T15:00:00.000Z', { outcome: 'done' }, null],
    ['cancelled', '2026-11-22T05:00:00.000Z', { outcome: 'cancelled' }, null],
    ['done', '2026-11-23T15:00:00.000Z', { isIssued: true }, null],
    ['waiting', '2026-11-23T15:00:00.000Z', { dueAt: null }, null],
  ])('is %s at %s with %o over %s minutes', (state, now, more, minutes) => {
    expect(at(now, more, minutes)).toBe(state);
  });
});
