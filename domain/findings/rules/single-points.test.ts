import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

const on = (functionId: string, applicationId: string, more: object = {}) =>
  ({ functionId, targetKind: 'application', applicationId, ...more }) as const;
const onFunction = (functionId: string, otherFunctionId: string, more: object = {}) =>
  ({ functionId, targetKind: 'function', otherFunctionId, ...more }) as const;
const three = { F1: {}, F2: {}, F3: {} };

describe('a single point of failure', () => {
  it.each<[string, Given, string[]]>([
    [
      'stops two functions',
      {
        criticalFunction: three,
        application: { A1: {} },
        dependency: { D1: on('F1', 'A1'), D2: on('F2', 'A1') },
      },
      ['A1: count=2'],
    ],
    [
      'stops one, and those that need it',
      {
        criticalFunction: three,
        application: { A1: {} },
        dependency: { D1: on('F1', 'A1'), D2: onFunction('F2', 'F1'), D3: onFunction('F3', 'F2') },
      },
      ['A1: count=3'],
    ],
    [
      'stops one that the next can do without',
      {
        criticalFunction: three,
        application: { A1: {} },
        dependency: { D1: on('F1', 'A1'), D2: onFunction('F2', 'F1', { workaroundEn: 'By hand' }) },
      },
      [],
    ],
    [
      'has a way around in one of two',
      {
        criticalFunction: three,
        application: { A1: {} },
        dependency: { D1: on('F1', 'A1'), D2: on('F2', 'A1', { workaroundLastsMinutes: 60 }) },
      },
      [],
    ],
    [
      'has an alternate',
      {
        criticalFunction: three,
        application: { A1: { alternateApplicationId: 'A2' }, A2: {} },
        dependency: { D1: on('F1', 'A1'), D2: on('F2', 'A1') },
      },
      [],
    ],
    [
      'stands behind applications as their supplier',
      {
        criticalFunction: three,
        supplier: { S1: {} },
        application: {
          A1: { supplierId: 'S1' },
          A2: { supplierId: 'S1' },
          A3: { alternateApplicationId: 'A1', supplierId: 'S1' },
        },
        dependency: { D1: on('F1', 'A1'), D2: on('F2', 'A2'), D3: on('F3', 'A3') },
      },
      ['S1: count=2'],
    ],
    [
      'stops a circle of functions',
      {
        criticalFunction: three,
        application: { A1: {} },
        dependency: { D1: on('F2', 'A1'), D2: onFunction('F1', 'F2'), D3: onFunction('F2', 'F1') },
      },
      ['A1: count=2'],
    ],
  ])('%s', (_, given, expected) => {
    expect(foundBy('singlePoint', given)).toEqual(expected);
  });
});

describe('one person', () => {
  const alone = (people: Given['roleAssignment'], dependencies: Given['dependency']) =>
    foundBy('singlePerson', {
      person: { P1: {}, P2: {} },
      role: { R1: {}, R2: {} },
      criticalFunction: three,
      ...(people && { roleAssignment: people }),
      ...(dependencies && { dependency: dependencies }),
    });
  const needs = (functionId: string, roleId: string) => ({ functionId, targetKind: 'role', roleId }) as const;
  const first = {
    H1: { roleId: 'R1', personId: 'P1', rank: 1 },
    H2: { roleId: 'R2', personId: 'P1', rank: 1 },
  };
  it('holds two roles alone that two functions need', () => {
    expect(alone(first, { D1: needs('F1', 'R1'), D2: needs('F2', 'R2') })).toEqual([
      'P1: count=2 roles=R1+R2',
    ]);
  });
  it('has an alternate in one of them', () => {
    const covered = { ...first, H3: { roleId: 'R2', personId: 'P2', rank: 2 } };
    expect(alone(covered, { D1: needs('F1', 'R1'), D2: needs('F2', 'R2') })).toEqual([]);
  });
  it('is needed by one function alone', () => {
    expect(alone(first, { D1: needs('F1', 'R1'), D2: needs('F1', 'R2') })).toEqual([]);
  });
});

describe('people with a skill', () => {
  const has = (personSkill: Given['personSkill'], minimumCount = 2) =>
    foundBy('skillShort', {
      criticalFunction: { F1: {} },
      skill: { K1: {} },
      person: { P1: {}, P2: {} },
      staffingRequirement: { W1: { functionId: 'F1', skillId: 'K1', minimumCount } },
      ...(personSkill && { personSkill }),
    });
  const held = (personId: string, more: object = {}) => ({ personId, skillId: 'K1', ...more });
  it('are too few', () => {
    expect(has({ S1: held('P1') })).toEqual(['F1: skill=K1 count=1 minimum=2']);
  });
  it('are enough', () => {
    expect(has({ S1: held('P1'), S2: held('P2', { validUntil: '2026-11-22' }) })).toEqual([]);
    expect(has({}, 0)).toEqual([]);
  });
  it('do not count when they only know of it, when it has expired, or when they have left', () => {
    expect(has({ S1: held('P1', { level: 'aware' }) }, 1)).toEqual(['F1: skill=K1 count=0 minimum=1']);
    expect(has({ S1: held('P1', { validUntil: '2026-11-21' }) }, 1)).toEqual([
      'F1: skill=K1 count=0 minimum=1',
    ]);
    expect(has({ S1: held('P9') }, 1)).toEqual(['F1: skill=K1 count=0 minimum=1']);
  });
});
