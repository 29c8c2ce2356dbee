import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import {
  type Delimiter,
  type Encoding,
  FileRefused,
  limits,
  type SpreadsheetFile,
} from './spreadsheet-file.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

/**
 * Reads a list that a user gave, whatever its name says: a workbook by its first bytes, else CSV.
 * @throws FileRefused with the reason.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  given: { encoding?: Encoding; delimiter?: Delimiter } = {},
): Promise<SpreadsheetFile> {
  if (bytes.byteLength > limits.fileBytes) throw new FileRefused('tooLarge');
  if (bytes.byteLength === 0) throw new FileRefused('empty');
  if (startsWith(bytes, compound))
    throw new FileRefused(isEncrypted(bytes) ? 'passwordProtected' : 'oldSpreadsheet');
  if (startsWith(bytes, pdf)) throw new FileRefused('otherFile');
  const file = startsWith(bytes, zip) ? await readXlsx(bytes) : readCsv(bytes, given);
  if (file.sheets.every((s) => s.rows.length === 0)) throw new FileRefused('empty');
  return file;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** A workbook with a password is a compound file that holds a part called EncryptedPackage, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
