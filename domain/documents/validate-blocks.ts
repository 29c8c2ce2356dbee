import { plainText } from './blocks.ts';
import { fitsCard } from './card-sheet.ts';
import type {
  Block,
  CardsBlock,
  ChecklistBlock,
  ImageBlock,
  KeyFactsBlock,
  ListBlock,
  TableBlock,
} from './model.ts';
import { type DocumentProblem, problem } from './problem.ts';

/** Word has nine levels; past three nobody finds their way. */
const deepestList = 3;
const longestImageMillimetres = 1000;

/** What is wrong with a block by itself, but for its spans. */
export function checkBlock(block: Block, where: string): DocumentProblem[] {
  switch (block.type) {
    case 'list':
      return checkList(block, where, 1);
    case 'checklist':
      return checkChecklist(block, where);
    case 'table':
      return checkTable(block, where);
    case 'keyFacts':
      return checkKeyFacts(block, where);
    case 'image':
      return checkImage(block, where);
    case 'cards':
      return checkCards(block, where);
    case 'notice':
      return block.paragraphs.length === 0 ? [problem('notice_blank', where, block.title)] : [];
    default:
      return [];
  }
}

function checkList(list: ListBlock, where: string, depth: number): DocumentProblem[] {
  const found = depth > deepestList ? [problem('list_too_deep', where)] : [];
  const start = list.start ?? 1;
  if (!Number.isInteger(start) || start < 0 || start > 32_000) {
    found.push(problem('list_number', where, String(start)));
  }
  for (const [at, item] of list.items.entries()) {
    for (const [index, inner] of (item.lists ?? []).entries()) {
      found.push(...checkList(inner, `${where}.items.${at}.lists.${index}`, depth + 1));
    }
  }
  return found;
}

/** The same side on many cards is one thing to mend. */
function checkCards({ cards }: CardsBlock, where: string): DocumentProblem[] {
  const sides = cards.flatMap(({ front, back }) => [front, back]).map((side) => side.map(plainText));
  const tooLong = new Set(sides.filter((side) => !fitsCard(side)).map(([first = '']) => first));
  return [...tooLong].map((first) => problem('card_overflow', where, first));
}

function checkCaption(caption: string, where: string): DocumentProblem[] {
  return caption === '' ? [problem('caption_missing', `${where}.caption`)] : [];
}

function checkChecklist(block: ChecklistBlock, where: string): DocumentProblem[] {
  return [
    ...checkCaption(block.caption, where),
    ...(block.items.length === 0 ? [problem('checklist_empty', where, block.caption)] : []),
    ...block.items.flatMap((item, at) =>
      item.text.length === 0 ? [problem('checklist_task_blank', `${where}.items.${at}`)] : [],
    ),
  ];
}

function checkTable(block: TableBlock, where: string): DocumentProblem[] {
  const found = checkCaption(block.caption, where);
  if (block.columns.length === 0) return [...found, problem('table_without_columns', where, block.caption)];
  if (block.rows.length === 0) found.push(problem('table_without_rows', where, block.caption));
  for (const [at, column] of block.columns.entries()) {
    if (column.header === '') found.push(problem('table_header_blank', `${where}.columns.${at}`));
    if (!Number.isFinite(column.width) || column.width <= 0) {
      found.push(problem('table_width', `${where}.columns.${at}`, column.header));
    }
  }
  for (const [at, row] of block.rows.entries()) {
    if (row.length !== block.columns.length)
      found.push(problem('table_ragged', `${where}.rows.${at}`, rowText(row)));
    else if (block.rowHeaders && row[0]?.length === 0) {
      found.push(problem('table_row_unnamed', `${where}.rows.${at}`, rowText(row)));
    }
  }
  return found;
}

function rowText(row: TableBlock['rows'][number]): string {
  return row.map((cell) => plainText(cell)).join(' | ');
}

function checkKeyFacts(block: KeyFactsBlock, where: string): DocumentProblem[] {
  return [
    ...checkCaption(block.caption, where),
    ...(block.facts.length === 0 ? [problem('facts_missing', where, block.caption)] : []),
    ...block.facts.flatMap((fact, at) => {
      if (fact.label === '') return [problem('heading_blank', `${where}.facts.${at}.label`)];
      return fact.value.length === 0 ? [problem('fact_blank', `${where}.facts.${at}`, fact.label)] : [];
    }),
  ];
}

function checkImage(block: ImageBlock, where: string): DocumentProblem[] {
  const found: DocumentProblem[] = [];
  if (block.alt === '') found.push(problem('image_alt_missing', where, block.caption));
  const sizes = [block.widthMillimetres, block.heightMillimetres];
  if (!sizes.every((size) => size > 0 && size <= longestImageMillimetres)) {
    found.push(problem('image_size', where, sizes.join(' × ')));
  }
  if (!isFormat(block)) found.push(problem('image_unreadable', where, block.format));
  return found;
}

const firstBytes = { png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], jpeg: [0xff, 0xd8, 0xff] };

function isFormat(block: ImageBlock): boolean {
  return firstBytes[block.format].every((byte, at) => block.bytes[at] === byte);
}
