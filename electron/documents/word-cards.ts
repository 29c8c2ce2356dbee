import {
  HeightRule,
  LineRuleType,
  Paragraph,
  type Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { cleanLine } from '../../domain/documents/clean-text.ts';
import type { CardsBlock, Span } from '../../domain/documents/model.ts';
import type { WordContext } from './word-context.ts';
import { cardSheet } from './word-look.ts';
import { wordSpans } from './word-spans.ts';
import { TitledTable } from './word-tables.ts';

/** Room between a card's edge and its words: twips. */
const inside = { top: 110, bottom: 60, left: 160, right: 140 };

/** Above a line that says what the next ones are. */
const beforeHead = 68;

/** A row for each card: its front, the fold, its back. The last paragraph is the one that Word asks for after a table. */
export function wordCards(block: CardsBlock, context: WordContext): (Paragraph | Table)[] {
  const { panelWidth, panelHeight } = cardSheet(context.model.paper);
  const side = (lines: readonly Span[][]) =>
    new TableCell({
      width: { size: panelWidth, type: WidthType.DXA },
      margins: inside,
      verticalAlign: VerticalAlign.TOP,
      children: lines.map((spans, at) => {
        const [first] = spans;
        const isHead = at > 0 && first?.type === 'text' && first.bold;
        const spacing = isHead ? { spacing: { before: beforeHead } } : {};
        return new Paragraph({ style: 'CardText', ...spacing, children: wordSpans(spans, context) });
      }),
    });
  const table = new TitledTable(
    {
      style: 'CardSheet',
      layout: TableLayoutType.FIXED,
      width: { size: 2 * panelWidth, type: WidthType.DXA },
      columnWidths: [panelWidth, panelWidth],
      rows: block.cards.map(
        ({ front, back }) =>
          new TableRow({
            cantSplit: true,
            height: { value: panelHeight, rule: HeightRule.EXACT },
            children: [side(front), side(back)],
          }),
      ),
    },
    cleanLine(block.caption, 250),
  );
  const end = new Paragraph({
    style: 'CardText',
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
  });
  return [table, end];
}
