import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetsFolder } from '../example/assets-folder.ts';

/** The page that verifies a record in any browser: built beside the assets; the sources have it in their build. */
export async function verifyPage(): Promise<Uint8Array> {
  const beside = join(assetsFolder(), 'verify.html');
  const built = join(assetsFolder(), '..', 'dist', 'assets', 'verify.html');
  return await readFile(existsSync(beside) ? beside : built);
}
