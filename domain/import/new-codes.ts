import type { Draft } from './draft.ts';
import type { Existing } from './existing.ts';
import type { ImportSubject } from './subject.ts';

/** How codes begin that Holdfast gives to what lists bring without one; the same letters as where a record is added by hand. */
const firstLetters: Record<ImportSubject, string> = {
  units: 'U',
  sites: 'L',
  people: 'P',
  roles: 'R',
  suppliers: 'S',
  applications: 'A',
  equipment: 'E',
  vitalRecords: 'V',
  functions: 'F',
  dependencies: 'D',
};
const numbered = /^([A-Z])(\d{1,6})$/i;

/** Gives the next free code of a list: F01, F02 …, of people P001. */
export type NewCode = (subject: ImportSubject) => string;

/**
 * Starts giving codes, each behind all that are in use: in the workspace, archived ones too, as keys of the lists' rows, and in
 * cells, since a code that a cell names and nothing has yet must not come to mean something else.
 * @param listed subject and folded key of every row that has a key.
 */
export function newCodes(existing: Existing, listed: Iterable<string>, drafts: readonly Draft[]): NewCode {
  const last = new Map<string, number>();
  const see = (text: unknown) => {
    const [, letter = '', digits] = (typeof text === 'string' && numbered.exec(text.trim())) || [];
    const of = letter.toUpperCase();
    if (digits) last.set(of, Math.max(last.get(of) ?? 0, Number(digits)));
  };
  for (const { key } of Object.values(existing.records).flat()) see(key);
  for (const key of listed) see(key.slice(key.indexOf(' ') + 1));
  for (const { values } of drafts) for (const value of Object.values(values)) see(value);
  return (subject) => {
    const letter = firstLetters[subject];
    const number = (last.get(letter) ?? 0) + 1;
    last.set(letter, number);
    return `${letter}${String(number).padStart(subject === 'people' ? 3 : 2, '0')}`;
  };
}

const short = /^(?=.*\p{L})[\p{Lu}\d][\p{Lu}\d./_-]{0,11}$/u;

/** A name that is written like a code (FIN, B-12): whoever wrote it in a reference means a code. */
export function isLikeCode(text: string): boolean {
  return short.test(text);
}

/** Gives each new record of a list without codes, and each person without a number, a code of its own. */
export function giveCodes(drafts: readonly Draft[], isKnown: (draft: Draft) => boolean, next: NewCode): void {
  for (const draft of drafts) {
    if (draft.keyFrom !== 'key' && !isKnown(draft)) draft.key = next(draft.subject);
  }
}
