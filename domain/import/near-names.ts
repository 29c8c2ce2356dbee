import { fold } from './fold.ts';

/** Names by what people get wrong in them: accents, hyphens and spaces, the order of words, one letter. */
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

/** The index is made when something is first looked for: most lists name what is there. */
export function nearNames(): NearNames {
  const waiting: { name: string; key: string }[] = [];
  const index = new Map<string, Known[]>();
  const put = ({ name, key }: { name: string; key: string }) => {
    const words = wordsOf(name);
    if (words.length === 0) return;
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
      for (const name of waiting.splice(0)) put(name);
      const words = wordsOf(text);
      const found = marksOf(words).flatMap((mark) => index.get(mark) ?? []);
      return [...new Set(found.filter((known) => isNear(words, known.words)).map((known) => known.key))];
    },
  };
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .filter((w) => w !== '');
}

/** The letters in the order of their words, and with each letter left out: two texts that differ in one letter share a mark. */
function marksOf(words: readonly string[]): string[] {
  const text = [...words].sort().join('');
  const written = words.join('');
  if (written.length < shortestWord || written.length > 200) return [];
  const without = Array.from(written, (_, i) => written.slice(0, i) + written.slice(i + 1));
  return [...new Set([`sorted ${text}`, written, ...without])];
}

function isNear(a: readonly string[], b: readonly string[]): boolean {
  const [sortedA, sortedB] = [[...a].sort(), [...b].sort()];
  if (sortedA.join(' ') === sortedB.join(' ') || a.join('') === b.join('')) return true;
  if (a.length !== b.length) return false;
  const differ = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [pair] = differ;
  if (differ.length !== 1 || !pair) return false;
  const [one, other] = pair;
  const wordy = !/\d/.test(one + other) && Math.min(one.length, other.length) >= shortestWord;
  return wordy && oneLetterApart(one, other);
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
