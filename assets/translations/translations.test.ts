import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frenchSpaces } from '../../domain/documents/french-typography.ts';
import { errorCodes } from '../../domain/errors.ts';

const root = join(import.meta.dirname, '..', '..');
const namespaces = readdirSync(join(import.meta.dirname, 'en')).map((file) => file.replace('.json', ''));
const plural = /_(?:zero|one|two|few|many|other)$/;

type Words = Map<string, string>;

/** Every key of a file, as it is called: "field.role.code" → its words. */
function wordsOf(language: string, namespace: string): Words {
  const found: Words = new Map();
  const collect = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value ?? {})) collect(inner, path ? `${path}.${key}` : key);
  };
  collect(JSON.parse(readFileSync(join(import.meta.dirname, language, `${namespace}.json`), 'utf8')), '');
  return found;
}

const placeholders = (words = '') => [...words.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

const sources = ['renderer', 'electron', 'domain'].flatMap(sourcesIn);

/** Keys that the code names whole, and the beginnings of those that it puts together: `choice.${set}.` */
const named = new Set<string>();
const beginnings = new Set<string>();
/** Names in those files that read words as a typed object, and the namespaces that are read so. */
const properties = new Set<string>();
const readAsObjects = new Set<string>();
for (const source of sources) {
  const objects = [...source.matchAll(/translations\/en\/([\w-]+)\.json'/g)];
  for (const [, name = ''] of objects) readAsObjects.add(name);
  for (const [, , key = ''] of source.matchAll(/(['"`])((?:[\w-]+:)?[\w-]+(?:\.[\w-]+)*)\1/g))
    named.add(bare(key));
  for (const [, start = ''] of source.matchAll(/`((?:[\w-]+:)?(?:[\w-]+\.)+[\w-]*)\$\{/g))
    beginnings.add(bare(start));
}

function bare(key: string): string {
  return key.replace(/^[\w-]+:/, '');
}

for (const source of ['electron', 'domain'].flatMap(sourcesIn)) {
  for (const [name] of source.matchAll(/\b[a-zA-Z]\w*\b/g)) properties.add(name);
}

/** The keys that a file asks for by name, each with the namespaces in which it may stand. */
function askedFor(source: string): { key: string; spaces: string[] }[] {
  const [, own = ''] = /useTranslation\(\s*(\[[^\]]+\]|'[^']+')/.exec(source) ?? [];
  const spaces = [...own.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
  if (spaces.length === 0) return [];
  const plainly = [...source.matchAll(/\bt\(\s*'((?:[\w-]+:)?[\w.-]+)'/g)];
  const byChoice = [...source.matchAll(/\bt\(\s*[^'"`()]+\?\s*'([\w.:-]+)'\s*:\s*'([\w.:-]+)'/g)];
  return [...plainly, ...byChoice]
    .flatMap(([, ...keys]) => keys)
    .map((key) => {
      const [space, rest] = key.includes(':') ? key.split(':') : [undefined, key];
      return { key: rest ?? key, spaces: space ? [space] : spaces };
    });
}

describe.each(namespaces)('the words of %s', (namespace) => {
  const english = wordsOf('en', namespace);
  const french = wordsOf('fr', namespace);

  it('are there in both languages', () => {
    // French counts millions apart (1 000 000 de personnes); English does not.
    const keys = [...french.keys()].filter((key) => !key.endsWith('_many'));
    expect(keys.sort()).toEqual([...english.keys()].sort());
  });

  it('are filled in, with the same names and numbers in both', () => {
    for (const [key, words] of english) {
      const translated = french.get(key);
      if (words !== '') expect(translated, key).not.toBe('');
      expect(placeholders(translated), key).toEqual(placeholders(words));
    }
  });

  it('have the spaces of French', () => {
    for (const [key, words] of french) expect(words, key).toBe(frenchSpaces(words));
  });

  it('are all used', () => {
    const unused = [...english.keys()].filter((key) => {
      const asked = key.replace(plural, '');
      if (named.has(asked) || [...beginnings].some((start) => asked.startsWith(start))) return false;
      // Words outside of the window are read as a typed object, by their last name.
      return !readAsObjects.has(namespace) || !properties.has(asked.split('.').at(-1) ?? '');
    });
    // Words of failures are put together from their codes: another test has them.
    expect(unused.filter(() => namespace !== 'errors')).toEqual([]);
  });
});

it('say of every failure what happened, what was kept and what to do', () => {
  const keys = [...wordsOf('en', 'errors').keys()].filter((key) => !key.startsWith('problem.'));
  const wanted = errorCodes.flatMap((code) => ['happened', 'kept', 'todo'].map((part) => `${code}.${part}`));
  expect(keys.sort()).toEqual(wanted.sort());
});

describe('the code', () => {
  it('asks for no words that are not there', () => {
    const there = new Map(
      namespaces.map((n) => [n, new Set([...wordsOf('en', n).keys()].map((k) => k.replace(plural, '')))]),
    );
    const missing = sources
      .flatMap(askedFor)
      .filter(({ key, spaces }) => !key.endsWith('.') && !spaces.some((space) => there.get(space)?.has(key)))
      .map(({ key, spaces }) => `${spaces.join('|')}:${key}`);
    expect([...new Set(missing)]).toEqual([]);
  });
});
