import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetsFolder } from '../example/assets-folder.ts';

/** The script and the look of START-HERE.html, which stand in it. */
export async function startHereFiles(): Promise<{ script: string; css: string }> {
  const read = (name: string) => readFile(join(assetsFolder(), 'continuity-pack', name), 'utf8');
  const [script, css] = await Promise.all([read('start-here.js'), read('start-here.css')]);
  return { script, css };
}
