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

it('brings a shipped plan with its audiences and roles in both languages, tied to the plan of its kind', async () => {
  const planId = await create('plan', { code: 'SCP', kind: 'strikeContingency', titleEn: 'Strike' });
  const com = await create('role', { code: 'COMMS', nameEn: 'Communications lead' });
  const shipped = await desk.call('communications.shipped', {});
  expect(shipped.map(({ id, planId }) => [id, planId])).toEqual([
    ['strike', planId],
    ['outage', null],
  ]);
  const { lineCount } = await desk.call('communications.bring', { id: 'strike', planId });
  const { communications } = await desk.call('communications.list', {});
  expect(communications).toHaveLength(lineCount);
  for (const line of communications) {
    expect(line).toMatchObject({ planId, anchor: 'S' });
    for (const words of [line.titleEn, line.titleFr, line.messageEn, line.messageFr])
      expect(words).not.toBe('');
    expect([line.audience, line.ownerRole]).not.toContain(null);
  }
  // The first in time, thirty days before; its owner is the role that was there under another code.
  expect(communications[0]).toMatchObject({ offsetMinutes: -43_200, ownerRoleId: com });
});

it('takes audiences that are there for its own, and one undo takes a plan back', async () => {
  const staff = await create('audience', { code: 'staff', nameEn: 'Our staff', everyone: true });
  await desk.call('communications.bring', { id: 'outage', planId: null });
  const { communications } = await desk.call('communications.list', {});
  expect(communications.filter(({ audienceId }) => audienceId === staff).length).toBeGreaterThan(1);
  await desk.call('changes.undo', {});
  expect((await desk.call('communications.list', {})).communications).toEqual([]);
  expect((await desk.call('audiences.list', {})).map(({ code }) => code)).toEqual(['staff']);
  const { audienceCount } = await desk.call('audiences.bring', {});
  expect(audienceCount).toBe(7);
  expect((await desk.call('audiences.list', {})).length).toBe(8);
});
