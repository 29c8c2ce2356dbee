import { fold } from './fold.ts';

/** Names by what people get wrong in them, or shorten: accents, hyphens and spaces, the order of words, one letter. */
export interface NearNames {
  add(name: string, key: string): void;
  /** Keys of names that are nearly the text; a name that differs in a number or in a short word is another. */
  near(text: string): string[];
}

interface Known {
  words: readonly string[];
  key: string;
}

const shortestWord = 4;

/** Words that addresses and places shorten, folded: both ways of writing one are the same. "St." is a street and a saint. */
const shortOf = new Map(
  Object.entries({
    ...{ street: 'st', saint: 'st', sainte: 'ste', suite: 'ste', avenue: 'ave', av: 'ave', road: 'rd' },
    ...{ drive: 'dr', boulevard: 'blvd', boul: 'blvd', chemin: 'ch', highway: 'hwy', square: 'sq' },
    ...{
      building: 'bldg',
      department: 'dept',
      departement: 'dept',
      division: 'div',
      centre: 'ctr',
      center: 'ctr',
      floor: 'fl',
    },
  }),
);

/** The index is made when something is first looked for: most lists name what is there. */
export function nearNames(): NearNames {
  const waiting: { name: string; key: string }[] = [];
  const index = new Map<string, Known[]>();
  /** A name and the same in another order are looked for in the same places. */
  const there = new Set<string>();
  const put = (words: string[], key: string) => {
    const once = `${key} ${[...words].sort().join(' ')}`;
    if (words.length === 0 || there.has(once)) return;
    there.add(once);
    for (const mark of marksOf(words)) {
      const known = index.get(mark);
      if (known) known.push({ words, key });
      else index.set(mark, [{ words, key }]);
    }
  };
  return {
    add(name, key) {
      if (!name.includes('@')) waiting.push({ name, key });
    },
    near(text) {
      for (const { name, key } of waiting.splice(0)) for (const words of formsOf(name)) put(words, key);
      const found = formsOf(text).flatMap((words) => {
        const marked = marksOf(words).flatMap((mark) => index.get(mark) ?? []);
        return marked.filter((known) => isNear(words, known.words)).map((known) => known.key);
      });
      return [...new Set(found)];
    },
  };
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((w) => w !== '');
}

/** The words as they are, and with those that are often shortened in their short form where there are any. */
function formsOf(text: string): string[][] {
  const words = wordsOf(text);
  const short = words.map((w) => shortOf.get(w) ?? w);
  return short.some((w, i) => w !== words[i]) ? [words, short] : [words];
}

const longestName = 200;

/**
 * Where a name stands in the index: by its letters, by its words in any order, and by all words but one with the first or the
 * last letter of that one, since one wrong letter leaves the other end as it is.
 */
function marksOf(words: readonly string[]): string[] {
  const letters = words.join('');
  if (letters.length < shortestWord || letters.length > longestName) return [];
  const sorted = [...words].sort();
  const marks = [letters, `= ${sorted.join(' ')}`];
  sorted.forEach((word, i) => {
    if (word.length < shortestWord || /\d/.test(word)) return;
    const others = sorted.filter((_, k) => k !== i).join(' ');
    marks.push(`< ${others} ${word.charAt(0)}`, `> ${others} ${word.at(-1)}`);
  });
  return [...new Set(marks)];
}

function isNear(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  if (a.length !== b.length) return false;
  const [rest, one] = withoutShared(a, b);
  if (rest.length === 0) return true;
  const [word, other] = [rest[0] ?? '', one[0] ?? ''];
  const wordy = !/\d/.test(word + other) && Math.min(word.length, other.length) >= shortestWord;
  return rest.length === 1 && wordy && oneLetterApart(word, other);
}

/** The words of each that the other has not, in any order. */
function withoutShared(a: readonly string[], b: readonly string[]): [string[], string[]] {
  const left = [...b];
  const rest = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [rest, left];
}

/** One letter more, less or other, or two neighbours exchanged. */
function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  const swapped = short[i] === long[i + 1] && short[i + 1] === long[i];
  return short.slice(i + 1) === long.slice(i + 1) || (swapped && short.slice(i + 2) === long.slice(i + 2));
}
