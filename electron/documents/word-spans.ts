import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  NoBreakHyphen,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { safeAddress } from '../../domain/documents/address.ts';
import { cleanLine } from '../../domain/documents/clean-text.ts';
import type { Span, TextSpan } from '../../domain/documents/model.ts';
import type { WordContext } from './word-context.ts';
import { languageTag, toneInk } from './word-look.ts';

/** The runs and links of a paragraph. The spans have been through `prepareSpans`: no line end or tab is in them. */
export function wordSpans(spans: readonly Span[], context: WordContext): ParagraphChild[] {
  return spans.map((span) => wordSpan(span, context));
}

function wordSpan(span: Span, context: WordContext): ParagraphChild {
  switch (span.type) {
    case 'text':
      return textRun(span, context);
    case 'break':
      return new TextRun({ break: 1 });
    case 'missing':
      return new TextRun({ style: 'MissingFact', text: missingText(span.name ?? span.key, context) });
    case 'link': {
      const children = span.spans.map((part) => textRun(part, context, 'Hyperlink'));
      return new ExternalHyperlink({ link: safeAddress(span.href) ?? '', children });
    }
    case 'reference': {
      const children = span.spans.map((part) => textRun(part, context, 'Hyperlink'));
      return new InternalHyperlink({ anchor: context.bookmarks.get(span.to) ?? '', children });
    }
  }
}

function textRun(span: TextSpan, context: WordContext, style?: string): TextRun {
  const look: { -readonly [K in keyof IRunOptions]: IRunOptions[K] } = said(span.text);
  if (style !== undefined) look.style = style;
  if (span.bold) look.bold = true;
  if (span.italic) look.italics = true;
  if (span.struck) look.strike = true;
  if (span.tone) look.color = toneInk[span.tone];
  if (span.lang !== undefined && span.lang !== context.model.lang) {
    look.language = { value: languageTag[span.lang] };
  }
  return new TextRun(look);
}

/** A hyphen that does not break has a mark of its own in Word: few fonts have the character. */
function said(text: string): Pick<IRunOptions, 'text' | 'children'> {
  const [first = '', ...others] = text.split('\u2011');
  if (others.length === 0) return { text };
  return {
    children: [first, ...others.flatMap((part) => [new NoBreakHyphen(), part])].filter((each) => each !== ''),
  };
}

function missingText(name: string, context: Pick<WordContext, 'model'>): string {
  return context.model.words.factMissing.replace('{key}', () => cleanLine(name, 90));
}

/** The children within a bookmark when others refer to the place. */
export function bookmarked(
  children: ParagraphChild[],
  anchor: string | undefined,
  context: WordContext,
): ParagraphChild[] {
  const id = anchor === undefined ? undefined : context.bookmarks.get(anchor);
  return id === undefined ? children : [new Bookmark({ id, children })];
}
