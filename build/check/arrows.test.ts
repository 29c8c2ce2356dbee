import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../project.ts';

/** A house with one wrong arrow for each rule: file → its text. */
const planted: Record<string, string> = {
  'domain/rule.ts': "import { readFileSync } from 'node:fs';\nexport const rule = readFileSync;",
  'domain/one.ts': "import { other } from './other.ts';\nexport const one = () => other;",
  'domain/other.ts': "import { one } from './one.ts';\nexport const other = () => one;",
  'domain/lost.ts': "import { gone } from './gone.ts';\nexport const lost = gone;",
  'domain/schema.ts':
    "import { z } from 'zod';\nexport const shape = z.string();\nexport type Shape = string;",
  'domain/right.ts': "import type { Shape } from './schema.ts';\nexport const right: Shape = '';",
  'domain/reaches-schema.ts': "import { shape } from './schema.ts';\nexport const reaches = shape;",
  'db/store.ts': "import { rule } from '../electron/contract/contract.ts';\nexport const store = rule;",
  'db/shell.ts': "import { app } from 'electron';\nexport const shell = app;",
  'db/migrations/0001-first.ts': "import { rule } from '../../domain/rule.ts';\nexport const first = rule;",
  'electron/contract/contract.ts': "import { store } from '../../db/store.ts';\nexport const rule = store;",
  'electron/preload/preload.ts':
    "import { rule } from '../contract/contract.ts';\nimport '../../domain/rule.ts';\nexport const bridge = rule;",
  'electron/documents/word.ts': "import { app } from 'electron';\nexport const word = app;",
  'electron/serving/serve.ts': "import { main } from '../main/main.ts';\nexport const serve = main;",
  'electron/desk/desk.ts': "import { app } from 'electron';\nexport const desk = app;",
  'electron/main/main.ts':
    "import { word } from '../documents/word.ts';\nimport { desk } from '../desk/desk.ts';\nexport const main = [word, desk];",
  'renderer/page.ts': "import { readFileSync } from 'node:fs';\nexport const page = readFileSync;",
  'renderer/calls.ts': "import { rule } from '../electron/contract/contract.ts';\nexport const calls = rule;",
  'renderer/data.ts': "import { Kysely } from 'kysely';\nexport const data = Kysely;",
  'renderer/heavy.ts':
    "import { reaches } from '../domain/reaches-schema.ts';\nexport const heavy = reaches;",
  'renderer/light.ts': "import { right } from '../domain/right.ts';\nexport const light = right;",
  'e2e/journey.ts': "import { page } from '../renderer/page.ts';\nexport const journey = page;",
  'domain/tooled.ts': "import { root } from '../build/project.ts';\nexport const tooled = root;",
  'build/project.ts': 'export const root = 1;',
};

let house: string;

beforeAll(() => {
  // Inside the project, so that packages are found.
  const parent = join(root, 'test-results');
  mkdirSync(parent, { recursive: true });
  house = mkdtempSync(join(parent, 'planted-'));
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${text}\n`);
  }
  writeFileSync(join(house, 'tsconfig.json'), '{}');
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** "rule from" of every wrong arrow that dependency-cruiser finds with that configuration. */
function violations(configuration: string, folders: string[]): Set<string> {
  const program = join(root, 'node_modules', '.bin', 'depcruise');
  const settings = join(root, 'build', 'check', `${configuration}.config.ts`);
  const args = ['--config', settings, '--output-type', 'json', ...folders];
  const { stdout, stderr } = spawnSync(program, args, {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout);
  return new Set(
    summary.violations.map(
      (wrong: { rule: { name: string }; from: string }) => `${wrong.rule.name} ${wrong.from}`,
    ),
  );
}

describe('the arrows between the rooms', () => {
  let found: Set<string>;
  beforeAll(() => {
    found = violations('arrows', ['domain', 'db', 'electron', 'renderer', 'e2e', 'build']);
  });

  it.each([
    ['no-cycles', 'domain/one.ts'],
    ['resolvable', 'domain/lost.ts'],
    ['domain-is-pure', 'domain/rule.ts'],
    ['db-knows-domain', 'db/store.ts'],
    ['db-without-electron', 'db/shell.ts'],
    ['migrations-stand-alone', 'db/migrations/0001-first.ts'],
    ['contract-is-names-and-shapes', 'electron/contract/contract.ts'],
    ['preload-is-a-bridge', 'electron/preload/preload.ts'],
    ['preload-takes-types-only', 'electron/preload/preload.ts'],
    ['documents-without-electron', 'electron/documents/word.ts'],
    ['serving-knows-the-contract', 'electron/serving/serve.ts'],
    ['desk-without-electron', 'electron/desk/desk.ts'],
    ['main-leaves-the-store-to-the-desk', 'electron/main/main.ts'],
    ['main-starts-the-desk', 'electron/main/main.ts'],
    ['window-knows-rules-and-names', 'renderer/page.ts'],
    ['window-takes-types-of-the-contract', 'renderer/calls.ts'],
    ['window-without-node-packages', 'renderer/data.ts'],
    ['journeys-import-no-application-code', 'e2e/journey.ts'],
    ['application-without-tools', 'domain/tooled.ts'],
  ])('%s refuses %s', (rule, file) => {
    expect([...found]).toContain(`${rule} ${file}`);
  });

  it('lets right arrows be', () => {
    const wrong = [...found].map((line) => line.split(' ')[1]);
    for (const file of ['domain/schema.ts', 'domain/right.ts', 'renderer/light.ts', 'build/project.ts']) {
      expect(wrong).not.toContain(file);
    }
  });
});

describe('what the window reaches at run time', () => {
  it('refuses zod behind another file', () => {
    expect([...violations('window-reach', ['renderer/heavy.ts'])]).toEqual([
      'window-never-reaches-zod renderer/heavy.ts',
    ]);
  });

  it('lets types of schema files be', () => {
    expect([...violations('window-reach', ['renderer/light.ts'])]).toEqual([]);
  });
});
