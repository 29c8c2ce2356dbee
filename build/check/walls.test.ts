import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../project.ts';
import { fetchOldestElectronTypes } from './oldest-electron-types.ts';

let folder: string;

beforeAll(async () => {
  await fetchOldestElectronTypes();
  const parent = join(root, 'node_modules', '.cache', 'holdfast');
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, 'walls-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of that text in a room; empty when it may stand there. */
function compile(project: string, text: string): string {
  const name = project.replaceAll(/[^a-z0-9]/g, '-');
  writeFileSync(join(folder, `${name}.ts`), `${text}\nexport {};\n`);
  const settings = {
    extends: join(root, project),
    include: [`./${name}.ts`],
    exclude: [],
  };
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(settings));
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--project', join(folder, `${name}.json`)], {
    encoding: 'utf8',
  });
  return stdout;
}

const node = "import { readFileSync } from 'node:fs'; readFileSync('x');";
const page = 'document.title;';

describe('the walls that the compiler keeps', () => {
  it.each([
    ['domain/tsconfig.json', 'Node', node],
    ['domain/tsconfig.json', 'the global process', 'process.exit(1);'],
    ['domain/tsconfig.json', 'the page', page],
    ['db/tsconfig.json', 'the page', page],
    ['electron/tsconfig.json', 'the page', page],
    ['renderer/tsconfig.json', 'Node', node],
    ['renderer/tsconfig.json', 'the global process', 'process.exit(1);'],
    ['build/tsconfig.json', 'the page', page],
    [
      'electron/tsconfig.oldest.json',
      'what only a newer Electron has',
      "import { contextBridge } from 'electron'; contextBridge.executeInMainWorld({ func: () => 1 });",
    ],
    [
      'electron/tsconfig.oldest.json',
      'what only a newer Node has',
      "import { globSync } from 'node:fs'; globSync('*');",
    ],
    ['electron/tsconfig.json', 'an unchecked index', 'const list: string[] = []; list[0].trim();'],
    ['electron/tsconfig.json', 'what Node cannot strip', 'enum Colour { Red } Colour.Red;'],
  ])('%s refuses %s', (project, _what, text) => {
    expect(compile(project, text)).toMatch(/error TS\d+/);
  });

  it.each([
    ['domain/tsconfig.json', 'export const hours: readonly number[] = [1].toSorted();'],
    ['db/tsconfig.json', node],
    ['electron/tsconfig.json', `${node} import { app } from 'electron'; app.quit();`],
    ['electron/tsconfig.oldest.json', `${node} import { app } from 'electron'; app.quit();`],
    ['renderer/tsconfig.json', page],
    ['build/tsconfig.json', node],
  ])('%s takes what belongs there', (project, text) => {
    expect(compile(project, text)).toBe('');
  });
});
