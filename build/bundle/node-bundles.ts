import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { dist, root } from '../project.ts';

// CommonJS packages inside an ES module bundle still call `require` for Node's own modules.
const requireInModules = `import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

const shared: BuildOptions = {
  bundle: true,
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

/** Entry → bundle: what runs on Node inside Electron. */
const bundles: { entry: string; output: string; options: BuildOptions }[] = [
  { entry: 'electron/main/main.ts', output: 'main/main.js', options: modules },
  { entry: 'electron/desk/desk.ts', output: 'desk/desk.js', options: modules },
  { entry: 'electron/desk/job-worker.ts', output: 'desk/job-worker.js', options: modules },
  // A sandboxed preload is one CommonJS file.
  {
    entry: 'electron/preload/preload.ts',
    output: 'preload/preload.cjs',
    options: { ...shared, format: 'cjs' },
  },
];

/** Bundles the processes of the shell; returns the entries that are not there. */
export async function buildNodeBundles(): Promise<string[]> {
  const there = bundles.filter(({ entry }) => existsSync(join(root, entry)));
  await Promise.all(
    there.map(({ entry, output, options }) =>
      build({ ...options, entryPoints: [join(root, entry)], outfile: join(dist, output) }),
    ),
  );
  return bundles.filter((bundle) => !there.includes(bundle)).map(({ entry }) => entry);
}
