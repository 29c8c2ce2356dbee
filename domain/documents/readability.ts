import type { DocumentLang } from './model.ts';

/** plain: anyone who reads a newspaper; demanding: at work, with time; hard: a specialist, or nobody. */
export type ReadingLevel = 'plain' | 'demanding' | 'hard';

export interface Readability {
  words: number;
  sentences: number;
  /** English: the Flesch-Kincaid school grade, higher is harder. French: the Kandel-Moles ease of 0 to 100, higher is easier. */
  score: number;
  level: ReadingLevel;
}

/** French says the same in about a sixth more words. */
export const longestSentence: Record<DocumentLang, number> = { en: 30, fr: 35 };

/** Fewer words than this say nothing of how a text reads. */
const leastWords = 60;

/**
 * How hard the sentences of a text are. English: J. P. Kincaid and others, "Derivation of new readability formulas for
 * Navy enlisted personnel", 1975. French: L. Kandel and A. Moles, « Application de l'indice de Flesch à la langue
 * française », Cahiers d'études de radio-télévision 19, 1958, which moves Flesch's weights for longer French words.
 * @returns undefined for a text too short to tell.
 */
export function readabilityOf(lines: readonly string[], lang: DocumentLang): Readability | undefined {
  const sentences = lines.flatMap((line) => sentencesOf(line, lang)).map((said) => wordsOf(said, lang));
  const words = sentences.flat();
  if (words.length < leastWords) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, lang), 0);
  const sentenceLength = words.length / sentences.length;
  const wordLength = syllables / words.length;
  const score =
    lang === 'en'
      ? 0.39 * sentenceLength + 11.8 * wordLength - 15.59
      : 207 - 1.015 * sentenceLength - 73.6 * wordLength;
  return { words: words.length, sentences: sentences.length, score, level: levelOf(score, lang) };
}

/** Sentences that nobody follows to their end at a first reading, as they stand. */
export function longSentences(lines: readonly string[], lang: DocumentLang): string[] {
  return lines
    .flatMap((line) => sentencesOf(line, lang))
    .filter((said) => wordsOf(said, lang).length > longestSentence[lang]);
}

/** Syllables by the vowels that are heard: an estimate, right to within a few in a hundred over a page. */
export function syllablesOf(word: string, lang: DocumentLang): number {
  const heard = lang === 'en' ? heardInEnglish(word.toLowerCase()) : heardInFrench(word.toLowerCase());
  return Math.max(1, heard);
}

/** An e at the end is silent, but in -le after a consonant; so is that of -es and -ed, but after what needs it. */
function heardInEnglish(word: string): number {
  const heard = word
    .replace(/[^a-zà-ÿ]/g, '')
    .replace(/(?<=[gcrtsvz])ement/, 'ment')
    .replace(/(?<=[^aeiouyscgzxhl]|[^aeiouy][^aeiouyscgzxhl])es$/, '')
    .replace(/(?<=[^aeiouydt])ed$/, '')
    .replace(/(?<=[^aeiouyl]|[aeiouy]l)e$/, '')
    .replace(/^y(?=[aeiou])/, '');
  const apart = heard.match(/cre(?=a)|nui|ia(?![ln])|io(?![nu])/g) ?? [];
  return (heard.match(/[aeiouyà-ÿ]{1,2}/g) ?? []).length + apart.length;
}

/** A mute e at the end of a word is not heard, with or without its s or nt. */
function heardInFrench(word: string): number {
  const letters = word
    .replace(/[^a-zà-ÿœæ]/g, '')
    .replace(/qu|gu(?=[eiéèê])/g, 'q')
    .replace(/(?<=[aeou])y(?=[aeiouéèê])/g, 'j');
  const groups = (text: string) => text.match(/[aeiouyà-ÿœæ]+/g)?.length ?? 0;
  const mute = letters.replace(/(?<=[^aeiouyà-ÿ])(?:es?|ent)$|(?<=[iuéy])es?$/, '');
  const kept = /(?:m|v|cid|fér|fr|s)ent$/.test(letters) ? letters : mute;
  const apart = kept.match(/é(?=[aeou])|[ao]ï|[aou]é|i(?=é)(?<=[^aeiou]{2}i)/g)?.length ?? 0;
  return groups(kept) + apart;
}

function levelOf(score: number, lang: DocumentLang): ReadingLevel {
  if (lang === 'en') return score <= 9 ? 'plain' : score <= 13 ? 'demanding' : 'hard';
  return score >= 55 ? 'plain' : score >= 35 ? 'demanding' : 'hard';
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: DocumentLang, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, known);
  return known;
}

/** A stop within a number, a time or a title ends no sentence. */
function sentencesOf(line: string, lang: DocumentLang): string[] {
  const stops = /(?<=\b(?:[ap]\.m|no|nos|mr|mrs|ms|dr|st|e\.g|i\.e|etc|m|art|s))\.(?= )/giu;
  const kept = line.replace(stops, '\u2024');
  return [...segmenter(lang, 'sentence').segment(kept)]
    .map(({ segment }) => segment.trim().replaceAll('\u2024', '.'))
    .filter((said) => /\p{L}/u.test(said));
}

function wordsOf(said: string, lang: DocumentLang): string[] {
  return [...segmenter(lang, 'word').segment(said)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
