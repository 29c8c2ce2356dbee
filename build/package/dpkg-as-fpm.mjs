#!/usr/bin/env node
// Takes the options that electron-builder gives fpm for a .deb, and makes the package with Debian's own dpkg-deb.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const list = { type: 'string', multiple: true };
const { values: given, positionals: contents } = parseArgs({
  allowPositionals: true,
  options: {
    source: { ...text, short: 's' },
    target: { ...text, short: 't' },
    force: { type: 'boolean' },
    debug: { type: 'boolean' },
    log: text,
    depends: { ...list, short: 'd', default: [] },
    'deb-recommends': { ...list, default: [] },
    'deb-compression': { ...text, default: 'xz' },
    'deb-priority': { ...text, default: 'optional' },
    architecture: text,
    'after-install': text,
    'after-remove': text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    category: { ...text, default: 'misc' },
    license: text,
    iteration: text,
  },
});

const tree = mkdtempSync(join(tmpdir(), 'holdfast-deb-'));
try {
  for (const mapping of contents) copyIn(mapping);
  writeControl();
  chmodSync(tree, 0o755);
  const compression = given['deb-compression'] === 'zst' ? 'zstd' : given['deb-compression'];
  const options = ['--build', '--root-owner-group', `-Z${compression}`];
  execFileSync('dpkg-deb', [...options, tree, given.package], { stdio: ['ignore', 'ignore', 'inherit'] });
} finally {
  rmSync(tree, { recursive: true, force: true });
}

/** fpm's `from=to`; a `from` that ends in a slash means what the folder holds. */
function copyIn(mapping) {
  const cut = mapping.lastIndexOf('=');
  const from = mapping.slice(0, cut);
  const to = join(tree, mapping.slice(cut + 1));
  mkdirSync(dirname(to), { recursive: true });
  if (statSync(from).isDirectory()) execFileSync('cp', ['-a', from, to]);
  else cpSync(from, to);
}

function writeControl() {
  const folder = join(tree, 'DEBIAN');
  mkdirSync(folder);
  const kilobytes = execFileSync('du', ['-sk', tree], { encoding: 'utf8' }).split('\t')[0];
  const version = given.iteration ? `${given.version}-${given.iteration}` : given.version;
  // The first line is the synopsis; the rest must be indented, an empty line is a dot.
  const [synopsis, ...more] = given.description.trim().split('\n');
  const description = [synopsis, ...more.map((line) => ` ${line.trim() || '.'}`)].join('\n');
  const fields = {
    Package: given.name,
    Version: version,
    Architecture: given.architecture,
    Maintainer: given.maintainer,
    'Installed-Size': kilobytes,
    Depends: given.depends.join(', '),
    Recommends: given['deb-recommends'].join(', '),
    Section: given.category,
    Priority: given['deb-priority'],
    Homepage: given.url,
    Description: description,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}`);
  writeFileSync(join(folder, 'control'), `${lines.join('\n')}\n`);
  for (const [option, script] of [
    ['after-install', 'postinst'],
    ['after-remove', 'postrm'],
  ]) {
    if (!given[option]) continue;
    cpSync(given[option], join(folder, script));
    chmodSync(join(folder, script), 0o755);
  }
}
