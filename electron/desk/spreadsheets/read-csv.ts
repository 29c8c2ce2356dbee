import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { withoutGuard } from '../../../domain/import/formula-guard.ts';
import type { SheetRow } from '../../../domain/import/subject.ts';
import {
  type Delimiter,
  delimiters,
  type Encoding,
  FileRefused,
  limits,
  type SpreadsheetFile,
} from './spreadsheet-file.ts';

/**
 * Reads a CSV file. The encoding is told by its mark, by the zeros of UTF-16, or by being valid UTF-8, else it is
 * Windows-1252; the delimiter by which one gives a regular table. Either may be given instead.
 * @throws FileRefused
 */
export function readCsv(
  bytes: Uint8Array,
  given: { encoding?: Encoding; delimiter?: Delimiter } = {},
): SpreadsheetFile {
  const encoding = given.encoding ?? detectEncoding(bytes);
  let text = decode(bytes, encoding);
  const said = /^sep=([,;|\t])\r?\n/i.exec(text);
  if (said) text = text.slice(said[0].length);
  const delimiter = given.delimiter ?? asDelimiter(said?.[1]) ?? detectDelimiter(text);
  const rows: SheetRow[] = [];
  let row = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data }, parser) => {
      row += 1;
      if (data.length > limits.columns && data.slice(limits.columns).some((c) => c !== ''))
        throw new FileRefused('tooManyColumns');
      if (data.every((c) => c.trim() === '')) return;
      if (rows.length >= limits.rows) parser.abort();
      rows.push({ row, cells: data.slice(0, limits.columns).map(withoutGuard) });
    },
  });
  if (rows.length > limits.rows) throw new FileRefused('tooManyRows');
  return { kind: 'csv', encoding, delimiter, form: null, sheets: [{ name: null, rows }] };
}

function asDelimiter(text: string | undefined): Delimiter | undefined {
  return delimiters.find((d) => d === text);
}

export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4000);
  const zeros = { even: 0, odd: 0 };
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  if (zeros.odd > head.length / 6 && zeros.odd > 4 * zeros.even) return 'utf-16le';
  if (zeros.even > head.length / 6 && zeros.even > 4 * zeros.odd) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text without its mark. A file with zeros in it is no text. */
function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  if (text.slice(0, 100_000).includes('\u0000')) throw new FileRefused('otherFile');
  return text;
}

const sampleRecords = 50;

/** The delimiter that cuts the most records into the same number of at least two cells. */
function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 64_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: sampleRecords });
    const widths = data.filter((r) => r.some((c) => c.trim() !== '')).map((r) => r.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    for (const [width, count] of counts) {
      const score = (count / widths.length) * 100 + Math.min(width, 30) * 0.1;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
