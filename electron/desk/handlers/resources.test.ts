import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await testDesk();
});
afterEach(() => desk.close());

type Kind = 'supplier' | 'equipment' | 'vitalRecord' | 'site' | 'application' | 'criticalFunction' | 'role';

const create = async (kind: Kind, code: string, more: object = {}) =>
  (await desk.call('records.create', { kind, values: { code, nameEn: `${code} name`, ...more } })).id;

async function need(
  functionId: string,
  targetKind: 'supplier' | 'application' | 'site',
  id: string,
  within: number,
) {
  const field = { supplier: 'supplierId', application: 'applicationId', site: 'siteId' }[targetKind];
  const values = { functionId, targetKind, [field]: id, neededBackMinutes: within };
  return (await desk.call('records.create', { kind: 'dependency', values })).id;
}

describe('a supplier', () => {
  it('is listed with its alternate and the most pressing need, and says who counts on it', async () => {
    const role = await create('role', 'VEN');
    const other = await create('supplier', 'S2');
    const id = await create('supplier', 'S1', {
      ownerRoleId: role,
      alternateSupplierId: other,
      rtoMinutes: 480,
      contacts: [{ name: 'Desk', kind: 'phone', value: '416-555-0100' }],
    });
    const slow = await create('criticalFunction', 'F1', { rpoMinutes: 60 });
    const quick = await create('criticalFunction', 'F2');
    await need(slow, 'supplier', id, 1440);
    await need(quick, 'supplier', id, 240);
    const application = await create('application', 'A1', { supplierId: id, rtoMinutes: 120 });
    await need(quick, 'application', application, 60);

    const [first, second] = await desk.call('suppliers.list', {});
    expect(first).toMatchObject({ code: 'S1', dependencyCount: 2, tightestNeedMinutes: 240 });
    expect(first?.alternate?.code).toBe('S2');
    expect(second).toMatchObject({ code: 'S2', dependencyCount: 0, tightestNeedMinutes: null });

    const found = await desk.call('suppliers.get', { id });
    expect(found.neededBy.map((n) => [n.function.code, n.neededBackMinutes, n.functionRpoMinutes])).toEqual([
      ['F2', 240, null],
      ['F1', 1440, 60],
    ]);
    expect(found.neededBy[0]?.targetRtoMinutes).toBe(480);
    expect(found.provides).toMatchObject([{ code: 'A1', rtoMinutes: 120, tightestNeedMinutes: 60 }]);
    expect(found.ownerRole?.code).toBe('VEN');
    expect((await desk.call('suppliers.get', { id: other })).alternateFor).toMatchObject([{ code: 'S1' }]);
  });

  it('is marked on the needs of functions once it is archived', async () => {
    const id = await create('application', 'A1', { rtoMinutes: 60 });
    const functionId = await create('criticalFunction', 'F1');
    await need(functionId, 'application', id, 240);
    const marks = async () =>
      (await desk.call('functions.get', { id: functionId })).dependencies.map((d) => d.targetArchived);
    expect(await marks()).toEqual([false]);
    await desk.call('records.archive', { kind: 'application', id });
    expect(await marks()).toEqual([true]);
  });

  it('leaves out needs that are archived', async () => {
    const id = await create('supplier', 'S1');
    const dependency = await need(await create('criticalFunction', 'F1'), 'supplier', id, 60);
    await desk.call('records.archive', { kind: 'dependency', id: dependency });
    expect(await desk.call('suppliers.list', {})).toMatchObject([{ dependencyCount: 0 }]);
    expect((await desk.call('suppliers.get', { id })).neededBy).toEqual([]);
  });
});

describe('a site', () => {
  it('says what counts on it and what is kept there', async () => {
    const id = await create('site', 'S1');
    await create('site', 'S2', { alternateSiteId: id });
    await create('equipment', 'E1', { siteId: id });
    await create('vitalRecord', 'R1', { siteId: id });
    await need(await create('criticalFunction', 'F1'), 'site', id, 60);
    expect(await desk.call('sites.uses', { id })).toMatchObject({
      neededBy: [{ function: { code: 'F1' } }],
      alternateFor: [{ code: 'S2' }],
      equipment: [{ code: 'E1' }],
      vitalRecords: [{ code: 'R1' }],
    });
  });
});

describe('equipment and vital records', () => {
  it('name where they are', async () => {
    const siteId = await create('site', 'S1');
    const applicationId = await create('application', 'A1');
    const equipment = await create('equipment', 'E1', { siteId, quantity: 2 });
    const record = await create('vitalRecord', 'R1', { siteId, applicationId });
    expect(await desk.call('equipment.list', {})).toMatchObject([{ site: { code: 'S1' }, quantity: 2 }]);
    expect(await desk.call('equipment.get', { id: equipment })).toMatchObject({ site: { code: 'S1' } });
    const where = { site: { code: 'S1' }, application: { code: 'A1' } };
    expect(await desk.call('vitalRecords.list', {})).toMatchObject([where]);
    expect(await desk.call('vitalRecords.get', { id: record })).toMatchObject(where);
    expect(await desk.reply('equipment.get', { id: record })).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('a delegation', () => {
  it('stands on both roles, by the role that gives it', async () => {
    const [from, to] = [await create('role', 'A'), await create('role', 'B')];
    const values = { authorityEn: 'Sign', fromRoleId: from, toRoleId: to };
    const { id } = await desk.call('records.create', { kind: 'delegation', values });
    const row = { id, fromRole: { code: 'A' }, toRole: { code: 'B' } };
    expect(await desk.call('delegations.list', {})).toMatchObject([row]);
    expect(await desk.call('delegations.get', { id })).toMatchObject(row);
    expect(await desk.call('delegations.ofRole', { roleId: from })).toMatchObject({
      given: [row],
      received: [],
    });
    expect(await desk.call('delegations.ofRole', { roleId: to })).toMatchObject({
      given: [],
      received: [row],
    });
    const refused = await desk.reply('records.remove', { kind: 'role', id: to });
    expect(refused).toMatchObject({ ok: false, code: 'still_referenced', details: { references: [{ id }] } });
  });
});
