import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

type Create = Parameters<typeof desk.call<'records.create'>>[1];
const create = async (kind: Create['kind'], values: object) =>
  (await desk.call('records.create', { kind, values } as Create)).id;

it('counts whom an audience means today, and those whom its channel does not reach', async () => {
  const unitId = await create('orgUnit', { code: 'PAY', nameEn: 'Payroll' });
  const below = await create('orgUnit', { code: 'PAY1', nameEn: 'Pay desk', parentId: unitId });
  const ada = await create('person', { employeeNumber: '1', givenName: 'Ada', familyName: 'Roy', unitId });
  await create('contactMethod', { personId: ada, kind: 'email', value: 'ada@example.org', rank: 1 });
  await create('person', { employeeNumber: '2', givenName: 'Bo', familyName: 'Aldi', unitId: below });
  await create('person', { employeeNumber: '3', givenName: 'Cy', familyName: 'Elsewhere' });
  const roleId = await create('role', { code: 'IL', nameEn: 'Incident lead' });
  await create('roleAssignment', { roleId, personId: ada, rank: 1, until: '2026-11-21' });
  const typed = [
    { name: 'City desk', address: 'desk@example.com' },
    { name: 'Ada again', address: 'ADA@example.org' },
  ];
  const id = await create('audience', { code: 'PAYROLL', nameEn: 'Payroll', unitIds: [unitId], typed });
  await create('audience', { code: 'LEADS', nameEn: 'Leads', roleIds: [roleId] });
  const counts = (await desk.call('audiences.list', {})).map((a) => [
    a.code,
    a.memberCount,
    a.unreachedCount,
  ]);
  // The lead's time in the role was over yesterday.
  expect(counts).toEqual([
    ['LEADS', 0, 0],
    ['PAYROLL', 3, 1],
  ]);
  const { members, isAddressed } = await desk.call('audiences.members', { id });
  expect(isAddressed).toBe(true);
  expect(members.map(({ name, address }) => [name, address])).toEqual([
    ['Bo Aldi', ''],
    ['Ada Roy', 'ada@example.org'],
    ['City desk', 'desk@example.com'],
  ]);
  const onTheWeb = await desk.call('audiences.members', { id, channel: 'web' });
  expect(onTheWeb.isAddressed).toBe(false);
  const options = await desk.call('records.options', { kind: 'audience' });
  expect(options.map(({ code }) => code)).toEqual(['LEADS', 'PAYROLL']);
});
