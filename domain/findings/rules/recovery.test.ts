import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

const needs = (need: object, application: object = {}, fn: object = { rtoMinutes: 240 }): Given => ({
  criticalFunction: { F1: fn },
  application: { A1: { rtoMinutes: 1440, ...application } },
  dependency: { D1: { functionId: 'F1', targetKind: 'application', applicationId: 'A1', ...need } },
});

/** F1 needs F2 within 8 h, F2 needs F3, F3 needs A1, which takes two days. */
const chain = (changes: Given = {}): Given => ({
  criticalFunction: {
    F1: { rtoMinutes: 480 },
    F2: { rtoMinutes: 240 },
    F3: { rtoMinutes: 240 },
    ...changes.criticalFunction,
  },
  application: { A1: { rtoMinutes: 2880 }, ...changes.application },
  dependency: {
    D1: { functionId: 'F1', targetKind: 'function', otherFunctionId: 'F2', neededBackMinutes: 480 },
    D2: { functionId: 'F2', targetKind: 'function', otherFunctionId: 'F3', neededBackMinutes: 240 },
    D3: { functionId: 'F3', targetKind: 'application', applicationId: 'A1', neededBackMinutes: 240 },
    ...changes.dependency,
  },
});

describe('a need that is met too late', () => {
  it.each<[string, Given, string[]]>([
    ['is found', needs({ neededBackMinutes: 480 }), ['F1: target=A1 can=1440 needed=480']],
    ['is not one when it is met on the minute', needs({ neededBackMinutes: 1440 }), []],
    ['is held against the RTO where no need is stated', needs({}), ['F1: target=A1 can=1440 needed=240']],
    ['is not judged without need and RTO', needs({}, {}, {}), []],
    ['is bridged by a way around that lasts as long', needs({ workaroundLastsMinutes: 1440 }), []],
    [
      'is not bridged by one that ends before',
      needs({ workaroundLastsMinutes: 1439 }),
      ['F1: (bridged) target=A1 can=1440 needed=240 bridged=1439'],
    ],
    [
      'says the need and the way around apart: needed in 4 hours, bridged for 8',
      needs({ neededBackMinutes: 240, workaroundLastsMinutes: 480 }),
      ['F1: (bridged) target=A1 can=1440 needed=240 bridged=480'],
    ],
    [
      'leaves a way around that ends before the need unsaid',
      needs({ neededBackMinutes: 480, workaroundLastsMinutes: 240 }),
      ['F1: target=A1 can=1440 needed=480'],
    ],
    ['is not judged when nobody knows what can be met', needs({}, { rtoMinutes: null }), []],
    ['goes with an archived application', needs({}, { archivedAt: '2026-01-01T00:00:00.000Z' }), []],
    [
      'is a site whose alternate is ready too late',
      {
        criticalFunction: { F1: { rtoMinutes: 60 } },
        site: { S1: { alternateReadyMinutes: 120 } },
        dependency: { D1: { functionId: 'F1', targetKind: 'site', siteId: 'S1' } },
      },
      ['F1: target=S1 can=120 needed=60'],
    ],
  ])('%s', (_, given, expected) => {
    expect(foundBy('dependencyTooSlow', given)).toEqual(expected);
  });
});

describe('a chain of functions', () => {
  it.each<[string, Given, string[]]>([
    [
      'is followed to its end',
      chain(),
      ['F1: chain=F1>F2>F3>A1 last=A1 can=2880 needed=480', 'F2: chain=F2>F3>A1 last=A1 can=2880 needed=240'],
    ],
    ['is fine when its end is quick enough', chain({ application: { A1: { rtoMinutes: 240 } } }), []],
    [
      'is cut by a way around that lasts',
      chain({
        dependency: {
          D2: {
            functionId: 'F2',
            targetKind: 'function',
            otherFunctionId: 'F3',
            workaroundLastsMinutes: 2880,
          },
        },
      }),
      [],
    ],
    [
      'that a slower promise hides is left to the direct rule',
      chain({ criticalFunction: { F2: { rtoMinutes: 5000 } } }),
      ['F2: chain=F2>F3>A1 last=A1 can=2880 needed=240'],
    ],
    [
      'in a circle comes to an end',
      chain({
        dependency: {
          D4: { functionId: 'F3', targetKind: 'function', otherFunctionId: 'F1', neededBackMinutes: 60 },
        },
      }),
      [
        'F1: chain=F1>F2>F3>A1 last=A1 can=2880 needed=480',
        'F2: chain=F2>F3>A1 last=A1 can=2880 needed=240',
        'F3: chain=F3>F1>F2>F3>A1 last=A1 can=2880 needed=60',
      ],
    ],
    [
      'shows the slowest end of several',
      chain({
        application: { A2: { rtoMinutes: 9000 } },
        dependency: { D5: { functionId: 'F2', targetKind: 'application', applicationId: 'A2' } },
      }),
      ['F1: chain=F1>F2>A2 last=A2 can=9000 needed=480', 'F2: chain=F2>F3>A1 last=A1 can=2880 needed=240'],
    ],
  ])('%s', (_, given, expected) => {
    expect(foundBy('chainTooSlow', given)).toEqual(expected);
  });
});

