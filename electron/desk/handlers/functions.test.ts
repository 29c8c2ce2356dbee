import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

describe('critical functions over the contract', () => {
  let desk: TestDesk;
  let functionId: string;
  beforeEach(async () => {
    desk = await testDesk();
    const values = { code: 'F01', nameEn: 'Run the payroll', rtoMinutes: 480 };
    functionId = (await desk.call('records.create', { kind: 'criticalFunction', values })).id;
    desk.events.length = 0;
  });
  afterEach(() => desk.close());

  const get = () => desk.call('functions.get', { id: functionId });
  const rate = (atMinutes: number, severity: number | null, justificationEn?: string) =>
    desk.call('functions.rate', { functionId, category: 'people', atMinutes, severity, justificationEn });
  const points = async () => (await get()).ratings.map((r) => r.points);

  it('draw the impact point by point, in the order of time, each with its own undo', async () => {
    await rate(4320, 4);
    await rate(240, 1, 'Calls go unanswered');
    await rate(240, 2);
    expect(await points()).toEqual([
      [
        { atMinutes: 240, severity: 2, justificationEn: 'Calls go unanswered', justificationFr: '' },
        { atMinutes: 4320, severity: 4, justificationEn: '', justificationFr: '' },
      ],
    ]);
    expect(desk.events.at(-1)).toMatchObject({ event: 'changed', data: { subjects: ['functions'] } });
    const { labelEn } = await desk.call('changes.undo', {});
    expect(labelEn).toBe('F01 Run the payroll');
    expect((await points())[0]?.[0]?.severity).toBe(1);
    await desk.call('changes.undo', {});
    await desk.call('changes.undo', {});
    expect(await points()).toEqual([]);
  });

  it('keep one rating a category however fast it is drawn, and none without a point', async () => {
    await Promise.all([60, 240, 480, 1440].map((at, i) => rate(at, i)));
    expect((await points()).map((p) => p.map((x) => x.severity))).toEqual([[0, 1, 2, 3]]);
    expect(await desk.call('functions.ratedCategories', {})).toEqual({ people: 1 });
    for (const at of [60, 240, 480, 1440]) await rate(at, null);
    expect(await points()).toEqual([]);
    expect(await desk.call('functions.ratedCategories', {})).toEqual({});
  });

  it('refuse a severity, a time or a function that cannot be', async () => {
    await expect(rate(60, 5)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(rate(0, 1)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(rate(-1, 1)).rejects.toMatchObject({ code: 'invalid_input' });
    const nowhere = { functionId: crypto.randomUUID(), category: 'people', atMinutes: 60, severity: 1 };
    await expect(desk.call('functions.rate', nowhere)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are reviewed: verified today in the organisation’s zone, by the author, and due in a year', async () => {
    // 23:30 in Toronto is the next day in UTC.
    desk.clock.moveTo('2026-11-23T04:30:00.000Z');
    expect(await desk.call('functions.reviewed', { id: functionId })).toMatchObject({
      verifiedOn: '2026-11-22',
      reviewOn: '2027-11-22',
    });
    expect(await get()).toMatchObject({
      verifiedOn: '2026-11-22',
      verifiedBy: 'Test Author',
      reviewOn: '2027-11-22',
    });
    await desk.call('changes.undo', {});
    expect(await get()).toMatchObject({ verifiedOn: null, verifiedBy: '', reviewOn: null });
  });

  it('come in the order in which they are restored, with the tier that follows where none was chosen', async () => {
    const create = (code: string, fields: { tier?: number; rtoMinutes?: number }) =>
      desk.call('records.create', { kind: 'criticalFunction', values: { code, nameEn: code, ...fields } });
    await create('F00', { rtoMinutes: 20_000 });
    await create('F02', { rtoMinutes: 60, tier: 3 });
    await create('F03', { rtoMinutes: 4320 });
    const rows = await desk.call('functions.list', {});
    expect(rows.map((r) => r.code)).toEqual(['F01', 'F03', 'F02', 'F00']);
  });
});
