import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.ts';

/** Licences that let us ship the work in a product under MIT. */
const accepted = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Python-2.0',
  'Unlicense',
  // Permissive: it asks only that the notice stays and that altered versions say so.
  'Zlib',
]);

/** Packages that name their licence loosely, by what their licence text says. */
const named: Record<string, string> = { duck: 'BSD-2-Clause' };

interface Part {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** The text that goes into the package: every production dependency with its licence; throws when one may not be shipped. */
export function thirdPartyNotices(): string {
  const parts = shippedParts();
  const refused = parts.filter(({ licence }) => !isAccepted(licence));
  if (refused.length > 0) {
    throw new Error(
      `Not to be shipped: ${refused.map(({ name, licence }) => `${name} (${licence || 'no licence'})`).join(', ')}`,
    );
  }
  const rule = '-'.repeat(78);
  const chapters = parts.map(
    ({ name, version, licence, text }) => `${rule}\n${name} ${version}\nLicence: ${licence}\n\n${text}\n`,
  );
  return `${introduction(parts.length)}\n${chapters.join('\n')}`;
}

function introduction(count: number): string {
  return (
    `Holdfast includes the work of others: the ${count} packages below, each under its own licence,\n` +
    'and Electron with Chromium and Node.js (see LICENSE.electron.txt and LICENSES.chromium.html beside the application).\n'
  );
}

/** Every package that the lock file has for production, as installed here. */
export function shippedParts(): Part[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const entries: [string, { dev?: boolean; optional?: boolean; peer?: boolean }][] = Object.entries(
    lock.packages,
  );
  return entries
    .filter(([path, entry]) => path !== '' && !entry.dev && existsSync(join(root, path, 'package.json')))
    .map(([path]) => readPart(path))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function readPart(path: string): Part {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const declared = typeof license === 'string' ? license : (license?.type ?? '');
  const licence = named[name] ?? declared;
  const files = globSync('{LICEN[CS]E,licen[cs]e,COPYING,NOTICE}*', { cwd: folder });
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name,
    version,
    licence,
    text: texts.join('\n\n') || '(The package carries no licence text of its own.)',
  };
}

/** Reads the expressions that occur: "MIT", "(MIT OR GPL-3.0)", "MIT AND ISC". */
export function isAccepted(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '');
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => accepted.has(licence)));
}
