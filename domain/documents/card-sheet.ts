import { bold, text } from './blocks.ts';
import type { Block, CardsBlock, ListBlock, Span } from './model.ts';

/** Cards on a page that has a head and a foot as well; the bands of an exercise take the room of one. */
const perPage = { plain: 4, marked: 3 };
/** Lines of a side of 54 mm in 10 points, and characters of a line of 80 mm, about: what is more is cut off. */
const roomFor = { lines: 12, characters: 42 };

/**
 * A sheet of the same card, to be cut out and folded: what a text says up to its second heading of level 1 is the front,
 * the rest the back.
 * @param mark stands over the front, where the card is no real one; @param foot stands below the back.
 */
export function cardSheet(caption: string, said: readonly Block[], mark: string, foot: string): CardsBlock {
  const headings = said.flatMap((block, at) => (block.type === 'heading' && block.level === 1 ? [at] : []));
  const split = headings[1] ?? said.length;
  const front = [...(mark === '' ? [] : [[bold(mark)]]), ...said.slice(0, split).flatMap(lines)];
  const back = [...said.slice(split).flatMap(lines), [text(foot)]];
  const count = mark === '' ? perPage.plain : perPage.marked;
  return { type: 'cards', caption, cards: Array.from({ length: count }, () => ({ front, back })) };
}

/** Whether all of a side is seen: lines that are too long go on in the next one. */
export function fitsCard(side: readonly string[]): boolean {
  const needed = side.map((line) => Math.max(1, Math.ceil(line.length / roomFor.characters)));
  return needed.reduce((sum, count) => sum + count, 0) <= roomFor.lines;
}

function lines(block: Block): Span[][] {
  switch (block.type) {
    case 'heading':
      return [block.spans.map((span) => (span.type === 'text' ? { ...span, bold: true } : span))];
    case 'paragraph':
      return [block.spans];
    case 'list':
      return listLines(block);
    case 'notice':
      return block.paragraphs;
    case 'table':
      return block.rows.map((cells) => cells.flatMap((cell, at) => (at === 0 ? cell : [text(' '), ...cell])));
    case 'checklist':
      return block.items.map((item) => item.text);
    default:
      return [];
  }
}

/** There is no room for a hanging number: it stands in the line. */
function listLines({ ordered, start, items }: ListBlock): Span[][] {
  return items.flatMap(({ paragraphs }, at) =>
    paragraphs.map((spans, line) =>
      ordered && line === 0 ? [text(`${at + (start ?? 1)}. `), ...spans] : spans,
    ),
  );
}
