import type { DurationUnit } from '../time/duration.ts';
import { fold } from './fold.ts';
import {
  bilingualFields,
  englishWords,
  fieldWords,
  frenchWords,
  saysEnglish,
  saysFrench,
  subjectWords,
} from './header-words.ts';
import { fieldOf, type ImportSubject } from './subject.ts';

const unitWords: Record<string, DurationUnit> = {
  min: 'minute',
  mins: 'minute',
  minute: 'minute',
  minutes: 'minute',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
  heure: 'hour',
  heures: 'hour',
  d: 'day',
  day: 'day',
  days: 'day',
  j: 'day',
  jr: 'day',
  jrs: 'day',
  jour: 'day',
  jours: 'day',
  wk: 'week',
  wks: 'week',
  week: 'week',
  weeks: 'week',
  sem: 'week',
  semaine: 'week',
  semaines: 'week',
};
const sayNothing = new Set([
  '%',
  'percent',
  'pct',
  'pourcentage',
  'pourcent',
  'in',
  'en',
  'the',
  'of',
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'l',
  'd',
  'a',
  'au',
  'dd',
  'mm',
  'yyyy',
  'yy',
  'aaaa',
  'jj',
]);

export interface HeadingMatch {
  field: string;
  /** 1: the heading is one of the field's names; less: part of it is. */
  certainty: number;
}

/** The unit that a heading gives for bare numbers below it: rto_hours, "RTO (h)", "Délai (jours)". */
export function unitInHeading(heading: string): DurationUnit | null {
  const words = fold(heading).split(' ');
  const last = words.at(-1);
  return (last !== undefined && words.length > 1 && unitWords[last]) || null;
}

interface Phrase {
  words: string;
  language: 'En' | 'Fr' | null;
}

/** The phrases that a heading may stand for: as it is, without its unit, its language, its small words, the noun of the list. */
function phrasesOf(heading: string, subject: ImportSubject): Phrase[] {
  const whole = fold(heading);
  const words = whole.split(' ').filter((w) => w !== '');
  const language = words.length < 2 ? null : languageOf(words);
  const bare = language ? words.filter((w) => !englishWords.includes(w) && !frenchWords.includes(w)) : words;
  const unitless = bare.length > 1 && unitWords[bare.at(-1) ?? ''] ? bare.slice(0, -1) : bare;
  const nouns = new Set(subjectWords[subject]);
  const plain = unitless.filter((w) => !sayNothing.has(w));
  const withoutNoun = plain.filter((w) => !nouns.has(w));
  const variants = [words, bare, unitless, plain, withoutNoun].filter((v) => v.length > 0);
  return variants.map((v) => ({ words: v.join(' '), language }));
}

function languageOf(words: string[]): Phrase['language'] {
  // A French heading may hold "en" as a small word ("service minimal en mots"): it names a language at either end only.
  const ends = [words[0] ?? '', words.at(-1) ?? ''];
  if (ends.some((w) => frenchWords.includes(w)) || words.some((w) => frenchWords.includes(w) && w.length > 3))
    return 'Fr';
  if (
    ends.some((w) => englishWords.includes(w)) ||
    words.some((w) => englishWords.includes(w) && w.length > 3)
  )
    return 'En';
  return null;
}

/** Words that name a field, with the small words taken out as they are from headings. */
const plainWords = new Map<string, string>();
function plain(words: string): string {
  const known = plainWords.get(words);
  if (known !== undefined) return known;
  const kept = words
    .split(' ')
    .filter((w) => !sayNothing.has(w))
    .join(' ');
  plainWords.set(words, kept);
  return kept;
}

type HeadingLanguage = 'En' | 'Fr';

/** The language in which the headings of a list are written: names and texts below them are taken to be in it. */
export function languageOfHeadings(headings: readonly string[]): HeadingLanguage {
  const words = headings.flatMap((heading) => fold(heading).split(' '));
  const count = (list: readonly string[]) => words.filter((w) => list.includes(w)).length;
  return count(saysFrench) > count(saysEnglish) ? 'Fr' : 'En';
}

/**
 * The fields that a heading may mean in a list of the subject, the most certain first.
 * @param others the language of the list, for a name or text whose heading says none: "Nom" is French in any list.
 */
export function readHeading(
  heading: string,
  subject: ImportSubject,
  others: HeadingLanguage = 'En',
): HeadingMatch[] {
  const own = fold(heading).split(' ');
  const isOf = (list: readonly string[]) => own.some((w) => list.includes(w));
  const written = isOf(saysFrench) === isOf(saysEnglish) ? others : isOf(saysFrench) ? 'Fr' : 'En';
  const phrases = phrasesOf(heading, subject);
  const found: HeadingMatch[] = [];
  for (const [name, synonyms] of Object.entries(fieldWords[subject])) {
    const certainty = Math.max(
      0,
      ...phrases.map((phrase, i) => certaintyOf(phrase.words, synonyms) - i * 0.02),
    );
    if (certainty > 0.3)
      found.push({ field: inLanguage(name, subject, phrases[0]?.language ?? written), certainty });
  }
  return found.sort((a, b) => b.certainty - a.certainty);
}

function inLanguage(name: string, subject: ImportSubject, language: HeadingLanguage): string {
  if (!bilingualFields.includes(name)) return name;
  const inOne = `${name}${language}`;
  return fieldOf(subject, inOne) ? inOne : name;
}

function certaintyOf(phrase: string, synonyms: readonly string[]): number {
  let best = 0;
  for (const synonym of synonyms) {
    if (phrase === synonym) return 1;
    if (phrase === plain(synonym) && phrase !== '') best = Math.max(best, 0.95);
    // "date of hire (yyyy-mm-dd)" holds "hire date"'s words; a single short word in a long heading says too little.
    else if (synonym.length > 3 && ` ${phrase} `.includes(` ${synonym} `))
      best = Math.max(best, 0.4 + 0.4 * (synonym.length / phrase.length));
  }
  return best;
}
