import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPage } from 'vite';
import { dist, root } from '../project.ts';
import { buildNodeBundles } from './node-bundles.ts';
import { buildVerifyPage } from './verify-page.ts';

// Read at run time by the desk from the nearest parent folder called `assets`; the page bundles what it needs itself.
const assetsOfTheDesk = ['example', 'library', 'templates', 'continuity-pack'];

/** Builds dist/ from the sources; throws when a part of the application is missing. */
export async function bundle(): Promise<void> {
  const missing = [...(await buildNodeBundles()), ...(await buildWindow()), ...copyAssets()];
  await buildVerifyPage();
  if (missing.length > 0)
    throw new Error(`The rest was built, but these are not there yet: ${missing.join(', ')}`);
}

async function buildWindow(): Promise<string[]> {
  if (!existsSync(join(root, 'renderer', 'index.html'))) return ['renderer/index.html'];
  const { NODE_ENV } = process.env;
  await buildPage({ configFile: join(import.meta.dirname, 'vite.config.ts') });
  // Vite sets it to production for the whole process: what is started after it is not the build.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return [];
}

function copyAssets(): string[] {
  const there = assetsOfTheDesk.filter((name) => existsSync(join(root, 'assets', name)));
  rmSync(join(dist, 'assets'), { recursive: true, force: true });
  for (const name of there)
    cpSync(join(root, 'assets', name), join(dist, 'assets', name), { recursive: true });
  return assetsOfTheDesk.filter((name) => !there.includes(name)).map((name) => `assets/${name}`);
}
