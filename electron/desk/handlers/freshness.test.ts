import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

describe('facts.verify', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await testDesk();
  });
  afterEach(() => desk.close());

  const create = async (kind: 'site' | 'application', code: string) =>
    (await desk.call('records.create', { kind, values: { code, nameEn: code } })).id;
  const site = async (id: string) => (await desk.call('sites.list', {})).find((s) => s.id === id);

  it('notes the day in the zone of the organisation and the author, for many kinds at once', async () => {
    const items = [
      { kind: 'site' as const, id: await create('site', 'S1') },
      { kind: 'application' as const, id: await create('application', 'A1') },
      { kind: 'site' as const, id: await create('site', 'S2') },
    ];
    // Half past midnight in UTC is still the evening before in Toronto.
    desk.clock.moveTo('2026-11-23T00:30:00.000Z');
    await desk.call('facts.verify', { items });
    const verified = { verifiedOn: '2026-11-22', verifiedBy: 'Test Author' };
    expect(await desk.call('sites.list', {})).toMatchObject([verified, verified]);
    expect(await desk.call('applications.get', { id: items[1]?.id ?? '' })).toMatchObject(verified);
    expect(desk.events.at(-1)).toMatchObject({ data: { subjects: ['sites', 'applications'] } });
  });

  it('is undone as one', async () => {
    const [a, b] = [await create('site', 'S1'), await create('site', 'S2')];
    await desk.call('records.update', { kind: 'site', id: a, patch: { verifiedOn: '2025-01-01' } });
    await desk.call('facts.verify', { items: [a, b].map((id) => ({ kind: 'site', id })) });
    await desk.call('changes.undo', {});
    expect(await site(a)).toMatchObject({ verifiedOn: '2025-01-01', verifiedBy: '' });
    expect(await site(b)).toMatchObject({ verifiedOn: null });
  });

  it('takes only what goes stale, and all or none', async () => {
    const id = await create('site', 'S1');
    const gone = '01900000-0000-7000-8000-000000000001';
    const items = [id, gone].map((one) => ({ kind: 'site', id: one }));
    expect(await desk.reply('facts.verify', { items })).toMatchObject({ ok: false, code: 'not_found' });
    expect(await site(id)).toMatchObject({ verifiedOn: null });
    const role = { items: [{ kind: 'role', id }] };
    expect(await desk.reply('facts.verify', role)).toMatchObject({ ok: false, code: 'invalid_input' });
  });
});
