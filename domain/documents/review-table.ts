import { type Inline, paragraph, table, text } from './blocks.ts';
import type { FactData } from './fact-data.ts';
import { type FactTeller, zoneName } from './fact-words.ts';
import type { Block, SpanTone, TextSpan } from './model.ts';

interface TableOf {
  /** Its words are translations `review:table.NAME.{caption,columns.N,none}`. */
  name: string;
  /** Shares of the width. */
  widths: readonly number[];
  rows: readonly (readonly Inline[])[];
  rowHeaders?: boolean;
  /** More rows than this are counted and not shown. */
  most?: number;
}

/** A table of facts, or a sentence that says there are none; what is too much to read is counted below it. */
export function factTable(
  { name, widths, rows, rowHeaders = false, most = 200 }: TableOf,
  data: FactData,
  { translate, ...teller }: FactTeller,
): Block[] {
  if (rows.length === 0) return [paragraph(translate(`review:table.${name}.none`))];
  const zone = zoneName(data.asOf, { translate, ...teller });
  const caption = translate(`review:table.${name}.caption`, { zone });
  const columns = widths.map((width, at) => ({
    header: translate(`review:table.${name}.columns.${at}`),
    width,
  }));
  const left = rows.length - most;
  return [
    { ...table(caption, columns, rows.slice(0, most)), ...(rowHeaders && { rowHeaders }) },
    ...(left > 0 ? [paragraph(translate('review:more', { count: left }), 'note')] : []),
  ];
}

/** A word that says a state, in its colour. */
export function toned(word: string, tone: SpanTone | undefined): TextSpan {
  return text(word, { bold: true, ...(tone && { tone }) });
}
