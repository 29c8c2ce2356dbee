import type { BlockFact } from './activation-tables.ts';
import { type Inline, table } from './blocks.ts';
import type { FactTeller } from './fact-words.ts';
import type { TableBlock } from './model.ts';

interface Form {
  /** Its words are translations `facts:table.NAME.{caption,columns.N}`. */
  name: string;
  widths: readonly number[];
  rows: readonly (readonly Inline[])[];
  /** The least height of each row, in millimetres: room for a hand. */
  heights: readonly number[];
}

/** Rows of the sheet on an incident, and the room that each needs for a hand. */
const incidentRows = [
  ['when', 9],
  ['place', 9],
  ['people', 11],
  ['seen', 46],
  ['harm', 11],
  ['told', 11],
  ['witnesses', 11],
  ['writer', 11],
] as const;

/** What was seen at a picket line or a gate, to be filled in by hand. */
export const incidentForm: BlockFact = (_, teller) => [
  form(
    {
      name: 'incidentForm',
      widths: [32, 68],
      rows: incidentRows.map(([row]) => [teller.translate(`facts:incidentRow.${row}`), '']),
      heights: incidentRows.map(([, height]) => height),
    },
    teller,
  ),
];

/** The chain of approvals of a note, to be signed. */
export const signOffForm: BlockFact = (_, teller) => [
  form(
    {
      name: 'signOffForm',
      widths: [24, 30, 30, 16],
      rows: ['prepared', 'reviewed', 'approved'].map((row) => [
        teller.translate(`review:signature.${row}`),
        ...['', '', ''],
      ]),
      heights: [9, 9, 9],
    },
    teller,
  ),
];

/** That a letter was received, which is not that it is agreed with. */
export const receiptForm: BlockFact = (_, teller) => [
  form(
    {
      name: 'receiptForm',
      widths: [40, 40, 20],
      rows: [[teller.translate('facts:receiptRow'), '', '']],
      heights: [10],
    },
    teller,
  ),
];

function form({ name, widths, rows, heights }: Form, { translate }: FactTeller): TableBlock {
  const columns = widths.map((width, at) => ({
    header: translate(`facts:table.${name}.columns.${at}`),
    width,
  }));
  const made = table(translate(`facts:table.${name}.caption`), columns, rows);
  return { ...made, rowHeaders: true, rowMillimetres: [...heights] };
}
