import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Settings } from './settings.ts';

describe('Settings', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'holdfast-settings-'));
    path = join(folder, 'data', 'settings.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['fr-CA', 'fr'],
    ['fr', 'fr'],
    ['en-CA', 'en'],
    ['fry', 'en'],
    ['', 'en'],
  ])('begins in the language of a system in %s', (system, language) => {
    expect(new Settings(path, system).values.language).toBe(language);
  });

  it('keeps what was chosen, in a file written whole', () => {
    const settings = new Settings(path, 'en');
    settings.set({ theme: 'dark', author: 'Marie Tremblay' });
    settings.set({ lastPlace: '/plan/roles', entryTemplates: ['Gate ___ closed'] });
    settings.flush();
    expect(new Settings(path, 'fr').values).toMatchObject({
      language: 'en',
      theme: 'dark',
      author: 'Marie Tremblay',
      lastPlace: '/plan/roles',
      entryTemplates: ['Gate ___ closed'],
    });
    expect(readdirSync(join(folder, 'data'))).toEqual(['settings.json']);
  });

  it('takes what can be read from a file that is partly wrong', () => {
    const settings = new Settings(path, 'en');
    settings.set({ theme: 'dark' });
    settings.flush();
    const stored = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(
      path,
      JSON.stringify({ ...stored, author: '', window: { x: 'left' }, recent: 'none', more: 1 }),
    );
    const { values } = new Settings(path, 'en');
    expect(values).toMatchObject({ theme: 'dark', recent: [] });
    expect(values.author).not.toBe('');
    expect(values.window).toBeUndefined();
  });

  it.each(['', '{"theme":"da', '[]', 'null', '7'])('begins anew over a file that says %j', (text) => {
    const settings = new Settings(path, 'en');
    settings.set({ theme: 'dark' });
    settings.flush();
    writeFileSync(path, text);
    expect(new Settings(path, 'en').values).toMatchObject({
      theme: 'system',
      lastPlace: '/',
      openPath: null,
    });
  });

  it('goes on where nothing can be kept', () => {
    writeFileSync(join(folder, 'data'), 'a file in the way');
    const settings = new Settings(path, 'en');
    settings.set({ theme: 'dark' });
    expect(() => settings.flush()).not.toThrow();
    expect(settings.values.theme).toBe('dark');
  });
});
