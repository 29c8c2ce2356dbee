import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { dist, root } from '../project.ts';

// CommonJS packages inside an ES module bundle still call `require` for Node's own modules.
const requireInModules = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

const shared: BuildOptions = {
  bundle: true,
  // Read at every start: what is left out need not be read. Names stay, for the log.
  minifySyntax: true,
  minifyWhitespace: true,
  platform: 'node',
  target: 'node20.18',
  external: ['electron', 'better-sqlite3'],
  loader: { '.csv': 'text', '.md': 'text' },
  define: { 'process.env.NODE_ENV': '"production"' },
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
};

const modules: BuildOptions = { ...shared, format: 'esm', banner: { js: requireInModules } };

/** What runs on Node inside Electron: entries → a folder of dist/. */
const bundles: { folder: string; entries: string[]; options: BuildOptions }[] = [
  { folder: 'main', entries: ['electron/main/main.ts'], options: modules },
  {
    folder: 'desk',
    entries: ['electron/desk/desk.ts', 'electron/desk/job-worker.ts'],
    // In parts, so that the thread of a job reads what that job needs and no more.
    options: { ...modules, splitting: true, chunkNames: 'part-[hash]' },
  },
  // A sandboxed preload is one CommonJS file.
  {
    folder: 'preload',
    entries: ['electron/preload/preload.ts'],
    options: { ...shared, format: 'cjs', outExtension: { '.js': '.cjs' } },
  },
];

/** Bundles the processes of the shell; returns the entries that are not there. */
export async function buildNodeBundles(): Promise<string[]> {
  const isThere = (entry: string) => existsSync(join(root, entry));
  await Promise.all(
    bundles.map(({ folder, entries, options }) =>
      build({
        ...options,
        entryPoints: entries.filter(isThere).map((entry) => join(root, entry)),
        outdir: join(dist, folder),
      }),
    ),
  );
  return bundles.flatMap(({ entries }) => entries).filter((entry) => !isThere(entry));
}
