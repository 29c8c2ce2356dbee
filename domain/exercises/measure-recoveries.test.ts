import { describe, expect, it } from 'vitest';
import { act } from '../activation/act.ts';
import type { ActivationState } from '../activation/activation-state.ts';
import type { Act } from '../activation/command.ts';
import { extendActivation } from '../activation/derive-activation.ts';
import { payroll, placed, sampleState, start } from '../activation/testing/sample-plan.ts';
import { measuredRecoveries } from './measure-recoveries.ts';

const told = { at: null, lateReason: '' } as const;

function at(minutes: number, state: ActivationState, command: Act): ActivationState {
  const wallNow = new Date(Date.parse(start) + minutes * 60_000).toISOString();
  return extendActivation(state, placed(act(state, command, { wallNow, author: 'Ada' }), state.log.length));
}

const set = (to: 'stopped' | 'degraded' | 'restored' | 'normal'): Act => ({
  ...told,
  act: 'setFunction',
  functionId: payroll,
  state: to,
  sharePercent: null,
  text: '',
});
const standDown: Act = { ...told, act: 'standDown', text: '' };

/** Acts at minutes on the wall, and then the stand-down. */
function measured(acts: [number, Act][], state = sampleState(), endAt = 900) {
  const played = acts.reduce((s, [minutes, command]) => at(minutes, s, command), state);
  return measuredRecoveries(at(endAt, played, standDown));
}

describe('the recovery times that an activation measures', () => {
  it.each<[string, [number, Act][], number[]]>([
    [
      'from the stop to the return',
      [
        [10, set('stopped')],
        [370, set('restored')],
      ],
      [360],
    ],
    [
      'a level that can be borne is a return',
      [
        [10, set('stopped')],
        [100, set('degraded')],
        [800, set('restored')],
      ],
      [90],
    ],
    [
      'the last stop counts',
      [
        [0, set('stopped')],
        [300, set('normal')],
        [400, set('stopped')],
        [430, set('normal')],
      ],
      [30],
    ],
    ['a stop that goes on measures nothing', [[10, set('stopped')]], []],
    [
      'nor does what never stopped',
      [
        [10, set('degraded')],
        [90, set('normal')],
      ],
      [],
    ],
    ['nothing happened', [], []],
  ])('%s', (_, acts, minutes) => {
    expect(measured(acts).map((m) => m.rtaMinutes)).toEqual(minutes);
  });

  it('stand beside what was promised then, and say whether it was the real thing', () => {
    const [actual] = measured([
      [10, set('stopped')],
      [370, set('restored')],
    ]);
    expect(actual).toMatchObject({ mode: 'actual', rtoMinutes: 240, mtpdMinutes: 480, functionId: payroll });
  });

  it('of an exercise are in its own minutes, on the day of the wall', () => {
    const exercise = sampleState(undefined, { mode: 'exercise', speed: 60 });
    // Ten minutes on the wall are ten hours of the exercise; it ends within the hour, two of its days later.
    const [measurement] = measured(
      [
        [1, set('stopped')],
        [11, set('restored')],
      ],
      exercise,
      48,
    );
    expect(measurement).toMatchObject({ mode: 'exercise', rtaMinutes: 600, measuredOn: '2026-11-22' });
  });

  it('are none before the stand-down', () => {
    expect(measuredRecoveries(at(9, at(1, sampleState(), set('stopped')), set('restored')))).toEqual([]);
  });
});
