import { spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the packages that a recipe folder pins (package.json and package-lock.json with checksums) into `folder`,
 * outside the project's own dependencies and without running any of their scripts. Answers whether it could.
 */
export async function installRecipe(
  recipe: string,
  folder: string,
  options: string[] = [],
): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(recipe, name), join(folder, name));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...options];
  const npm = spawn('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return await new Promise((done) =>
    npm.on('error', () => done(false)).on('exit', (code) => done(code === 0)),
  );
}
