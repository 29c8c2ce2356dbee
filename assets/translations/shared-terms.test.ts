import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The words at `plan.field.site.code`: the file, then the key. */
function wordsAt(language: 'en' | 'fr', place: string): string {
  const [file = '', ...path] = place.split('.');
  let at: unknown = JSON.parse(readFileSync(join(import.meta.dirname, language, `${file}.json`), 'utf8'));
  for (const step of path) {
    at =
      typeof at === 'object' && at !== null ? new Map<string, unknown>(Object.entries(at)).get(step) : null;
  }
  if (typeof at !== 'string') throw new Error(`no words at ${language} ${place}`);
  return at;
}

/** What is named on a page and again as a column of a list. */
const same = [
  ['plan.field.criticalFunction.mtpdMinutes', 'imports.fields.functions.mtpdMinutes'],
  ['plan.field.criticalFunction.mbcoWordsEn', 'imports.fields.functions.mbcoWordsEn'],
  ['plan.field.criticalFunction.mbcoWordsFr', 'imports.fields.functions.mbcoWordsFr'],
  ['plan.field.criticalFunction.workaroundsEn', 'imports.fields.functions.workaroundsEn'],
  ['plan.field.criticalFunction.workaroundsFr', 'imports.fields.functions.workaroundsFr'],
  ['plan.field.dependency.workaroundEn', 'imports.fields.dependencies.workaroundEn'],
  ['plan.field.dependency.workaroundFr', 'imports.fields.dependencies.workaroundFr'],
  ['plan.field.dependency.workaroundLastsMinutes', 'imports.fields.dependencies.workaroundLastsMinutes'],
  ['plan.choice.contactKind.mobilePhone', 'imports.fields.people.mobilePhone'],
  ['plan.succession.primary', 'imports.fields.roles.holder1'],
] as const;

/** Words that the others are made with, whatever stands around them. */
const within = [
  ['en', 'Mobile', ['activate.contact.mobilePhone', 'imports.fields.people.mobilePhone']],
  ['fr', 'cellulaire', ['activate.contact.mobilePhone', 'imports.fields.people.mobilePhone']],
  [
    'en',
    'Minimum service',
    ['plan.field.criticalFunction.mbcoPercent', 'imports.fields.functions.mbcoPercent'],
  ],
  [
    'fr',
    'Service minimal',
    ['plan.field.criticalFunction.mbcoPercent', 'imports.fields.functions.mbcoPercent'],
  ],
  ['en', 'Alternate', ['plan.succession.alternate', 'imports.fields.roles.holder2']],
  ['fr', 'Suppléan', ['plan.succession.alternate', 'plan.succession.none', 'imports.fields.roles.holder2']],
  ['fr', 'Faite', ['activate.taskStatus.done', 'activate.group.done', 'facts.log.task.done']],
  ['fr', 'Omise', ['activate.taskStatus.skipped', 'activate.log.task.skipped', 'facts.log.task.skipped']],
  ['fr', 'Échouée', ['activate.taskStatus.failed', 'activate.log.task.failed', 'facts.log.task.failed']],
] as const;

describe('one thing has one word', () => {
  it.each(same)('%s is called as %s', (one, other) => {
    for (const language of ['en', 'fr'] as const) {
      expect(wordsAt(language, one)).toBe(wordsAt(language, other));
    }
  });

  it.each(within)('(%s) %s', (language, word, places) => {
    for (const place of places) {
      expect(wordsAt(language, place).toLowerCase(), place).toContain(word.toLowerCase());
    }
  });
});
