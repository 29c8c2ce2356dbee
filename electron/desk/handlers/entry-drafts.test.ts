import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declareSmall } from '../testing/declare-small.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let id: string;
beforeEach(async () => {
  desk = await testDesk();
  ({ id } = await declareSmall(desk));
});
afterEach(() => desk.close());

describe('what is begun in the log', () => {
  it('is kept as it was typed, right or not, and is no part of the log', async () => {
    expect(await desk.call('entryDrafts.read', { id })).toEqual({ draft: null });
    await desk.call('entryDrafts.keep', { id, draft: { kind: 'decide', text: 'Fail o' } });
    await desk.call('entryDrafts.keep', { id, draft: { kind: 'decide', text: 'Fail over ', when: '25:70' } });
    const { draft } = await desk.call('entryDrafts.read', { id });
    expect(draft).toMatchObject({ kind: 'decide', text: 'Fail over ', when: '25:70', isScribe: false });
    expect((await desk.call('activations.log', { id })).entries).toHaveLength(1);
    await desk.call('entryDrafts.keep', { id, draft: null });
    expect(await desk.call('entryDrafts.read', { id })).toEqual({ draft: null });
  });

  it('is of an activation that there is', async () => {
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const reply = await desk.reply('entryDrafts.keep', { id: nowhere, draft: { kind: 'note', text: 'x' } });
    expect(reply).toMatchObject({ ok: false });
    expect(reply).not.toMatchObject({ code: 'unexpected' });
  });
});