describe('data that is lost', () => {
  const loss = (rpo: number | null, can: number | null) =>
    foundBy('dataLossTooGreat', needs({}, { rpoMinutes: can }, { rpoMinutes: rpo }));
  it('is too much when the function bears less', () => {
    expect(loss(60, 240)).toEqual(['F1: target=A1 can=240 allowed=60']);
  });
  it('is bearable on the minute, and not judged when either is not known', () => {
    expect([loss(240, 240), loss(null, 240), loss(60, null)]).toEqual([[], [], []]);
  });
});

describe('an application and its supplier', () => {
  const promise = (own: number | null, theirs: number | null) =>
    foundBy('supplierSlowerThanApplication', {
      application: { A1: { rtoMinutes: own, supplierId: 'S1' } },
      supplier: { S1: { rtoMinutes: theirs } },
    });
  it('contradict each other when the supplier is slower', () => {
    expect(promise(240, 1440)).toEqual(['A1: supplier=S1 own=240 theirs=1440']);
  });
  it('agree when it is as quick, and are not judged when either says nothing', () => {
    expect([promise(240, 240), promise(null, 1440), promise(240, null)]).toEqual([[], [], []]);
  });
});

describe('what a resource can meet', () => {
  it('is asked for when a function needs it', () => {
    expect(foundBy('capabilityUnknown', needs({}, { rtoMinutes: null }))).toEqual(['A1: count=1']);
    expect(foundBy('capabilityUnknown', needs({}))).toEqual([]);
    expect(foundBy('capabilityUnknown', { application: { A1: {} } })).toEqual([]);
  });
  it.each<[string | null, string[]]>([
    [null, ['A1: (never) promised=1440']],
    ['2025-11-21', ['A1: promised=1440 on=2025-11-21']],
    ['2025-11-22', []],
    ['2026-10-01', []],
  ])('is shown by a test of the last year: %s', (lastTestedOn, expected) => {
    expect(foundBy('capabilityUntested', needs({}, { lastTestedOn }))).toEqual(expected);
  });
});

describe('functions that need each other', () => {
  const link = (functionId: string, otherFunctionId: string) =>
    ({ functionId, otherFunctionId, targetKind: 'function' }) as const;
  const three = { F1: {}, F2: {}, F3: {} };
  it('are one finding at the first of them', () => {
    const dependency = { D1: link('F1', 'F3'), D2: link('F3', 'F2'), D3: link('F2', 'F1') };
    expect(foundBy('functionCycle', { criticalFunction: three, dependency })).toEqual([
      'F1: chain=F1>F3>F2>F1',
    ]);
  });
  it('show the shortest way round', () => {
    const dependency = {
      D1: link('F1', 'F2'),
      D2: link('F2', 'F1'),
      D3: link('F2', 'F3'),
      D4: link('F3', 'F1'),
    };
    expect(foundBy('functionCycle', { criticalFunction: three, dependency })).toEqual(['F1: chain=F1>F2>F1']);
  });
  it('are none when the needs go one way', () => {
    const dependency = { D1: link('F1', 'F2'), D2: link('F1', 'F3'), D3: link('F2', 'F3') };
    expect(foundBy('functionCycle', { criticalFunction: three, dependency })).toEqual([]);
  });
});

describe('something archived that a function needs', () => {
  const gone = { archivedAt: '2026-01-01T00:00:00.000Z' };
  const needs = (application: object, need: object = {}): Given => ({
    criticalFunction: { F1: {} },
    application: { A1: application },
    dependency: { D1: { functionId: 'F1', targetKind: 'application', applicationId: 'A1', ...need } },
  });
  it.each<[string, Given, string[]]>([
    ['is found', needs(gone), ['F1: target=A1']],
    ['is not when it is still there', needs({}), []],
    ['is not where the need itself is archived', needs(gone, gone), []],
  ])('%s', (_, given, expected) => {
    expect(foundBy('needArchived', given)).toEqual(expected);
  });
});
