import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

type Create = Parameters<typeof desk.call<'records.create'>>[1];
const create = async (kind: Create['kind'], values: object) =>
  (await desk.call('records.create', { kind, values } as Create)).id;
const named = (code: string) => ({ code, nameEn: `${code} name` });

let people = 0;
const person = (familyName: string, more: object = {}) => {
  people += 1;
  return create('person', { employeeNumber: `E${people}`, givenName: 'Jo', familyName, ...more });
};

/** A payroll role held by two people at the same site, of whom one may stand in elsewhere. */
async function payrollRole() {
  const roleId = await create('role', named('PAY'));
  const media = await create('role', named('COM'));
  const siteId = await create('site', named('S1'));
  const skillId = await create('skill', { nameEn: 'Payroll run' });
  const first = await person('Abe', { siteId });
  const second = await person('Bly', { siteId });
  await create('roleSkill', { roleId, skillId, level: 'proficient' });
  await create('personSkill', { personId: first, skillId, level: 'proficient', validUntil: '2026-11-21' });
  await desk.call('roles.setSuccession', { roleId, personIds: [first, second] });
  await desk.call('roles.setSuccession', { roleId: media, personIds: [second] });
  return { roleId, skillId, siteId, first, second };
}

describe('the weaknesses of a succession', () => {
  it('name what is weak about the whole and about each place', async () => {
    const { roleId, first, second } = await payrollRole();
    const found = await desk.call('succession.get', { roleId });
    expect(found.requiredSkills).toMatchObject([{ level: 'proficient', skill: { nameEn: 'Payroll run' } }]);
    expect(found.weaknesses).toMatchObject([
      { kind: 'thin', count: 2 },
      { kind: 'oneSite', names: [{ code: 'S1' }] },
    ]);
    expect(found.members).toMatchObject([
      {
        personId: first,
        weaknesses: [{ kind: 'expired', level: 'proficient', names: [{ nameEn: 'Payroll run' }] }],
      },
      {
        personId: second,
        weaknesses: [{ kind: 'missing' }, { kind: 'primaryElsewhere', names: [{ code: 'COM' }] }],
      },
    ]);
  });

  it('leave out roles that are archived, and count an empty one', async () => {
    const { second } = await payrollRole();
    const [com] = (await desk.call('roles.list', {})).filter((r) => r.code === 'COM');
    const other = await create('role', named('X'));
    await desk.call('roles.setSuccession', { roleId: other, personIds: [second] });
    await desk.call('records.archive', { kind: 'role', id: com?.id ?? '' });
    expect((await desk.call('succession.get', { roleId: other })).members).toEqual([]);
    const empty = await create('role', named('Y'));
    expect((await desk.call('succession.get', { roleId: empty })).weaknesses).toMatchObject([
      { kind: 'empty' },
    ]);
  });
});

describe('who could stand in', () => {
  it('is ranked by the skills of the role, and leaves out who is in the succession or archived', async () => {
    const { roleId, skillId, first, second } = await payrollRole();
    const none = await person('Abbot');
    const skilled = await person('Zed');
    const away = await person('Able', { leaveFrom: '2026-11-01' });
    const gone = await person('Gone');
    for (const personId of [skilled, away, gone])
      await create('personSkill', { personId, skillId, level: 'proficient' });
    await desk.call('records.archive', { kind: 'person', id: gone });
    const { total, people: found } = await desk.call('succession.standIns', { roleId });
    expect(found.map((p) => p.personId)).toEqual([skilled, none, away]);
    expect(total).toBe(3);
    expect(found[0]).toMatchObject({ name: 'Jo Zed', skills: [{ match: 'held' }], available: true });
    expect(found.map((p) => p.personId)).not.toContain(first);
    expect(found.map((p) => p.personId)).not.toContain(second);
    const limited = await desk.call('succession.standIns', { roleId, limit: 1 });
    expect([limited.total, limited.people.length]).toEqual([3, 1]);
  });

  it('is narrowed by unit, site, group, language, availability and skill', async () => {
    const { skillId, siteId, first } = await payrollRole();
    const unitId = await create('orgUnit', named('U1'));
    const manager = await person('Man', { unitId, employeeGroup: 'management', languages: ['fr'] });
    const away = await person('Away', { leaveFrom: '2026-11-22', leaveUntil: '2026-11-22' });
    const names = async (filter: object) =>
      (await desk.call('succession.standIns', filter)).people.map((p) => p.name.slice(3)).sort();
    expect(await names({})).toEqual(['Abe', 'Away', 'Bly', 'Man']);
    expect(await names({ unitId })).toEqual(['Man']);
    expect(await names({ siteId })).toEqual(['Abe', 'Bly']);
    expect(await names({ employeeGroup: 'management' })).toEqual(['Man']);
    expect(await names({ language: 'fr' })).toEqual(['Man']);
    expect(await names({ onlyAvailable: true })).toEqual(['Abe', 'Bly', 'Man']);
    expect(await names({ skillId, onlySkilled: true })).toEqual([]);
    await create('personSkill', { personId: manager, skillId, level: 'aware' });
    expect(await names({ skillId, onlySkilled: true })).toEqual(['Man']);
    const [best] = (await desk.call('succession.standIns', { skillId })).people;
    expect([best?.personId, away === first]).toEqual([manager, false]);
  });
});
