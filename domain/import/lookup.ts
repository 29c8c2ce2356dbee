import type { Draft } from './draft.ts';
import type { Existing } from './existing.ts';
import { foldKey } from './fold.ts';
import { type NearNames, nearNames } from './near-names.ts';
import { type ImportSubject, importSubjects } from './subject.ts';

/** `archived`: it is in the workspace, but put away, and no list brings it back. */
export type Found = { code: string; title: string; archived: boolean } | 'missing' | 'unclear';

/** Finds what a reference means: a code first, then a name that only one record has. */
export interface Lookup {
  find(subject: ImportSubject, text: string): Found;
  /** What has nearly that name, for a text that names nothing: an accent, a hyphen, the order of words, one letter. Archived ones are left out. */
  near(subject: ImportSubject, text: string): { code: string; title: string }[];
  add(
    subject: ImportSubject,
    code: string,
    title: string,
    names: readonly string[],
    archived?: boolean,
  ): void;
}

export function emptyLookup(): Lookup {
  const codes = new Map<string, { code: string; title: string; archived: boolean }>();
  /** The key that a name means; null when several have it. */
  const named = new Map<string, string | null>();
  const spelled = new Map<ImportSubject, NearNames>();
  const at = (subject: ImportSubject, text: string) => `${subject} ${foldKey(text)}`;
  const spell = (subject: ImportSubject, key: string, names: readonly string[]) => {
    const known = spelled.get(subject) ?? nearNames();
    spelled.set(subject, known);
    for (const name of names) known.add(name, key);
  };
  return {
    add(subject, code, title, names, archived = false) {
      const key = at(subject, code);
      const there = codes.get(key);
      if (!there) codes.set(key, { code, title, archived });
      else if (!archived) there.archived = false;
      spell(subject, key, [code, ...names]);
      for (const name of names) {
        if (name === '') continue;
        const called = at(subject, name);
        const known = named.get(called);
        if (known === undefined) named.set(called, key);
        else if (known !== key) named.set(called, null);
      }
    },
    find(subject, text) {
      const asked = at(subject, text);
      const byCode = codes.get(asked);
      if (byCode) return byCode;
      const key = named.get(asked);
      if (key === undefined) return 'missing';
      return key === null ? 'unclear' : (codes.get(key) ?? 'missing');
    },
    near(subject, text) {
      const keys = spelled.get(subject)?.near(text) ?? [];
      return keys.flatMap((key) => {
        const found = codes.get(key);
        return found && !found.archived ? [{ code: found.code, title: found.title }] : [];
      });
    },
  };
}

/** A lookup over the workspace alone. */
export function existingLookup(existing: Existing): Lookup {
  const lookup = emptyLookup();
  for (const subject of importSubjects) {
    for (const r of existing.records[subject]) lookup.add(subject, r.key, r.title, r.names, r.archived);
  }
  return lookup;
}

/** Adds what the files themselves bring, so that one list may refer to another. */
export function addDrafts(lookup: Lookup, drafts: readonly Draft[]): void {
  for (const { subject, key, values } of drafts) {
    const text = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
    if (subject === 'people') {
      const full = `${text('givenName')} ${text('familyName')}`.trim();
      lookup.add(subject, key, full || key, [
        full,
        `${text('familyName')}, ${text('givenName')}`,
        text('email'),
      ]);
    } else if (subject !== 'dependencies')
      lookup.add(subject, key, text('nameEn') || key, [text('nameEn'), text('nameFr')]);
  }
}
