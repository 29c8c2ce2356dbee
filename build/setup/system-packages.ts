import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { giveUp, say } from './say.ts';

/** Something the machine must have, how to see that it has it, and the Debian package (by age of Debian) that brings it. */
interface Need {
  command?: string;
  library?: string;
  file?: string;
  packages: string[];
}

const forElectron: Need[] = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
];

const forNoDisplay: Need[] = [
  { command: 'Xvfb', packages: ['xvfb'] },
  { command: 'xauth', packages: ['xauth'] },
];

const forPackaging: Need[] = [{ command: '7za', packages: ['p7zip-full'] }];

const forLookingAtDocuments: Need[] = [
  { command: 'soffice', packages: ['libreoffice-writer-nogui', 'libreoffice-writer'] },
  { command: 'pdftoppm', packages: ['poppler-utils'] },
  {
    file: '/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf',
    packages: ['fonts-liberation'],
  },
];

export const needs = {
  nothing: [],
  start: [...forElectron, ...forNoDisplay],
  package: forPackaging,
  test: [...forElectron, ...forNoDisplay, ...forPackaging, ...forLookingAtDocuments],
} satisfies Record<string, Need[]>;

/** On Linux: installs what is missing when it may (root on Debian), else prints the one command to run and ends. */
export function prepareSystem(wanted: Need[]): void {
  if (process.platform !== 'linux') return;
  const missing = wanted.filter((need) => !isThere(need));
  if (missing.length === 0) return;
  const hasApt = findCommand('apt-get') !== undefined;
  const mayInstall = hasApt && process.getuid?.() === 0;
  if (mayInstall) {
    say(`Installing from Debian: ${missing.map(({ packages }) => packages.at(-1)).join(' ')}…`);
    apt(['update', '-qq']);
  }
  const names = missing.map(({ packages }) => packages.find(isKnownToApt) ?? packages.at(-1) ?? '');
  if (!mayInstall) giveUp(howToInstall(names, hasApt));
  const installed = apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
  if (!installed)
    giveUp(`That did not work. Run it by hand to see why:\n  apt-get install ${names.join(' ')}`);
}

function howToInstall(names: string[], hasApt: boolean): string {
  const list = names.join(' ');
  if (hasApt) {
    return `This machine lacks some packages. Run this once, then try again:\n  sudo apt-get install --no-install-recommends ${list}`;
  }
  return `This machine lacks what these Debian packages hold; install their like, then try again:\n  ${list}`;
}

function isThere({ command, library, file }: Need): boolean {
  if (command) return findCommand(command) !== undefined;
  if (file) return globSync(file).length > 0;
  return library !== undefined && knownLibraries().includes(library);
}

function findCommand(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

let libraries: string | undefined;

function knownLibraries(): string {
  libraries ??= spawnSync(findCommand('ldconfig') ?? 'ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return libraries;
}

function isKnownToApt(name: string): boolean {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

function apt(args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
