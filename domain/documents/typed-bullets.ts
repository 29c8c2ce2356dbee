import { plainText, spans as spansOf } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { Block, ListBlock, Span, TextSpan } from './model.ts';

/** A bullet that somebody typed, at the start of a line. */
export const typedBullet = /^[•·▪◦‣●○■□▫∙⁃–—-][ \u00a0\u202f]+\S/;

const bulletSign = /^\s*\S[ \u00a0\u202f]*/;

/**
 * Plain text of a record, over several lines, as blocks: a paragraph for each run of lines, and a list where lines
 * begin with a typed bullet, as people write in a field that has no lists.
 */
export function plainTextToBlocks(text: string): Block[] {
  return cleanText(text)
    .split(/\n[ \n]*\n/)
    .flatMap((part) => splitTypedBullets(spansOf(part.trim())));
}

/**
 * A paragraph, or what it would have been with real lists: its lines that begin with a typed bullet become the items
 * of a list. Nothing for a paragraph that says nothing.
 */
export function splitTypedBullets(spans: readonly Span[]): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(spans)) {
    if (!says(line)) continue;
    const last = blocks.at(-1);
    if (isBulleted(line)) {
      const item = { paragraphs: [withoutBullet(line)] };
      if (last?.type === 'list') last.items.push(item);
      else blocks.push({ type: 'list', ordered: false, items: [item] } satisfies ListBlock);
    } else if (last?.type === 'paragraph') last.spans.push({ type: 'break' }, ...line);
    else blocks.push({ type: 'paragraph', spans: [...line] });
  }
  return blocks;
}

/** The same lines without typed bullets, for where there can be no list: a table's cell, a heading, a list's item. */
export function dropTypedBullets(spans: readonly Span[]): Span[] {
  return linesOf(spans).flatMap((line, at) => {
    const written = isBulleted(line) ? withoutBullet(line) : line;
    return at === 0 ? written : [{ type: 'break' } satisfies Span, ...written];
  });
}

/** A line of text without the bullet that was typed before it. */
export function dropTypedBullet(line: string): string {
  return typedBullet.test(line) ? line.replace(bulletSign, '') : line;
}

function says(line: readonly Span[]): boolean {
  return plainText(line).trim() !== '';
}

function isBulleted(line: readonly Span[]): boolean {
  return typedBullet.test(plainText(line).trimStart());
}

function linesOf(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    if (span.type === 'break') lines.push([]);
    else if (span.type === 'text') {
      const [first = '', ...others] = cleanText(span.text).split('\n');
      lines.at(-1)?.push({ ...span, text: first });
      for (const text of others) lines.push([{ ...span, text }]);
    } else lines.at(-1)?.push(span);
  }
  return lines;
}

/** Without the sign, and the spaces after it, in the first text that says something. */
function withoutBullet(line: readonly Span[]): Span[] {
  let found = false;
  const strip = (span: TextSpan): TextSpan => {
    if (found || span.text.trim() === '') return span;
    found = true;
    return { ...span, text: span.text.replace(bulletSign, '') };
  };
  return line.map((span) => {
    if (span.type === 'text') return strip(span);
    return span.type === 'link' || span.type === 'reference'
      ? { ...span, spans: span.spans.map(strip) }
      : span;
  });
}
