import { describe, expect, it } from 'vitest';
import { type Candidate, fillRoles } from './fill-roles.ts';

const today = '2026-11-22';
const free = { archived: false, leaveFrom: null, leaveUntil: null };
const people = new Map<string, Candidate>(
  [
    { id: 'ada', ...free },
    { id: 'ben', ...free },
    { id: 'gone', ...free, archived: true },
    { id: 'onLeave', ...free, leaveFrom: '2026-11-16', leaveUntil: '2026-12-04' },
    { id: 'backToday', ...free, leaveFrom: '2026-11-01', leaveUntil: '2026-11-21' },
    { id: 'lastDay', ...free, leaveUntil: '2026-11-22' },
    { id: 'openLeave', ...free, leaveFrom: '2026-11-22' },
  ].map((p) => [p.id, p]),
);
const places = (...ids: string[]) =>
  ids.map((personId, i) => ({ personId, rank: i + 1, from: null, until: null }));
const fill = (ids: string[], absences: string[] = []) =>
  fillRoles([{ id: 'IL', succession: places(...ids) }], people, new Set(absences), today)[0];

describe('filling a role', () => {
  it.each([
    ['the primary', ['ada', 'ben'], [], 'ada', []],
    ['the alternate of one who is away', ['ada', 'ben'], ['ada'], 'ben', [['ada', 'absent']]],
    ['nobody on leave', ['onLeave', 'ben'], [], 'ben', [['onLeave', 'onLeave']]],
    ['nobody on the last day of a leave', ['lastDay', 'ben'], [], 'ben', [['lastDay', 'onLeave']]],
    ['nobody on a leave without an end', ['openLeave', 'ben'], [], 'ben', [['openLeave', 'onLeave']]],
    ['one who is back', ['backToday', 'ben'], [], 'backToday', []],
    ['nobody who has left', ['gone', 'ben'], [], 'ben', [['gone', 'archived']]],
    [
      'nobody when all are away',
      ['onLeave', 'ada'],
      ['ada'],
      null,
      [
        ['onLeave', 'onLeave'],
        ['ada', 'absent'],
      ],
    ],
    ['nobody when there is no succession', [], [], null, []],
  ] as const)('takes %s', (_, ids, absences, holder, skipped) => {
    const filling = fill([...ids], [...absences]);
    expect(filling?.personId).toBe(holder);
    expect(filling?.skipped.map((s) => [s.personId, s.reason])).toEqual(skipped);
  });

  describe('by hand', () => {
    const byHand = (personId: string | null, personName = '', absences: string[] = []) => {
      const role = { id: 'IL', succession: places('onLeave', 'ada') };
      const chosen = [{ roleId: 'IL', personId, personName }];
      return fillRoles([role], people, new Set(absences), today, chosen)[0];
    };
    it.each([
      ['somebody of the plan, and still says who was passed over', 'ben', '', [], 'ben', ['onLeave']],
      ['somebody on leave who was asked in spite of it', 'onLeave', '', [], 'onLeave', []],
      ['somebody by name, who is in no plan', null, 'Zoe Hall', [], null, ['onLeave']],
      ['nobody known to be away: then the succession counts', 'ben', '', ['ben'], 'ada', ['onLeave', 'ben']],
      ['nobody who has left', 'gone', '', [], 'ada', ['onLeave', 'gone']],
      ['nobody without a name', null, '', [], 'ada', ['onLeave']],
    ] as const)('takes %s', (_, personId, name, absences, holder, skipped) => {
      const filling = byHand(personId, name, [...absences]);
      expect(filling).toMatchObject({ personId: holder, personName: name });
      expect(filling?.skipped.map((s) => s.personId)).toEqual(skipped);
      expect(filling?.byHand).toBe(holder !== 'ada');
    });

    it('refuses a person whom nobody knows', () => {
      expect(() => byHand('nobody')).toThrow(expect.objectContaining({ code: 'not_found' }));
    });

    it('warns of one person in two roles here too', () => {
      const roles = [
        { id: 'IL', succession: places('ada') },
        { id: 'BCC', succession: places('ben') },
      ];
      const chosen = [{ roleId: 'BCC', personId: 'ada', personName: '' }];
      const [il, bcc] = fillRoles(roles, people, new Set(), today, chosen);
      expect([il?.alsoHolds, bcc?.alsoHolds]).toEqual([['BCC'], ['IL']]);
    });
  });

  it('goes by rank and not by the order of the list', () => {
    const [filling] = fillRoles(
      [{ id: 'IL', succession: places('ada', 'ben').toReversed() }],
      people,
      new Set(),
      today,
    );
    expect(filling?.personId).toBe('ada');
  });

  it('says until when somebody is on leave', () => {
    expect(fill(['onLeave', 'ada'])?.skipped[0]?.until).toBe('2026-12-04');
  });

  it.each([
    ['2026-11-23', null],
    [null, '2026-11-21'],
  ])('passes over a place that is in force from %s until %s', (from, until) => {
    const succession = [
      { personId: 'ada', rank: 1, from, until },
      ...places('ben').map((p) => ({ ...p, rank: 2 })),
    ];
    const [filling] = fillRoles([{ id: 'IL', succession }], people, new Set(), today);
    expect(filling).toMatchObject({ personId: 'ben', skipped: [{ personId: 'ada', reason: 'notInForce' }] });
  });

  it('puts one person in two roles and warns at both', () => {
    const roles = ['IL', 'BCC'].map((id) => ({ id, succession: places('ada') }));
    const filled = fillRoles([...roles, { id: 'COM', succession: places('ben') }], people, new Set(), today);
    expect(filled.map((f) => f.alsoHolds)).toEqual([['BCC'], ['IL'], []]);
  });

  it('warns of nothing where two roles have nobody', () => {
    const roles = ['IL', 'BCC'].map((id) => ({ id, succession: [] }));
    expect(fillRoles(roles, people, new Set(), today).flatMap((f) => f.alsoHolds)).toEqual([]);
  });
});
