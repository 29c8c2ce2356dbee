import type { DocumentLang } from './model.ts';

/** Both languages of a document and when each was last changed (ISO instants). */
interface Pair {
  enChangedAt: string;
  frChangedAt: string;
}

/** Edits this close together are one piece of work: going to and fro between the languages is no reason to warn. */
const togetherMinutes = 2;

/**
 * The language that was left behind when the other was changed, or null while they were changed together.
 * A warning for a person to look, not proof that anything differs.
 */
export function olderLanguage({ enChangedAt, frChangedAt }: Pair): DocumentLang | null {
  const minutesApart = (Date.parse(enChangedAt) - Date.parse(frChangedAt)) / 60_000;
  if (Math.abs(minutesApart) <= togetherMinutes) return null;
  return minutesApart > 0 ? 'fr' : 'en';
}
