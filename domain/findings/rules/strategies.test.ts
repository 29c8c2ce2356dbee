import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

const day = 1440;

/** The plan must last 30 days; the function is to be back within 8 hours at 50 %. */
const strategies = (...list: object[]): Given => ({
  criticalFunction: { F1: { rtoMinutes: 480, mbcoPercent: 50 } },
  strategy: Object.fromEntries(list.map((s, i) => [`S${i + 1}`, { functionId: 'F1', ...s }])),
});

describe('strategies', () => {
  it('are asked for', () => {
    expect(foundBy('noStrategy', strategies())).toEqual(['F1:']);
    expect(foundBy('noStrategy', strategies({}))).toEqual([]);
    expect(foundBy('noStrategy', { strategy: { S1: { functionId: 'F1' } } })).toEqual([]);
  });

  it.each<[string, Given, string[]]>([
    [
      'ends before the horizon',
      strategies({ readyMinutes: 60, lastsMinutes: 3 * day }),
      ['F1: strategy=S1 lasts=4380 horizon=43200'],
    ],
    ['lasts just as long', strategies({ readyMinutes: 0, lastsMinutes: 30 * day }), []],
    ['lasts without an end', strategies({ lastsMinutes: null }), []],
    [
      'is taken over by another that lasts',
      strategies({ lastsMinutes: 3 * day }, { readyMinutes: 3 * day, lastsMinutes: null }),
      [],
    ],
    [
      'is not taken over by one that is ready a minute late',
      strategies({ lastsMinutes: 3 * day }, { readyMinutes: 3 * day + 1, lastsMinutes: null }),
      ['F1: strategy=S1 lasts=4320 horizon=43200'],
    ],
    [
      'is not taken over by one for another scenario',
      strategies(
        { scenario: 'strike', lastsMinutes: 3 * day },
        { scenario: 'cyber', readyMinutes: 60, lastsMinutes: null },
      ),
      ['F1: strategy=S1 lasts=4320 horizon=43200'],
    ],
    [
      'is followed by one that is too short itself',
      strategies({ lastsMinutes: 3 * day }, { readyMinutes: day, lastsMinutes: 9 * day }),
      ['F1: strategy=S2 lasts=14400 horizon=43200'],
    ],
  ])('one %s', (_, given, expected) => {
    expect(foundBy('strategyTooShort', given)).toEqual(expected);
  });

  it.each<[string, number, string[]]>([
    ['strike', 10, []],
    ['strike', 9, ['F1: strategy=S1 lasts=12960 horizon=14400']],
    ['cyber', 10, ['F1: strategy=S1 lasts=14400 horizon=43200']],
    ['any', 29, ['F1: strategy=S1 lasts=41760 horizon=43200']],
  ])(
    'for %s lasts %i days: held against 10 days in a strike, 30 in any other scenario',
    (scenario, days, expected) => {
      const organisation = { ORG: { planningHorizonDays: 30, scenarioHorizons: { strike: 10 } } };
      const given = strategies({ scenario, readyMinutes: 0, lastsMinutes: days * day });
      expect(foundBy('strategyTooShort', { ...given, organisation })).toEqual(expected);
    },
  );

  it.each<[string, Given, string[]]>([
    ['starts after the RTO', strategies({ readyMinutes: 481 }), ['F1: strategy=S1 ready=481 rto=480']],
    ['starts on the minute', strategies({ readyMinutes: 480 }), []],
    [
      'is bridged until it starts',
      strategies({ readyMinutes: 960 }, { readyMinutes: 60, lastsMinutes: 900 }),
      [],
    ],
    [
      'is bridged a minute too short',
      strategies({ readyMinutes: 961 }, { readyMinutes: 60, lastsMinutes: 900 }),
      ['F1: strategy=S1 ready=961 rto=480'],
    ],
  ])('one %s', (_, given, expected) => {
    expect(foundBy('strategyTooLate', given)).toEqual(expected);
  });

  it.each<[number | null, string[]]>([
    [49, ['F1: strategy=S1 gives=49 minimum=50']],
    [50, []],
    [null, []],
  ])('one gives %s % of the service', (capacityPercent, expected) => {
    expect(foundBy('strategyBelowMinimum', strategies({ capacityPercent }))).toEqual(expected);
  });
});
