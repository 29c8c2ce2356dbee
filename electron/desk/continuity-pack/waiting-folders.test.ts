import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskHost } from '../desk-host.ts';
import { WaitingFolders } from './waiting-folders.ts';

let [root, stick, file] = ['', '', ''];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-waiting-'));
  [stick, file] = [join(root, 'stick'), join(root, 'waiting-packs.json')];
  mkdirSync(stick);
  // A person's own, of a name that is nearly ours.
  mkdirSync(join(stick, '.holdfast-pack-mine'));
  writeFileSync(join(stick, '.holdfast-pack-mine', 'letter.docx'), 'Dear');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const noted = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
const mine = ['.holdfast-pack-mine'];

/** A process that is killed while a pack of it is half written. */
async function killedWhileWriting(): Promise<void> {
  const module = JSON.stringify(new URL('./waiting-folders.ts', import.meta.url).href);
  const program = `
    const { WaitingFolders } = await import(${module});
    const { writeFileSync, mkdirSync } = await import('node:fs');
    const waiting = await new WaitingFolders(${JSON.stringify(file)}).make(${JSON.stringify(stick)});
    mkdirSync(waiting + '/pack/call-sheets', { recursive: true });
    writeFileSync(waiting + '/pack/call-sheets/by role.docx', '416-555-0110');
    process.stdout.write('written');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

it('what a killed Holdfast left of a pack goes at the next start, and nothing else', async () => {
  await killedWhileWriting();
  expect(readdirSync(stick)).toHaveLength(2);
  const host = new DeskHost({ log: () => undefined, checkOutput: true, waitingFile: file });
  await expect.poll(() => readdirSync(stick)).toEqual(mine);
  await expect.poll(noted).toEqual([]);
  await host.control('close', {});
});

it('what lies on a stick that is not there goes once it is back', async () => {
  await killedWhileWriting();
  const away = join(root, 'away');
  renameSync(stick, away);
  const folders = new WaitingFolders(file);
  await folders.removeLeftBehind();
  expect(noted()).toHaveLength(1);
  renameSync(away, stick);
  await folders.removeLeftBehind();
  expect([readdirSync(stick), noted()]).toEqual([mine, []]);
});

it('what is being made now stays', async () => {
  const folders = new WaitingFolders(file);
  const path = await folders.make(stick);
  await folders.removeLeftBehind();
  expect(readdirSync(stick)).toHaveLength(2);
  await folders.remove(path);
  expect([readdirSync(stick), noted()]).toEqual([mine, []]);
});

it.each([
  ['of others', () => [join(stick, '.holdfast-pack-mine'), stick, '/']],
  ['that are no list', () => ({ path: stick })],
])('notes %s remove nothing', async (_, notes) => {
  writeFileSync(file, JSON.stringify(notes()));
  await new WaitingFolders(file).removeLeftBehind();
  expect(readdirSync(stick)).toEqual(mine);
});

it('a place that takes no folder says so, and is not noted', async () => {
  const noFolder = join(root, 'file');
  writeFileSync(noFolder, '');
  await expect(new WaitingFolders(file).make(noFolder)).rejects.toMatchObject({ code: 'file_not_written' });
  expect(noted()).toEqual([]);
});
