import { describe, expect, it } from 'vitest';
import { foundBy, type Given } from '../testing/facts-of.ts';

describe('one person in two roles', () => {
  /** P1 is the primary of R1 and R2; C1 has tasks for both. */
  const two = (more: Given = {}): Given => ({
    person: { P1: {}, P2: {} },
    role: { R1: {}, R2: {} },
    roleAssignment: {
      H1: { roleId: 'R1', personId: 'P1', rank: 1 },
      H2: { roleId: 'R2', personId: 'P1', rank: 1 },
    },
    checklist: { C1: {} },
    checklistTask: {
      T1: { checklistId: 'C1', roleId: 'R1', position: 1 },
      T2: { checklistId: 'C1', roleId: 'R2', position: 2 },
    },
    ...more,
  });
  it.each<[string, Given, string[]]>([
    ['in the same checklist', two(), ['P1: roles=R1+R2 checklist=C1']],
    [
      'as the alternate of one of them',
      two({
        roleAssignment: {
          H1: { roleId: 'R1', personId: 'P1', rank: 1 },
          H2: { roleId: 'R2', personId: 'P1', rank: 2 },
          H3: { roleId: 'R2', personId: 'P2', rank: 1 },
        },
      }),
      [],
    ],
    [
      'as the alternate of one whose primary has left',
      two({
        roleAssignment: {
          H1: { roleId: 'R1', personId: 'P1', rank: 1 },
          H2: { roleId: 'R2', personId: 'P1', rank: 2 },
          H3: { roleId: 'R2', personId: 'P9', rank: 1 },
        },
      }),
      ['P1: roles=R1+R2 checklist=C1'],
    ],
    [
      'of different checklists',
      two({
        checklist: { C1: {}, C2: {} },
        checklistTask: {
          T1: { checklistId: 'C1', roleId: 'R1', position: 1 },
          T2: { checklistId: 'C2', roleId: 'R2', position: 1 },
        },
      }),
      [],
    ],
    ['of an archived checklist', two({ checklist: { C1: { archivedAt: '2026-01-01T00:00:00.000Z' } } }), []],
  ])('%s', (_, given, expected) => {
    expect(foundBy('twoRoles', given)).toEqual(expected);
  });
});

describe('one person who comes first in many roles', () => {
  /** P1 is the primary of so many roles, and the alternate of R9. */
  const first = (count: number, more: Given = {}): Given => {
    const roles = Array.from({ length: count }, (_, i) => `R${i + 1}`);
    const places = roles.map((roleId) => [`H${roleId}`, { roleId, personId: 'P1', rank: 1 }]);
    return {
      person: { P1: {}, P2: {} },
      role: Object.fromEntries([...roles, 'R9'].map((id) => [id, {}])),
      roleAssignment: {
        ...Object.fromEntries(places),
        H8: { roleId: 'R9', personId: 'P2', rank: 1 },
        H9: { roleId: 'R9', personId: 'P1', rank: 2 },
      },
      ...more,
    };
  };
  it.each<[string, Given, string[]]>([
    ['of three', first(3), []],
    ['of four', first(4), ['P1: count=4']],
    [
      'of four, one of which only where the primary has left',
      first(3, { person: { P1: {} } }),
      ['P1: count=4'],
    ],
    ['of four, one of which is archived', first(4, { role: { R1: {}, R2: {}, R3: {} } }), []],
  ])('%s', (_, given, expected) => {
    expect(foundBy('manyRoles', given)).toEqual(expected);
  });
});

describe('a skill that a role asks for', () => {
  const asks = (personSkill: object | null): Given => ({
    person: { P1: {} },
    role: { R1: {} },
    skill: { K1: {} },
    roleAssignment: { H1: { roleId: 'R1', personId: 'P1', rank: 1 } },
    roleSkill: { Q1: { roleId: 'R1', skillId: 'K1', level: 'trained' } },
    personSkill: personSkill ? { S1: { personId: 'P1', skillId: 'K1', ...personSkill } } : {},
  });
  it.each<[string, object | null, string[]]>([
    ['missing', null, ['R1: person=P1 skill=K1 level=trained']],
    ['below its level', { level: 'aware' }, ['R1: person=P1 skill=K1 level=trained']],
    ['at its level', { level: 'trained' }, []],
    ['above its level', { level: 'proficient' }, []],
  ])('%s', (_, has, expected) => {
    expect(foundBy('holderLacksSkill', asks(has))).toEqual(expected);
  });
  it.each<[string | null, string[]]>([
    ['2026-11-21', ['R1: person=P1 skill=K1 until=2026-11-21']],
    ['2026-11-22', []],
    [null, []],
  ])('valid until %s', (validUntil, expected) => {
    expect(foundBy('holderSkillExpired', asks({ validUntil }))).toEqual(expected);
  });
});

describe('a telephone', () => {
  const reached = (contactMethod: Given['contactMethod'], place: object = {}) =>
    foundBy('holderUnreachable', {
      person: { P1: {} },
      role: { R1: {} },
      roleAssignment: { H1: { roleId: 'R1', personId: 'P1', rank: 1, ...place } },
      ...(contactMethod && { contactMethod }),
    });
  it('is needed of whoever holds a role', () => {
    expect(reached({})).toEqual(['P1: roles=R1']);
    expect(reached({ M1: { personId: 'P1', kind: 'email' } })).toEqual(['P1: roles=R1']);
  });
  it('is there, or of no matter to those who hold none', () => {
    expect(reached({ M1: { personId: 'P1', kind: 'homePhone' } })).toEqual([]);
    expect(reached({}, { until: '2026-11-21' })).toEqual([]);
  });
});
