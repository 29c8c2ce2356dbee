import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deriveActivation } from '../../../domain/activation/derive-activation.ts';
import { declareSmall } from '../testing/declare-small.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

const jobId = () => randomUUID();
const note = (text: string) => ({ act: 'note', text }) as const;

/** Two computers, each with a workspace of its own; the exercise was declared on the first. */
describe('a copy of an activation between two computers', () => {
  let one: TestDesk;
  let two: TestDesk;
  let id: string;
  let taskIds: string[];
  beforeEach(async () => {
    one = await testDesk();
    two = await testDesk();
    ({ id, taskIds } = await declareSmall(one));
  });
  afterEach(async () => {
    await one.close();
    await two.close();
  });

  const fileOf = (desk: TestDesk) => join(desk.folder, 'drill.holdfast-activation');

  async function write(from: TestDesk): Promise<string> {
    await from.call('activations.exportCopy', { id, jobId: jobId(), token: await from.grant(fileOf(from)) });
    return fileOf(from);
  }

  async function look(to: TestDesk, path: string) {
    const token = await to.grant(path);
    return { token, compared: await to.call('activations.compareCopy', { jobId: jobId(), token }) };
  }

  async function bring(from: TestDesk, to: TestDesk) {
    const { token, compared } = await look(to, await write(from));
    const input = { jobId: jobId(), token, lastHash: compared.lastHash };
    return { compared, taken: await to.call('activations.takeInCopy', input) };
  }

  it('brings an activation with its files to a computer that has none of it, looked at first', async () => {
    const photo = join(one.folder, 'dock.png');
    writeFileSync(photo, Buffer.from('89504e470d0a1a0a00ff', 'hex'));
    await one.call('activations.attach', { id, token: await one.grant(photo) });
    const { token, compared } = await look(two, await write(one));
    expect(compared).toMatchObject({
      ...{ id, relation: 'new', mode: 'exercise', titleEn: 'Drill', entries: 2, onlyOurs: 0 },
      fresh: { count: 2, authors: [{ name: 'Test Author', count: 2 }] },
      ...{ files: { brought: 1, missing: 0 }, clockMinutes: 0, disputes: [] },
    });
    expect(await two.call('activations.list', {})).toMatchObject({ activations: [] });
    two.events.length = 0;
    await two.call('activations.takeInCopy', { jobId: jobId(), token, lastHash: compared.lastHash });
    expect(two.events).toContainEqual({
      event: 'changed',
      data: { subjects: ['activations', 'functions', 'findings'] },
    });
    const [log, there] = [
      await one.call('activations.log', { id }),
      await two.call('activations.log', { id }),
    ];
    expect(there).toEqual(log);
    const sha256 = deriveActivation(there.entries).attachments[0]?.sha256 ?? '';
    expect(await two.call('activations.attachment', { id, sha256 })).toMatchObject({ isPicture: true });
  });

  it('shows what is said differently, and ties the two together', async () => {
    await bring(one, two);
    const [task = ''] = taskIds;
    one.clock.pass(90);
    await one.call('activations.act', { id, command: { act: 'finishTask', task } });
    await two.call('activations.act', { id, command: { act: 'skipTask', task, reason: 'No power' } });
    const { compared, taken } = await bring(one, two);
    expect(compared).toMatchObject({
      relation: 'forked',
      onlyOurs: 1,
      clockMinutes: 90,
      fresh: { count: 1 },
    });
    expect(compared.disputes).toMatchObject([
      {
        about: { kind: 'task', key: task },
        entries: [{ body: { act: 'skipped' } }, { body: { act: 'done' } }],
      },
    ]);
    expect(taken).toEqual({ id, relation: 'forked', fresh: 1, disputes: 1 });
    expect((await bring(two, one)).taken).toMatchObject({ relation: 'ahead', fresh: 2 });
    const verify = { id, jobId: jobId() };
    expect(await one.call('activations.verify', verify)).toEqual(
      await two.call('activations.verify', verify),
    );
  });

  it('is refused when it was changed on its way, whether looked at or not, and nothing is written', async () => {
    await one.call('activations.act', { id, command: note('Fan 3 hums') });
    const path = await write(one);
    const parts = unzipSync(readFileSync(path));
    const log = new TextDecoder().decode(parts['log.jsonl']).replace('Fan 3', 'Fan 9');
    writeFileSync(path, zipSync({ ...parts, 'log.jsonl': strToU8(log) }));
    const input = { jobId: jobId(), token: await two.grant(path) };
    const broken = { code: 'copy_damaged', details: { seq: 2, fault: 'hash' } };
    expect(await two.reply('activations.compareCopy', input)).toMatchObject(broken);
    const lastHash = JSON.parse(log.slice(0, log.indexOf('\n'))).lastHash;
    expect(await two.reply('activations.takeInCopy', { ...input, lastHash })).toMatchObject(broken);
    expect(await two.call('activations.list', {})).toMatchObject({ activations: [] });
  });

  it('that is another by the time it is taken in is refused', async () => {
    const { token, compared } = await look(two, await write(one));
    await one.call('activations.act', { id, command: note('later') });
    writeFileSync(fileOf(one), readFileSync(await write(one)));
    const input = { jobId: jobId(), token, lastHash: compared.lastHash };
    expect(await two.reply('activations.takeInCopy', input)).toMatchObject({ code: 'import_changed_since' });
    expect(await two.call('activations.list', {})).toMatchObject({ activations: [] });
  });

  it('of what is not there is not written', async () => {
    const token = await one.grant(fileOf(one));
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await one.reply('activations.exportCopy', { id: unknown, jobId: jobId(), token })).toMatchObject({
      code: 'not_found',
    });
    expect(existsSync(fileOf(one))).toBe(false);
  });
});
