import { cleanText } from './clean-text.ts';
import { frenchSpaces } from './french-typography.ts';
import type { DocumentLang, Span, TextSpan } from './model.ts';
import { unbrokenTelephones } from './telephone.ts';

/**
 * A paragraph's spans as they are written: text cleaned, French spaced as French, line ends turned into breaks, no
 * space at either end of a line nor two in a row, telephone numbers in one piece, neighbours of the same look joined, nothing empty. Idempotent.
 * @param lang the document's language; a span may have its own.
 */
export function prepareSpans(spans: readonly Span[], lang: DocumentLang): Span[] {
  const lines = splitLines(spans).map((line) => frenchLine(wholeTelephones(joinAlike(tidyLine(line))), lang));
  const kept = lines.filter((line) => line.length > 0);
  return kept.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' } satisfies Span, ...line]));
}

type LineSpan = Exclude<Span, { type: 'break' }>;

function splitLines(spans: readonly Span[]): LineSpan[][] {
  const lines: LineSpan[][] = [[]];
  for (const span of spans) {
    if (span.type === 'break') lines.push([]);
    else if (span.type === 'text') splitText(span, lines);
    else if (span.type === 'missing') lines.at(-1)?.push(span);
    else lines.at(-1)?.push({ ...span, spans: span.spans.map(onOneLine) });
  }
  return lines;
}

function splitText(span: TextSpan, lines: LineSpan[][]): void {
  const [first = '', ...others] = cleanText(span.text).split('\n');
  lines.at(-1)?.push({ ...span, text: first });
  for (const text of others) lines.push([{ ...span, text }]);
}

function onOneLine(span: TextSpan): TextSpan {
  return { ...span, text: cleanText(cleanText(span.text).replaceAll('\n', ' ')) };
}

/** The texts of a line in order, those inside links too. */
function texts(line: readonly LineSpan[]): TextSpan[] {
  return line.flatMap((span) => (span.type === 'text' ? [span] : span.type === 'missing' ? [] : span.spans));
}

/** Rewrites the texts of a line, given in reading order. */
function withTexts(line: readonly LineSpan[], written: readonly TextSpan[]): LineSpan[] {
  let at = 0;
  const next = (span: TextSpan) => written[at++] ?? span;
  return line.map((span) => {
    if (span.type === 'missing') return span;
    return span.type === 'text' ? next(span) : { ...span, spans: span.spans.map(next) };
  });
}

const space = /[ \u00a0\u202f]/;

function tidyLine(line: LineSpan[]): LineSpan[] {
  let before = ' ';
  const written = line.flatMap((span): TextSpan[] => {
    if (span.type === 'missing') {
      before = ']';
      return [];
    }
    return (span.type === 'text' ? [span] : span.spans).map((part) => {
      const text = space.test(before) ? part.text.replace(/^[ \u00a0\u202f]+/, '') : part.text;
      before = text.at(-1) ?? before;
      return { ...part, text };
    });
  });
  const endsWithMissing = line.at(-1)?.type === 'missing';
  return withTexts(line, endsWithMissing ? written : trimEnd(written)).flatMap(withoutEmpty);
}

function wholeTelephones(line: LineSpan[]): LineSpan[] {
  return withTexts(
    line,
    texts(line).map((part) => ({ ...part, text: unbrokenTelephones(part.text) })),
  );
}

function trimEnd(written: TextSpan[]): TextSpan[] {
  const out = [...written];
  for (let at = out.length - 1; at >= 0; at -= 1) {
    const span = out[at];
    if (span === undefined) break;
    const text = span.text.replace(/[ \u00a0\u202f]+$/, '');
    out[at] = { ...span, text };
    if (text !== '') break;
  }
  return out;
}

function withoutEmpty(span: LineSpan): LineSpan[] {
  if (span.type === 'text') return span.text === '' ? [] : [span];
  if (span.type === 'missing') return [span];
  return [{ ...span, spans: joinTexts(span.spans.filter((part) => part.text !== '')) }];
}

function joinAlike(line: readonly LineSpan[]): LineSpan[] {
  const out: LineSpan[] = [];
  for (const span of line) {
    const last = out.at(-1);
    if (span.type === 'text' && last?.type === 'text' && isAlike(last, span)) {
      out[out.length - 1] = { ...last, text: last.text + span.text };
    } else out.push(span);
  }
  return out;
}

function joinTexts(spans: readonly TextSpan[]): TextSpan[] {
  return joinAlike(spans).filter((span) => span.type === 'text');
}

function isAlike(one: TextSpan, other: TextSpan): boolean {
  return (
    Boolean(one.bold) === Boolean(other.bold) &&
    Boolean(one.italic) === Boolean(other.italic) &&
    Boolean(one.struck) === Boolean(other.struck) &&
    one.lang === other.lang &&
    one.tone === other.tone
  );
}

function frenchLine(line: LineSpan[], lang: DocumentLang): LineSpan[] {
  const parts = texts(line);
  if (!parts.some((part) => (part.lang ?? lang) === 'fr')) return line;
  const written: TextSpan[] = [];
  for (const [at, part] of parts.entries()) {
    const before = written.at(-1)?.text ?? '';
    const after = parts[at + 1]?.text ?? '';
    const isFrench = (part.lang ?? lang) === 'fr';
    written.push(isFrench ? { ...part, text: frenchSpaces(part.text, before, after) } : part);
  }
  return withTexts(line, written);
}
