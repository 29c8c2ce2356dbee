import type { FormMark } from '../../../domain/import/form-mark.ts';
import type { SheetRow } from '../../../domain/import/subject.ts';

/** Encodings that lists come in; the user may choose another than the one detected. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Why a file can't be read: the screen has words for each (`refused.CODE` in the translations). */
export const refusals = [
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'empty',
  'zipBomb',
  'passwordProtected',
  'oldSpreadsheet',
  'openDocument',
  'otherFile',
  'damaged',
] as const;
export type Refusal = (typeof refusals)[number];

/** Limits that keep reading quick and memory bounded. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** All parts of a workbook, unpacked. */
  unpackedBytes: 600 * 1024 * 1024,
  /** Unpacked to packed: text packs 10–20 times, a bomb a thousand times. */
  unpackedRatio: 200,
  /** Below this size no ratio is suspicious. */
  harmlessBytes: 20 * 1024 * 1024,
  rows: 250_000,
  columns: 300,
} as const;

export class FileRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, message: string = refusal) {
    super(message);
    this.refusal = refusal;
  }
}

export interface Sheet {
  /** Null for a CSV file, which has no sheets. */
  name: string | null;
  rows: SheetRow[];
}

export interface SpreadsheetFile {
  kind: 'csv' | 'xlsx' | 'docx';
  encoding: Encoding | null;
  delimiter: Delimiter | null;
  /** The review form that came back; what is struck out in it is left out. */
  form: FormMark | null;
  sheets: Sheet[];
}
