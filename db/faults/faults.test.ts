import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { activationCommand } from '../../domain/activation/command-schema.ts';
import { standingClock } from '../../domain/time/clock.ts';
import { actInActivation } from '../actions/activation-act.ts';
import { openWorkspace } from '../open-workspace.ts';
import { activationLog, activationState } from '../queries/activations.ts';
import { verifyActivation } from '../queries/verify-log.ts';
import { expectedFromSqlite } from '../sqlite-errors.ts';
import { pullable } from './pulled-out.ts';
import { afterwards, busyProgram, runningActivation, saidBy } from './running-activation.ts';

let running: Awaited<ReturnType<typeof runningActivation>>;
let program: ReturnType<typeof busyProgram>;
beforeAll(() => {
  program = busyProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
  running = await runningActivation();
});
afterEach(() => running.remove());

const note = (text: string) => activationCommand.parse({ act: 'note', text });

describe('an activation whose process is killed', () => {
  /** Of each of some workspaces, worked on at once. */
  const [workspaces, kills] = [4, 50];

  it(`at ${workspaces * kills} random moments loses nothing that was acknowledged, and its record is whole`, async () => {
    const many = await Promise.all(Array.from({ length: workspaces }, runningActivation));
    await Promise.all(
      many.map(async ({ path, id, remove }) => {
        const stored: string[] = [];
        for (let n = 0; n < kills; n++) {
          const said = await saidBy(process.execPath, [program.file, path, id], {
            onFirstWord: (process) => setTimeout(() => process.kill('SIGKILL'), Math.random() * 120),
          });
          stored.push(...said.stored);
        }
        expect(stored.length).toBeGreaterThan(kills);
        const { hashes, integrity, loose, whole } = await afterwards(path, id);
        expect(stored.filter((hash) => !hashes.has(hash))).toEqual([]);
        expect({ integrity, loose, whole }).toEqual({ integrity: 'ok', loose: [], whole: true });
        remove();
      }),
    );
  }, 300_000);
});

describe('a disk without room', () => {
  it('refuses the act and says so, keeps what was acknowledged, and the file opens again', async () => {
    // No file of the process may grow beyond this: its log meets the wall while it writes.
    const kilobytes = Math.ceil(statSync(running.path).size / 1024) + 200;
    const limited = `ulimit -f ${kilobytes} && exec "$0" "$@"`;
    const args = ['-c', limited, process.execPath, program.file, running.path, running.id];
    const { stored, refused } = await saidBy('bash', args);
    expect(refused.at(-1)).toBe('disk_failed');
    expect(stored.length).toBeGreaterThan(10);
    const { hashes, integrity, whole } = await afterwards(running.path, running.id);
    expect(stored.filter((hash) => !hashes.has(hash))).toEqual([]);
    expect({ integrity, whole }).toEqual({ integrity: 'ok', whole: true });
  }, 60_000);

  it('goes on in the same process once there is room again', async () => {
    const { db, sqlite, close } = await openWorkspace(running.path);
    const writer = { db, clock: standingClock('2026-11-22T10:41:00.000Z'), author: 'Ada' };
    const pages = Number(sqlite.pragma('page_count', { simple: true }));
    sqlite.pragma(`max_page_count = ${pages + 2}`);
    const long = note('x'.repeat(4000));
    let refusal: unknown;
    for (let n = 0; n < 500 && refusal === undefined; n++)
      refusal = await actInActivation(writer, running.id, long).then(
        () => undefined,
        (error: unknown) => error,
      );
    expect(expectedFromSqlite(refusal, running.path)).toMatchObject({
      code: 'file_not_written',
      details: { reason: 'full' },
    });
    const before = (await activationLog(db, running.id)).length;
    sqlite.pragma('max_page_count = 1000000');
    await actInActivation(writer, running.id, note('There is room again'));
    expect(await verifyActivation(db, running.id)).toMatchObject({ whole: true, entries: before + 1 });
    close();
  });
});

describe.each([
  ['while it is written to', false],
  ['while the system still holds what was written in its memory', true],
])('a stick that is pulled out %s', (_, keepsCache) => {
  it('refuses every act from then on and says so; what was acknowledged is on it, and its record whole', async ({
    skip,
  }) => {
    const stick = pullable(dirname(running.path), { keepsCache });
    if (!stick) return skip('needs Linux and a C compiler');
    const { stored, refused } = await saidBy(process.execPath, [program.file, running.path, running.id], {
      env: { ...stick.environment, HOLDFAST_REFUSALS: '20' },
      onFirstWord: () => setTimeout(stick.pull, 100),
    });
    stick.remove();
    // An act may have become impossible because the one before it was refused.
    expect(refused.filter((code) => code !== 'activation_state')).toEqual(
      Array.from({ length: 20 }, () => 'disk_failed'),
    );
    expect(stored.length).toBeGreaterThan(0);
    const { hashes, integrity, loose, whole } = await afterwards(running.path, running.id);
    expect(stored.filter((hash) => !hashes.has(hash))).toEqual([]);
    expect({ integrity, loose, whole }).toEqual({ integrity: 'ok', loose: [], whole: true });
  }, 30_000);
});

describe('a clock that goes back an hour', () => {
  it('leaves the order as it was lived, and the record whole', async () => {
    const { db, close } = await openWorkspace(running.path);
    const at = (now: string, text: string) =>
      actInActivation({ db, clock: standingClock(now), author: 'Ada' }, running.id, note(text));
    await at('2026-11-22T12:00:00.000Z', 'before');
    await at('2026-11-22T11:00:00.000Z', 'the clock went back');
    await at('2026-11-22T11:00:05.000Z', 'and on');
    const { log } = await activationState(db, running.id);
    expect(log.slice(1).map((e) => e.kind === 'note' && e.body.text)).toEqual([
      'before',
      'the clock went back',
      'and on',
    ]);
    expect(log.map((e) => e.recordedAt).slice(1)).toEqual([
      '2026-11-22T12:00:00.000Z',
      '2026-11-22T11:00:00.000Z',
      '2026-11-22T11:00:05.000Z',
    ]);
    expect((await verifyActivation(db, running.id)).whole).toBe(true);
    close();
  });
});
