import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';
import { installRecipe } from '../setup/install-recipe.ts';
import { giveUp, say } from '../setup/say.ts';

const recipe = join(import.meta.dirname, 'electron-33');
const folder = join(root, 'node_modules', '.cache', 'holdfast', 'electron-33');

/** Puts the types of the oldest Electron where electron/tsconfig.oldest.json looks for them. */
export async function fetchOldestElectronTypes(): Promise<void> {
  const wanted = readFileSync(join(recipe, 'package-lock.json'), 'utf8');
  const there = join(folder, 'package-lock.json');
  const isWhole = existsSync(join(folder, 'node_modules', 'electron', 'electron.d.ts'));
  if (isWhole && readFileSync(there, 'utf8') === wanted) return;
  say('Fetching the types of Electron 33 (first time only)…');
  if (!(await installRecipe(recipe, folder))) giveUp('The types of Electron 33 could not be fetched.');
}
