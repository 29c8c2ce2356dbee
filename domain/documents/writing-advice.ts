import type { Block, DocumentLang } from './model.ts';
import { type ToneCode, toneFindings } from './neutral-tone.ts';
import { proseLines } from './prose.ts';
import { longSentences, readabilityOf } from './readability.ts';
import type { RichTextDoc, RichTextFacts } from './rich-text.ts';
import { type LengthUnit, textLength } from './text-length.ts';

/** What a careful reader would say of how a text is written; translations `advice:problem.CODE`. */
export type WritingCode = ToneCode | `too_long_${LengthUnit}` | 'long_sentence' | 'hard_to_read';

export interface WritingAdvice {
  code: WritingCode;
  /** The words that it is about, or how long it is. */
  said: string;
}

interface Writing {
  lang: DocumentLang;
  doc: RichTextDoc;
  facts: RichTextFacts;
  blocks: readonly Block[];
  /** The longest that it should be; null where it is as long as what it tells of. */
  aim: { max: number; unit: LengthUnit } | null;
  /** Read as a document of a labour dispute. */
  neutral: boolean;
}

/** More of a kind than this is a text to write anew, not a list to read. */
const mostOfAKind = 5;
const quoted = 60;
const instruction = /\[[^[\]]*\]/g;

/** Advice on how a text is written: its length, its sentences, and in a labour dispute its tone. It stops nothing. */
export function writingAdvice({ lang, doc, facts, blocks, aim, neutral }: Writing): WritingAdvice[] {
  const running = runningLines(doc);
  const long = longSentences(running, lang).slice(0, mostOfAKind);
  const isHard = readabilityOf(running, lang)?.level === 'hard';
  const length = aim === null ? 0 : textLength(aim.unit, { doc, blocks, lang });
  return [
    ...(neutral ? toneAdvice(doc, facts, lang) : []),
    ...(aim !== null && length > aim.max
      ? [{ code: `too_long_${aim.unit}` as const, said: `${length}` }]
      : []),
    ...(isHard ? [{ code: 'hard_to_read' as const, said: '' }] : []),
    ...long.map((said): WritingAdvice => ({ code: 'long_sentence', said: cut(said) })),
  ];
}

/** The sentences of a text for counting: a fact, or what is still to be filled in, is a word. */
export function runningLines(doc: RichTextDoc): string[] {
  return proseLines(doc, () => 'x')
    .filter(({ running }) => running)
    .map(({ text }) => text.replace(instruction, 'x'));
}

function toneAdvice(doc: RichTextDoc, facts: RichTextFacts, lang: DocumentLang): WritingAdvice[] {
  return proseLines(doc, (key) => facts.inline[key] ?? 'x')
    .filter(({ unsaid }) => !unsaid)
    .flatMap(({ text }) => toneFindings(text, lang))
    .map(({ code, said }) => ({ code, said }));
}

function cut(said: string): string {
  return said.length <= quoted ? said : `${said.slice(0, quoted).trimEnd()}…`;
}
