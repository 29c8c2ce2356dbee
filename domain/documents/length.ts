import { plainText } from './blocks.ts';
import type { Block, ListBlock } from './model.ts';

/** Of a page of letter paper at 12 points, by rule of thumb. */
const page = { lines: 44, charactersInLine: 85, charactersInCellLine: 24 };

/** Past this many pages a reader needs a table of contents. */
export const pagesWithoutContents = 10;

/** Lines on the page that a paragraph of so many characters takes, its spacing included. */
export function paragraphLines(characters: number): number {
  return Math.max(1, Math.ceil(characters / page.charactersInLine)) + 0.5;
}

/** Lines that a row of a table takes: those of its longest cell. */
export function rowLines(longestCellCharacters: number): number {
  return Math.max(1, Math.ceil(longestCellCharacters / page.charactersInCellLine)) * 0.85 + 0.5;
}

/** @param lines as the functions above count them. */
export function pagesOf(lines: number): number {
  return lines / page.lines;
}

/** Pages that blocks take, by rule of thumb; nobody has laid them out. */
export function estimatedPages(blocks: readonly Block[]): number {
  return pagesOf(blocks.reduce((sum, block) => sum + blockLines(block), 0));
}

function blockLines(block: Block): number {
  switch (block.type) {
    case 'title':
    case 'heading':
      return paragraphLines(plainText(block.spans).length) + 1;
    case 'paragraph':
      return paragraphLines(plainText(block.spans).length);
    case 'list':
      return listLines(block);
    case 'notice':
      return sum(block.paragraphs.map((spans) => paragraphLines(plainText(spans).length))) + 2;
    case 'keyFacts':
      return sum(block.facts.map((fact) => paragraphLines(plainText(fact.value).length)));
    case 'checklist':
      return (
        3 +
        sum(
          block.items.map((item) => rowLines(plainText([...item.text, ...(item.details ?? [])]).length / 2)),
        )
      );
    case 'table':
      return (
        3 +
        sum(block.rows.map((row) => rowLines(Math.max(0, ...row.map((spans) => plainText(spans).length)))))
      );
    case 'image':
      return block.heightMillimetres / 5;
    case 'cards':
      return (block.cards.length / 5) * page.lines;
    case 'contents':
      return 0;
  }
}

function listLines(list: ListBlock): number {
  return sum(
    list.items.map(
      (item) =>
        sum(item.paragraphs.map((spans) => paragraphLines(plainText(spans).length))) +
        sum((item.lists ?? []).map(listLines)),
    ),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
