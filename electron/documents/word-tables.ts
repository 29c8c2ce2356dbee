import {
  CheckBox,
  convertMillimetersToTwip,
  HeightRule,
  type ITableOptions,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  XmlComponent,
} from 'docx';
import { plainText } from '../../domain/documents/blocks.ts';
import { cleanLine } from '../../domain/documents/clean-text.ts';
import type { ChecklistBlock, ChecklistItem, Span, TableBlock } from '../../domain/documents/model.ts';
import { measuredWidths } from './table-widths.ts';
import { roomAfterTable, type WordContext } from './word-context.ts';
import { boxFont } from './word-look.ts';
import { bookmarked, wordSpans } from './word-spans.ts';

/** A table of so few rows and words is kept on one page; a larger one would leave half a page empty. */
const keptRows = 6;
const keptCharacters = 700;
/** A row with more text than this may be broken over pages. */
const unbrokenCharacters = 600;

/** docx cannot write a table's title, which a screen reader says before the table. */
export class TitledTable extends Table {
  constructor(options: ITableOptions, title: string) {
    super(options);
    const properties = this.root[0];
    if (properties instanceof XmlComponent) {
      properties.addChildElement(new StringValueElement('w:tblCaption', title));
    }
  }
}

/** A caption, then the table; its header row is marked and repeated on each page. */
export function wordTable(block: TableBlock, context: WordContext): (Paragraph | Table)[] {
  const widths = measuredWidths(
    block.columns.map(({ width, header }, at) => ({
      ...{ share: width, header, bold: Boolean(block.rowHeaders) && at === 0 },
      cells: block.rows.map((row) => row[at] ?? []),
    })),
    context.page.textWidth,
  );
  const grid: Grid = {
    caption: block.caption,
    widths,
    headers: block.columns.map((column) => column.header),
  };
  const rows = block.rows.map((row, at): RowContent => {
    const height = block.rowMillimetres?.[at];
    const cells = row.map((spans, at) => [cellParagraph(named(spans, at, block), context)]);
    return {
      cells,
      characters: row.reduce((sum, spans) => sum + plainText(spans).length, 0),
      ...(height !== undefined && { height }),
    };
  });
  return [caption(block.caption, block.anchor, context), grownTable(grid, rows, Boolean(block.rowHeaders))];
}

function named(spans: readonly Span[], column: number, block: TableBlock): readonly Span[] {
  if (!block.rowHeaders || column > 0) return spans;
  return spans.map((span) => (span.type === 'text' ? { ...span, bold: true } : span));
}

/** A table of tasks with a box each; columns that no task fills are left out. */
export function wordChecklist(block: ChecklistBlock, context: WordContext): (Paragraph | Table)[] {
  const { words } = context.model;
  const hasDue = block.items.some((item) => item.due !== undefined);
  const hasRole = block.items.some((item) => item.role !== undefined);
  const of = (share: number, header: string, cells: Span[][]) => ({ share, header, cells, bold: false });
  const columns = [
    of(8, words.done, []),
    of(
      hasDue && hasRole ? 53 : 70,
      words.task,
      block.items.map((item) => item.text),
    ),
    ...(hasDue
      ? [
          of(
            16,
            words.due,
            block.items.map(({ due }) => spanOf(due)),
          ),
        ]
      : []),
    ...(hasRole
      ? [
          of(
            23,
            words.responsible,
            block.items.map(({ role }) => spanOf(role)),
          ),
        ]
      : []),
  ];
  const grid: Grid = {
    caption: block.caption,
    widths: measuredWidths(columns, context.page.textWidth),
    headers: columns.map(({ header }) => header),
  };
  const rows = block.items.map((item): RowContent => {
    const cells = [
      [boxParagraph(item, context)],
      taskParagraphs(item, context),
      ...(hasDue ? [[cellParagraph(spanOf(item.due), context)]] : []),
      ...(hasRole ? [[cellParagraph(spanOf(item.role), context)]] : []),
    ];
    return { cells, characters: plainText([...item.text, ...(item.details ?? [])]).length };
  });
  return [caption(block.caption, undefined, context), grownTable(grid, rows, false)];
}

function spanOf(text: string | undefined): Span[] {
  return text === undefined ? [] : [{ type: 'text', text }];
}

function taskParagraphs(item: ChecklistItem, context: WordContext): CellParagraph[] {
  const paragraphs = [cellParagraph(item.text, context)];
  if (item.details !== undefined) paragraphs.push(cellParagraph(item.details, context, 'TableDetail'));
  return paragraphs;
}

/** A box that can be ticked in Word; its name is that of the task. */
function boxParagraph(item: ChecklistItem, context: WordContext): CellParagraph {
  context.counts.tasks += 1;
  const { words } = context.model;
  const box = new CheckBox({
    alias: cleanLine(`${words.done} ${context.counts.tasks}. ${plainText(item.text)}`, 64),
    checked: item.ticked ?? false,
    checkedState: { value: '2611', font: boxFont },
    uncheckedState: { value: '2610', font: boxFont },
  });
  return { style: 'TableBox', children: [box] };
}

export function caption(text: string, anchor: string | undefined, context: WordContext): Paragraph {
  const children = bookmarked(wordSpans([{ type: 'text', text }], context), anchor, context);
  return new Paragraph({ style: 'Caption', ...roomAfterTable(context), children });
}

interface Grid {
  caption: string;
  headers: string[];
  /** Twips. */
  widths: number[];
}

interface RowContent {
  cells: CellParagraph[][];
  characters: number;
  /** At least so many millimetres. */
  height?: number;
}

/** What is known of a paragraph before it is known whether it must stay with the next one. */
interface CellParagraph {
  style: string;
  children: ParagraphChild[];
}

function cellParagraph(spans: readonly Span[], context: WordContext, style = 'TableText'): CellParagraph {
  return { style, children: wordSpans(spans, context) };
}

function grownTable(grid: Grid, rows: readonly RowContent[], hasRowHeaders: boolean): Table {
  const characters = rows.reduce((sum, row) => sum + row.characters, 0);
  const isKept = rows.length <= keptRows && characters <= keptCharacters;
  const options: ITableOptions = {
    style: 'PlainRows',
    layout: TableLayoutType.FIXED,
    width: { size: grid.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: grid.widths,
    tableLook: { firstRow: true, firstColumn: hasRowHeaders, noHBand: true, noVBand: true },
    rows: [
      headerRow(grid),
      ...rows.map((row, at) => {
        // The first two rows stay together, and the last two: nobody looks for a row by itself.
        const keepNext = at < rows.length - 1 && (isKept || at === 0 || at === rows.length - 2);
        const cantSplit = row.characters <= unbrokenCharacters;
        return new TableRow({
          cantSplit,
          ...(row.height !== undefined && {
            height: { value: convertMillimetersToTwip(row.height), rule: HeightRule.ATLEAST },
          }),
          children: row.cells.map((cell, column) => wordCell(cell, grid.widths[column] ?? 0, keepNext)),
        });
      }),
    ],
  };
  return new TitledTable(options, cleanLine(grid.caption, 250));
}

function headerRow(grid: Grid): TableRow {
  const children = grid.headers.map((header, column) => {
    const paragraph = { style: 'TableHeader', children: [new TextRun(header)] };
    return wordCell([paragraph], grid.widths[column] ?? 0, false);
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function wordCell(paragraphs: readonly CellParagraph[], width: number, keepNext: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: paragraphs.map((each) => new Paragraph(keepNext ? { ...each, keepNext } : { ...each })),
  });
}
