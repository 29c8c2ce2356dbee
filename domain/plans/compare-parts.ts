import type { Bilingual } from '../documents/fact-data.ts';
import { codeToShow } from '../record/code-to-show.ts';
import type { ChangeSection, PlanChange, Told } from './change-schema.ts';
import type { PlanNamed } from './content-schema.ts';
import { same } from './same.ts';

/** Longer than this, a text is said to be reworded instead of being quoted twice in a sentence. */
const quotedCharacters = 90;

/** Where a comparison stands: the part of the plan, what it is about, and which part of that. */
export interface Place {
  section: ChangeSection;
  subject: Bilingual | null;
  part: Bilingual | null;
}

export const alike = (words: string): Bilingual => ({ en: words, fr: words });

/** "F03 Payroll", in either language, in the other where only that one is written. */
export function called({ name, ...record }: Pick<PlanNamed, 'code' | 'name'>): Bilingual {
  const code = codeToShow(record.code, name.en, name.fr);
  const { en, fr } = filled(name);
  return { en: `${code} ${en}`.trim(), fr: `${code} ${fr}`.trim() };
}

export function filled({ en, fr }: Bilingual): Bilingual {
  return { en: en || fr, fr: fr || en };
}

/** A short value that became another. Nothing when both say the same. */
export function changed(place: Place, field: string, before: Told | null, after: Told | null): PlanChange[] {
  return same(before, after) ? [] : [{ ...place, field, op: 'changed', before, after }];
}

export const minutes = (value: number | null): Told | null =>
  value === null ? null : { as: 'minutes', minutes: value };
export const number = (value: number | null): Told | null =>
  value === null ? null : { as: 'number', number: value };
export const percent = (value: number | null): Told | null =>
  value === null ? null : { as: 'percent', number: value };
export const date = (value: string | null): Told | null =>
  value === null ? null : { as: 'date', date: value };
export const choice = (set: string, value: string): Told => ({ as: 'choice', set, value });
export const record = (value: PlanNamed | null): Told | null =>
  value === null ? null : { as: 'words', words: called(value) };

/** Words that became others: quoted when they are short, else said to be reworded. */
export function words(place: Place, field: string, before: Bilingual, after: Bilingual): PlanChange[] {
  if (same(before, after)) return [];
  const isShort = [before.en, before.fr, after.en, after.fr].every(
    (text) => text.length <= quotedCharacters && !text.includes('\n'),
  );
  if (!isShort) return [{ ...place, field, op: 'reworded', before, after }];
  const [was, is] = [filled(before), filled(after)];
  // Changed in one language only: told in its words in both, or it would read "Payroll → Payroll" in the other.
  const seen = { en: was.en === is.en ? 'fr' : 'en', fr: was.fr === is.fr ? 'en' : 'fr' } as const;
  const told = (value: Bilingual): Told | null => {
    const shown = { en: value[seen.en], fr: value[seen.fr] };
    return shown.en === '' && shown.fr === '' ? null : { as: 'words', words: shown };
  };
  const change = changed(place, field, told(was), told(is));
  return change.length > 0 ? change : [{ ...place, field, op: 'reworded', before, after }];
}

export function text(place: Place, field: string, before: string, after: string): PlanChange[] {
  return words(place, field, alike(before), alike(after));
}

interface Lists<T> {
  place: Place;
  /** What each thing of the list is: the key of its word. */
  field: string;
  before: readonly T[];
  after: readonly T[];
  idOf: (thing: T) => string;
  called: (thing: T) => Bilingual;
  /** What is different in one that is in both. */
  within?: (before: T, after: T) => PlanChange[];
  /** The order says something. */
  ordered?: boolean;
}

/** Things that came, went, and changed, in the order of what there is now; what went comes last. */
export function lists<T>({
  place,
  field,
  before,
  after,
  idOf,
  called,
  within,
  ordered,
}: Lists<T>): PlanChange[] {
  const [was, is] = [keyed(before, idOf), keyed(after, idOf)];
  const found = [...is].flatMap(([key, thing]): PlanChange[] => {
    const old = was.get(key);
    if (old === undefined) return [{ ...place, field, op: 'added', what: called(thing) }];
    return within && !same(old, thing) ? within(old, thing) : [];
  });
  const gone = [...was]
    .filter(([key]) => !is.has(key))
    .map(([, thing]): PlanChange => ({ ...place, field, op: 'removed', what: called(thing) }));
  const stayed = (of: ReadonlyMap<string, T>) => [...of.keys()].filter((key) => was.has(key) && is.has(key));
  const isMoved = ordered === true && !same(stayed(was), stayed(is));
  return [...found, ...gone, ...(isMoved ? [{ ...place, field, op: 'moved' as const }] : [])];
}

/** Things by what they are known by; the second of the same name is another one. */
function keyed<T>(things: readonly T[], idOf: (thing: T) => string): Map<string, T> {
  const counts = new Map<string, number>();
  return new Map(
    things.map((thing) => {
      const id = idOf(thing);
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return [`${count} ${id}`, thing];
    }),
  );
}
