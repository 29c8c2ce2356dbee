import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { FileRefused } from './spreadsheet-file.ts';

/** A table as text, its row of headings first. */
export interface TextTable {
  name: string;
  rows: string[][];
}

/**
 * The tables of a Word document as text, nested ones as part of the cell that they stand in. A table is called by the last
 * line of text before it. @throws FileRefused for what is no Word document.
 */
export async function readWordTables(bytes: Uint8Array): Promise<TextTable[]> {
  const html = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .then(({ value }) => value)
    .catch((error: unknown) => {
      throw new FileRefused('damaged', String(error));
    });
  return tablesIn(html);
}

/** What mammoth writes is well-formed: a fragment of elements and text. */
function tablesIn(html: string): TextTable[] {
  const tables: TextTable[] = [];
  let depth = 0;
  let line = '';
  let cell: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    const table = tables.at(-1);
    if (name === 'table') {
      depth += 1;
      if (depth === 1) tables.push({ name: line.trim().slice(0, 120), rows: [] });
    } else if (name === 'tr' && depth === 1) table?.rows.push([]);
    else if ((name === 'td' || name === 'th') && depth === 1) cell = '';
    else if (name === 'p' || name === 'br' || name === 'li') {
      if (cell !== undefined && cell !== '') cell += '\n';
      if (cell === undefined && name === 'p') line = '';
    } else if (/^h\d$/.test(name) && cell === undefined) line = '';
  });
  parser.on('text', (text) => {
    if (cell !== undefined) cell += text;
    else line += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'table') depth -= 1;
    if ((name === 'td' || name === 'th') && depth === 1 && cell !== undefined) {
      tables.at(-1)?.rows.at(-1)?.push(plain(cell));
      cell = undefined;
    }
  });
  parser.write(`<body>${html}</body>`).close();
  return tables;
}

/** Word keeps numbers together with hyphens and spaces that do not break: what people typed has plain ones. */
function plain(cell: string): string {
  return cell
    .replace(/\u2011/g, '-')
    .replace(/\u00a0/g, ' ')
    .trim();
}
