import { plainText, spans as spansOf } from './blocks.ts';
import { cleanText } from './clean-text.ts';
import type { Block, ListBlock, Span } from './model.ts';
import { typedBullet } from './validate-spans.ts';

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
    const said = plainText(line).trimStart();
    const bulleted = typedBullet.test(said);
    if (said.trim() === '' && !line.some((span) => span.type === 'missing')) continue;
    const last = blocks.at(-1);
    if (bulleted && last?.type === 'list') last.items.push({ paragraphs: [withoutBullet(line)] });
    else if (bulleted) blocks.push(newList(withoutBullet(line)));
    else if (last?.type === 'paragraph') last.spans.push({ type: 'break' }, ...line);
    else blocks.push({ type: 'paragraph', spans: [...line] });
  }
  return blocks;
}

function newList(first: Span[]): ListBlock {
  return { type: 'list', ordered: false, items: [{ paragraphs: [first] }] };
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

/** The bullet goes from the first text that has it; a bullet that stands in a span by itself goes with its span. */
function withoutBullet(line: readonly Span[]): Span[] {
  const out = [...line];
  const first = out[0];
  if (first?.type !== 'text') return out;
  out[0] = { ...first, text: first.text.trimStart().replace(/^\S[ \u00a0\u202f]*/, '') };
  return out;
}
