import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from './cache-folder.ts';
import type { Runtime } from './electron-folder.ts';
import { giveUp, say } from './say.ts';

const run = promisify(execFile);

// The first Electron whose Node has version 10 of the Node-API, which better-sqlite3's own binaries ask for.
const firstWithNodeApi10 = 36;

// -O1 compiles in a fifth of the time of -O3 and is as quick when it runs.
const common = ['-O1', '-fPIC', '-DNDEBUG', '-w'];
const sqliteFlags = ['-std=c99', '-D_GNU_SOURCE', '-fvisibility=hidden'];
const addonFlags = [
  '-std=c++20',
  '-fno-exceptions',
  '-fvisibility=hidden',
  '-fvisibility-inlines-hidden',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  // Asks for the Node-API of Electron 33 (9), yet declares all that the source names.
  '-UNAPI_VERSION',
  '-DNAPI_VERSION=2147483647',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  '-include',
  join(import.meta.dirname, 'sqlite-node-api-9.h'),
];

/** Compiles better-sqlite3 when the runtime is too old for the binary that comes with it; quick when done before. */
export async function prepareSqliteAddon(root: string, runtime: Runtime): Promise<void> {
  const addon = join(root, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
  if (Number.parseInt(runtime.version, 10) >= firstWithNodeApi10) return;
  const cached = join(cacheFolder('better-sqlite3'), `${await fingerprint(root)}.node`);
  if (!existsSync(cached)) {
    say('Compiling the database engine for this runtime (first time only, about half a minute)…');
    await compile(root, cached);
  }
  if (existsSync(addon) && readFileSync(addon).equals(readFileSync(cached))) return;
  mkdirSync(join(addon, '..'), { recursive: true });
  copyFileSync(cached, `${addon}.new`);
  renameSync(`${addon}.new`, addon);
}

async function compile(root: string, cached: string): Promise<void> {
  const work = mkdtempSync(join(cached, '..', 'making-'));
  const engine = join(root, 'node_modules', 'better-sqlite3');
  const sqlite = join(engine, 'deps', 'sqlite3');
  const includes = [
    sqlite,
    join(root, 'node_modules', 'node-api-headers', 'include'),
    join(root, 'node_modules', 'node-addon-api'),
  ];
  const include = includes.map((folder) => `-I${folder}`);
  try {
    await Promise.all([
      run('gcc', [
        ...common,
        ...sqliteFlags,
        ...sqliteDefines(engine),
        ...include,
        '-c',
        join(sqlite, 'sqlite3.c'),
        '-o',
        join(work, 'sqlite3.o'),
      ]),
      run('g++', [
        ...common,
        ...addonFlags,
        ...include,
        '-c',
        join(engine, 'src', 'better_sqlite3.cpp'),
        '-o',
        join(work, 'addon.o'),
      ]),
    ]);
    const made = join(work, 'better_sqlite3.node');
    await run('g++', [
      '-shared',
      '-Wl,-Bsymbolic',
      '-Wl,--exclude-libs,ALL',
      join(work, 'addon.o'),
      join(work, 'sqlite3.o'),
      '-ldl',
      '-lpthread',
      '-lm',
      '-o',
      made,
    ]);
    renameSync(made, cached);
  } catch (error) {
    giveUp(
      `The database engine could not be compiled; it needs gcc and g++ (Debian: apt-get install build-essential).\n${error}`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** better-sqlite3 keeps its compile-time options of SQLite in a gyp file, one quoted name a line. */
function sqliteDefines(engine: string): string[] {
  const list = readFileSync(join(engine, 'deps', 'defines.gypi'), 'utf8');
  return [...list.matchAll(/'((?:HAVE|SQLITE)_[^']+)'/g)].map(([, define]) => `-D${define}`);
}

/** Changes when the sources, the flags or the compiler change. */
async function fingerprint(root: string): Promise<string> {
  const compiler = await run('g++', ['--version']).catch(() => ({ stdout: 'none' }));
  const hash = createHash('sha256');
  const flags = [...common, ...sqliteFlags, ...addonFlags].filter((flag) => !flag.startsWith('/'));
  hash.update([compiler.stdout, process.arch, ...flags].join('\n'));
  const engine = join(root, 'node_modules', 'better-sqlite3');
  for (const path of globSync('{src,deps}/**/*.{c,h,cpp,hpp,gypi}', { cwd: engine }).sort())
    hash.update(readFileSync(join(engine, path)));
  hash.update(readFileSync(join(import.meta.dirname, 'sqlite-node-api-9.h')));
  for (const name of ['node-api-headers', 'node-addon-api'])
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  return hash.digest('hex').slice(0, 24);
}
