import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';
import { onVirtualDisplay } from '../setup/display.ts';
import type { Runtime } from '../setup/electron-folder.ts';

const userName = 'holdfast-test';
const leftBehind = ['.git', 'test-results'];

/** An account that is not root, with copies of the project and the runtime that it may read. */
export interface OrdinaryUser {
  home: string;
  project: string;
  output: string;
  runtimeFolder: string;
  node: string;
  remove(): void;
}

/**
 * Chromium's sandbox cannot be tried as root. Makes an ordinary account on this machine (once) and a folder it may
 * read whatever the rights of ours: hard links where they can be made, so it costs no space.
 */
export function makeOrdinaryUser(runtime: Runtime): OrdinaryUser {
  if (spawnSync('id', [userName]).status !== 0)
    execFileSync('useradd', ['--system', '--shell', '/bin/sh', userName]);
  const uid = idOf('-u');
  const gid = idOf('-g');
  const base = mkdtempSync('/tmp/holdfast-sandboxed-');
  chmodSync(base, 0o755);
  const project = join(base, 'project');
  mkdirSync(project);
  const names = readdirSync(root).filter((name) => !leftBehind.includes(name));
  for (const name of names) link(join(root, name), project);
  const runtimeFolder = join(base, 'runtime');
  link(runtime.folder, runtimeFolder);
  giveSandboxHelperItsRights(runtimeFolder);
  execFileSync('chmod', ['-R', 'a+rX', project, runtimeFolder]);
  const home = join(base, 'home');
  const output = join(base, 'output');
  for (const folder of [home, output]) {
    mkdirSync(folder);
    chownSync(folder, uid, gid);
  }
  const node = join(project, 'node_modules', 'node', 'bin', 'node');
  return {
    home,
    project,
    output,
    runtimeFolder,
    node,
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

function idOf(flag: string): number {
  return Number(execFileSync('id', [flag, userName], { encoding: 'utf8' }));
}

function link(from: string, to: string): void {
  if (spawnSync('cp', ['-al', from, to], { stdio: 'ignore' }).status !== 0) spawnSync('cp', ['-a', from, to]);
}

/** Where the kernel gives user namespaces to root only, Chromium's sandbox needs this helper set-uid. */
function giveSandboxHelperItsRights(runtimeFolder: string): void {
  const helper = join(runtimeFolder, 'chrome-sandbox');
  const own = `${helper}.own`;
  cpSync(helper, own);
  rmSync(helper);
  cpSync(own, helper);
  rmSync(own);
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
}

/** The command as that user, on a virtual screen: root's own screen is closed to others. */
export function asOrdinaryUser(
  user: OrdinaryUser,
  command: string[],
  env: Record<string, string>,
): [string, string[]] {
  const settings = Object.entries({
    ...env,
    HOME: user.home,
    USER: userName,
    PATH: process.env.PATH ?? '',
    CI: process.env.CI ?? '',
  });
  const [screen, args] = onVirtualDisplay(command[0] ?? '', command.slice(1));
  const clean = ['env', '-i', ...settings.map(([name, value]) => `${name}=${value}`)];
  return ['runuser', ['-u', userName, '--', ...clean, screen, ...args]];
}
