import english from '../../../assets/translations/en/imports.json' with { type: 'json' };
import french from '../../../assets/translations/fr/imports.json' with { type: 'json' };
import { cellOf, type Words } from '../../../domain/import/cell-values.ts';
import type { Existing } from '../../../domain/import/existing.ts';
import { type ImportSubject, subjectFields } from '../../../domain/import/subject.ts';
import type { ListToWrite } from './write-spreadsheet.ts';

const translations = { en: english, fr: french };
type Language = keyof typeof translations;

/** Looks up words by a path such as `fields.people.unit`, and by number where they have a plural. */
function wordsIn(language: Language, under: string): Words {
  const plural = new Intl.PluralRules(language);
  return (key, count) => {
    const path = [
      ...under.split('.'),
      ...(count === undefined ? key : `${key}_${plural.select(count) === 'one' ? 'one' : 'other'}`).split(
        '.',
      ),
    ];
    let at: unknown = translations[language];
    for (const part of path) at = isNode(at) ? at[part] : undefined;
    if (typeof at !== 'string') throw new Error(`no words for ${path.join('.')} in ${language}`);
    return at;
  };
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The workspace's records as lists with headings in the language: what is exported, and what an import reads back. Archived ones are left out. */
export function recordLists(
  existing: Existing,
  subjects: readonly ImportSubject[],
  language: Language,
  /** The fields to write, where not all. */
  only: { [S in ImportSubject]?: readonly string[] } = {},
): ListToWrite[] {
  const values = wordsIn(language, 'values');
  const title = wordsIn(language, 'subjects');
  return subjects.map((subject) => {
    const wanted = only[subject];
    const fields = subjectFields[subject].filter((f) =>
      wanted === undefined ? f.derived !== true : wanted.includes(f.name),
    );
    const heading = wordsIn(language, `fields.${subject}`);
    const records = existing.records[subject]
      .filter((r) => !r.archived)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    return {
      name: title(subject),
      headings: fields.map((f) => heading(f.name)),
      rows: records.map((r) => fields.map((f) => cellOf(f, r.values[f.name] ?? null, values))),
    };
  });
}
