import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { dist, release, root } from '../project.ts';
import type { Runtime } from '../setup/electron-folder.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

/** What is packed: only what runs. The packages that the bundles hold already stay behind; the database engine goes along. */
export function stageApplication(runtime: Runtime): string {
  const staged = join(release, 'staged');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  cpSync(dist, join(staged, 'dist'), { recursive: true, filter: (path) => extname(path) !== '.map' });
  writeManifest(staged);
  stageDatabaseEngine(join(staged, 'node_modules', 'better-sqlite3'), runtime);
  writeFileSync(join(release, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices());
  return staged;
}

function writeManifest(staged: string): void {
  const { name, productName, version, description, license, author, type, main, dependencies } = readJson(
    join(root, 'package.json'),
  );
  const manifest = {
    name,
    productName,
    version,
    description,
    license,
    author,
    type,
    main,
    // Windows on Linux are matched to their launcher by it.
    desktopName: 'holdfast.desktop',
    // The makers of .deb ask for one.
    homepage: 'https://holdfast.example',
    dependencies: { 'better-sqlite3': dependencies['better-sqlite3'] },
  };
  writeFileSync(join(staged, 'package.json'), JSON.stringify(manifest, null, 2));
}

function stageDatabaseEngine(to: string, runtime: Runtime): void {
  const from = join(root, 'node_modules', 'better-sqlite3');
  for (const part of ['lib', 'LICENSE']) cpSync(join(from, part), join(to, part), { recursive: true });
  const {
    dependencies: _onlyToCompile,
    devDependencies: _toTest,
    scripts: _toBuild,
    ...manifest
  } = readJson(join(from, 'package.json'));
  writeFileSync(join(to, 'package.json'), JSON.stringify(manifest, null, 2));
  const addon =
    runtime.kind === 'registry'
      ? 'build/Release/better_sqlite3.node'
      : `prebuilds/${process.platform}-${process.arch}.node`;
  cpSync(join(from, addon), join(to, addon));
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
