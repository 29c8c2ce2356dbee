import type { FactTeller } from './fact-words.ts';
import { wholeTime } from './fact-words.ts';
import type { RichTextDoc, RichTextInline, RichTextParagraph } from './rich-text.ts';
import type { SaidLines, WrongFact } from './wrong-facts.ts';

/** The name of the block at the head of a correction: the same in both languages, and taken out of what is drafted from it. */
const noticeName = 'correction';

/** What a correction puts right, as it is kept with it. */
export interface Correction {
  key: string;
  was: SaidLines;
  is: SaidLines;
}

interface Corrected {
  number: string;
  version: number;
  issuedAt: string;
  facts: readonly (Pick<WrongFact, 'key' | 'form' | 'was' | 'is'> & { label: string })[];
}

/** More rows of a table are in the table itself. */
const mostLines = 3;

/**
 * A text with the notice of its correction at its head: which document it replaces, and of each fact what it was and what
 * it is now. A fact within a sentence is cited live, so that the notice stays true until the issue. Where no fact has
 * changed, an instruction asks what is put right, and has to be answered before the issue.
 * @param teller translations `document:correction.*`
 */
export function withCorrectionNotice(
  text: RichTextDoc,
  corrected: Corrected,
  teller: FactTeller,
): RichTextDoc {
  const { translate, lang } = teller;
  const { number, version, issuedAt } = corrected;
  const time = wholeTime(issuedAt, teller);
  const replaced = translate('document:correction.replaces', { number, version, time });
  const lines = corrected.facts
    .filter(({ was, is }) => was[lang] !== undefined || is[lang] !== undefined)
    .map((fact) => lineOf(fact, teller));
  const said = lines.length > 0 ? lines : [[plain(translate('document:correction.what'))]];
  const head: RichTextInline[] = [bold(translate('document:correction.title')), plain(` ${replaced}`)];
  const rest = withoutCorrectionNotice(text);
  return {
    ...rest,
    content: [
      {
        type: 'notice',
        attrs: { id: noticeName, tone: 'warning' },
        content: [head, ...said].map((content): RichTextParagraph => ({ type: 'paragraph', content })),
      },
      ...(rest.content ?? []),
    ],
  };
}

/** The text without the notice: a later version corrects something else, or nothing. */
export function withoutCorrectionNotice(text: RichTextDoc): RichTextDoc {
  return { ...text, content: (text.content ?? []).filter((block) => block.attrs?.id !== noticeName) };
}

function lineOf(
  { key, form, label, was, is }: Corrected['facts'][number],
  { translate, lang }: FactTeller,
): RichTextInline[] {
  const [before, after] = [was[lang] ?? [], is[lang] ?? []];
  const [said, now] = [inBrief(before), inBrief(after)];
  const name = bold(translate('document:correction.fact', { label }));
  if (after.length === 0) return [name, plain(` ${translate('document:correction.gone', { was: said })}`)];
  if (before.length === 0) return [name, plain(` ${translate('document:correction.added', { is: now })}`)];
  const from = plain(` ${translate('document:correction.was', { was: said })} `);
  if (form === 'block') return [name, from, plain(now), plain('.')];
  return [name, from, { type: 'fact', attrs: { key }, marks: [{ type: 'bold' }] }, plain('.')];
}

function inBrief(lines: readonly string[]): string {
  const shown = lines.slice(0, mostLines).join('; ');
  return lines.length > mostLines ? `${shown}; …` : shown;
}

function plain(text: string): RichTextInline {
  return { type: 'text', text };
}

function bold(text: string): RichTextInline {
  return { type: 'text', text, marks: [{ type: 'bold' }] };
}
