import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

describe('skills', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
  });
  afterEach(() => desk.close());

  type Create = Parameters<typeof desk.call<'records.create'>>[1];
  const create = async (kind: Create['kind'], values: object) =>
    (await desk.call('records.create', { kind, values } as Create)).id;

  it('say who has them and until when, what asks for them, and who could be trained', async () => {
    const unitId = await create('orgUnit', { code: 'PAY', nameEn: 'Payroll' });
    const person = (employeeNumber: string, givenName: string, unit: string | null) =>
      create('person', { employeeNumber, givenName, familyName: 'Roy', unitId: unit });
    const [ann, bea, cyd, dee] = [
      await person('1', 'Ann', unitId),
      await person('2', 'Bea', null),
      await person('3', 'Cyd', unitId),
      await person('4', 'Dee', null),
    ];
    const skillId = await create('skill', { nameEn: 'Payroll run', nameFr: 'Paie' });
    const has = (personId: string, level: 'trained' | 'proficient', validUntil: string | null) =>
      create('personSkill', { personId, skillId, level, validUntil });
    await has(ann, 'trained', '2027-03-31');
    await has(bea, 'proficient', '2026-12-31');
    await has(dee, 'proficient', null);
    await desk.call('records.archive', { kind: 'person', id: dee });
    const roleId = await create('role', { code: 'PAY', nameEn: 'Payroll lead' });
    await create('roleSkill', { roleId, skillId, level: 'proficient' });
    const values = { code: 'F01', nameEn: 'Run the payroll', unitId };
    const functionId = await create('criticalFunction', values);
    for (const shiftEn of ['day', 'night'])
      await create('staffingRequirement', { functionId, skillId, shiftEn, minimumCount: 2 });

    expect(await desk.call('skills.list', {})).toMatchObject([
      { aware: 0, trained: 1, proficient: 1, nextExpiryOn: '2026-12-31', roleCount: 1, functionCount: 1 },
    ]);
    const found = await desk.call('skills.get', { id: skillId });
    expect(found.holders.map((h) => [h.person.name, h.level])).toEqual([
      ['Bea Roy', 'proficient'],
      ['Ann Roy', 'trained'],
    ]);
    expect(found.roles).toMatchObject([{ level: 'proficient', role: { code: 'PAY' } }]);
    expect(found.staffing).toMatchObject([{ function: { code: 'F01' } }, { function: { code: 'F01' } }]);
    expect(found.trainable).toMatchObject([{ id: cyd, unit: { code: 'PAY' } }]);
    expect(found.trainableCount).toBe(1);
  });
});
