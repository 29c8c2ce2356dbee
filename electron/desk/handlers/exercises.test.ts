import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

let desk: TestDesk;
let exerciseId: string;
let checklistId: string;

beforeEach(async () => {
  desk = await testDesk();
  const checklist = { kind: 'checklist', values: { code: 'outage', titleEn: 'Outage' } } as const;
  checklistId = (await desk.call('records.create', checklist)).id;
  const objectives = [{ id: crypto.randomUUID(), textEn: 'Decide in time' }];
  const values = { code: 'X01', titleEn: 'Two days', checklistIds: [checklistId], objectives };
  exerciseId = (await desk.call('records.create', { kind: 'exercise', values })).id;
});
afterEach(() => desk.close());

async function inject(position: number, atMinutes: number | null): Promise<string> {
  const values = { exerciseId, position, atMinutes, textEn: `Inject ${position}` };
  return (await desk.call('records.create', { kind: 'exerciseInject', values })).id;
}

async function run(mode: 'exercise' | 'actual'): Promise<string> {
  const words = { titleEn: 'Autumn', titleFr: '', severity: 'low', authority: 'Director' } as const;
  const input = { checklistIds: [checklistId], mode, exerciseId, anchors: {}, speed: 10, ...words };
  return (await desk.call('activations.declare', input)).id;
}

describe('an exercise over the contract', () => {
  it('has its script in order, and another order when it is given one', async () => {
    const [first, second] = [await inject(1, 0), await inject(2, 60)];
    await desk.call('exercises.orderInjects', { exerciseId, injectIds: [second, first] });
    const { injects } = await desk.call('exercises.get', { id: exerciseId });
    expect(injects.map(({ id, position }) => [id, position])).toEqual([
      [second, 1],
      [first, 2],
    ]);
    expect(await desk.call('exercises.list', {})).toMatchObject([{ code: 'X01', injectCount: 2 }]);
  });

  it('refuses an order of other injects than it has', async () => {
    const only = await inject(1, 0);
    for (const injectIds of [[], [only, only], [crypto.randomUUID()]])
      expect(await desk.reply('exercises.orderInjects', { exerciseId, injectIds })).toMatchObject({
        code: 'changed_since',
      });
  });

  it('is run with its script and objectives, and knows its runs', async () => {
    const injectId = await inject(1, 0);
    const id = await run('exercise');
    const act = (command: Parameters<typeof desk.call<'activations.act'>>[1]['command']) =>
      desk.call('activations.act', { id, command });
    await act({ act: 'giveInject', injectId });
    await act({ act: 'observe', kind: 'gap', text: 'Nobody called' });
    expect(await desk.call('exercises.runs', { id: exerciseId })).toMatchObject([
      { id, titleEn: 'Autumn', status: 'active', given: 1, strengths: 0, gaps: 1 },
    ]);
  });

  it('never lends its script to the real thing', async () => {
    const injectId = await inject(1, 0);
    const id = await run('actual');
    const command = { act: 'giveInject', injectId };
    expect(await desk.reply('activations.act', { id, command })).toMatchObject({
      code: 'activation_state',
      details: { reason: 'not_exercise' },
    });
    expect(await desk.call('exercises.runs', { id: exerciseId })).toEqual([]);
  });

  it('goes with its script, and comes back with it', async () => {
    await inject(1, 0);
    await desk.call('records.remove', { kind: 'exercise', id: exerciseId });
    expect(await desk.call('exercises.list', {})).toEqual([]);
    await desk.call('changes.undo', {});
    expect(await desk.call('exercises.list', {})).toMatchObject([{ injectCount: 1 }]);
  });
});
