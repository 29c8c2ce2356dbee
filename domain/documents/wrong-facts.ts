import { plainText } from './blocks.ts';
import type { FactData } from './fact-data.ts';
import type { FactTeller } from './fact-words.ts';
import { factBlocks, factText } from './facts.ts';
import type { Block, DocumentLang, ListBlock } from './model.ts';
import type { RichTextFacts } from './rich-text.ts';
import { telephonesIn } from './telephone.ts';

/** What harms first when it is wrong: a number that is called in vain, a day that is missed, a door that is closed. */
export const wrongWeights = ['telephone', 'date', 'place', 'person', 'service', 'other'] as const;

export type WrongWeight = (typeof wrongWeights)[number];

/** Lines of a fact in each language: one of a fact within a sentence, one a row of a table; none where it is not known. */
export type SaidLines = Partial<Record<DocumentLang, string[]>>;

/** A fact that an issued document cites and that is no longer so. Of a table, only the lines that differ. */
export interface WrongFact {
  key: string;
  /** Within a sentence, or a block of its own. */
  form: 'inline' | 'block';
  weight: WrongWeight;
  was: SaidLines;
  /** In the languages that it was issued in; an empty list where nothing is known any more. */
  is: SaidLines;
}

/** The facts that one language of a document cited when it was issued. */
export interface CitedThen extends RichTextFacts {
  language: DocumentLang;
}

/**
 * Facts that whoever reads a document counts on until somebody tells them otherwise. The others tell of their moment and
 * were right then: times that pass, tasks, decisions, the log, the figures of a report.
 */
const lasting =
  /^(organisation|role|checklist|functions|services|sites|contacts|labour)\.|^activation\.(roles|functionStates|title|scenario|severity|authority|strikeStartsAt)$/;

/** Whether a document that cites the fact is wrong once the fact says something else. */
export function isLasting(key: string): boolean {
  return lasting.test(key);
}

/**
 * What an issued document says and is no longer so, what harms first at the head. Time left, headings and the order of
 * a table are no facts; hyphens and spaces that do not break are set by the hand that writes.
 * @param cited by language, as it was issued
 * @param tell the words of a language
 */
export function wrongFacts(
  cited: readonly CitedThen[],
  data: FactData,
  tell: (lang: DocumentLang) => FactTeller,
): WrongFact[] {
  const found = new Map<string, Pick<WrongFact, 'form' | 'was' | 'is'>>();
  for (const { language, inline, blocks } of cited) {
    const note = (form: WrongFact['form'], key: string, then: readonly string[], now: readonly string[]) => {
      const was = without(then, now);
      const is = without(now, then);
      if (was.length === 0 && is.length === 0) return;
      const known = found.get(key) ?? { was: {}, is: {} };
      found.set(key, { form, was: { ...known.was, [language]: was }, is: { ...known.is, [language]: is } });
    };
    for (const [key, text] of Object.entries(inline).filter(([key]) => isLasting(key)))
      note('inline', key, lineOf(text), lineOf(factText(key, data, tell(language))));
    for (const [key, made] of Object.entries(blocks).filter(([key]) => isLasting(key)))
      note('block', key, linesOf(key, made), linesOf(key, factBlocks(key, data, tell(language))));
  }
  return [...found]
    .map(([key, { form, was, is }]) => ({ key, form, weight: weightOf(key, was, is), was, is }))
    .sort((a, b) => wrongWeights.indexOf(a.weight) - wrongWeights.indexOf(b.weight));
}

/** What a fact is now, in one text: whoever says that a document is right all the same says it of this and no other. */
export function valueNow({ is }: Pick<WrongFact, 'is'>): string {
  return JSON.stringify([is.en ?? null, is.fr ?? null]);
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others.map(plain));
  return lines.filter((line) => !there.has(plain(line)));
}

function lineOf(text: string): string[] {
  return text === '' ? [] : [text];
}

function plain(text: string): string {
  return text.replace(/[\u2010\u2011]/g, '-').replace(/[\u00a0\u202f]/g, ' ');
}

/** Columns of a table that time alone does not change. */
const standingColumns: Readonly<Record<string, number>> = { 'activation.functionStates': 2 };

function linesOf(key: string, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'table':
        return block.rows.map((row) => joined(row.slice(0, standingColumns[key]).map(plainText)));
      case 'list':
        return linesOfList(block);
      case 'checklist':
        return block.items.map(({ text, details, due = '', role = '' }) =>
          joined([plainText(text), plainText(details ?? []), due, role]),
        );
      case 'keyFacts':
        return block.facts.map(({ label, value }) => `${label} – ${plainText(value)}`);
      case 'paragraph':
        return block.role === 'note' ? [] : [plainText(block.spans)];
      case 'notice':
        return block.paragraphs.map(plainText);
      default:
        return [];
    }
  });
}

function linesOfList({ items }: ListBlock): string[] {
  return items.flatMap(({ paragraphs, lists = [] }) => [
    ...paragraphs.map(plainText),
    ...lists.flatMap(linesOfList),
  ]);
}

function joined(cells: readonly string[]): string {
  return cells.filter((text) => text !== '').join(' – ');
}

const about: readonly (readonly [RegExp, WrongWeight])[] = [
  [/^organisation\.(hotline|bridge)$|^role\..+\.phone$/, 'telephone'],
  [/^services\.deadlines$|^labour\..*(On|At|expiry)$|^activation\.strikeStartsAt$/, 'date'],
  [/^sites\./, 'place'],
  [/^role\.|^contacts\.|^activation\.roles$|\.contacts$/, 'person'],
  [/^services\.|^functions\.|^activation\.functionStates$/, 'service'],
];

/** A table is as grave as what changed in it: another telephone number in it is one. */
function weightOf(key: string, was: SaidLines, is: SaidLines): WrongWeight {
  const numbers = (said: SaidLines) => telephonesIn([...(said.en ?? []), ...(said.fr ?? [])].join(' \n '));
  const now = new Set(numbers(is));
  if (numbers(was).some((number) => !now.has(number))) return 'telephone';
  return about.find(([pattern]) => pattern.test(key))?.[1] ?? 'other';
}
