import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of what ships beside the code: the nearest `assets` above this file, in the sources (where plain Node runs them)
 * and in the build (dist/assets) alike.
 */
export function assetsFolder(): string {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'assets');
    if (existsSync(join(folder, 'example'))) return folder;
  }
  throw new Error('the assets are missing');
}
