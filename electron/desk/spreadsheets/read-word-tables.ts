import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { FileRefused } from './spreadsheet-file.ts';

/** A table as text, its row of headings first. */
export interface TextTable {
  name: string;
  rows: string[][];
}

/*
 * Read here and not by a library: mammoth, the well-kept one, brings pako, which is under a licence that is not among ours,
 * and all that is wanted is the text of the cells.
 */
const body = 'word/document.xml';

/**
 * The tables of a Word document as text, nested ones as part of the cell that they stand in. A table is called by the last
 * line of text before it. The parts of the file were looked at (zip-parts.ts). @throws FileRefused
 */
export function readWordTables(bytes: Uint8Array): TextTable[] {
  let xml: Uint8Array | undefined;
  try {
    xml = unzipSync(bytes, { filter: ({ name }) => name === body })[body];
    if (xml) return tablesIn(new TextDecoder().decode(xml));
  } catch (error) {
    throw new FileRefused('damaged', String(error));
  }
  throw new FileRefused('otherFile');
}

/** What stands for a character in WordprocessingML (ISO/IEC 29500-1, 17.3.3). */
const characters: Record<string, string> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': ' ',
  'w:noBreakHyphen': '-',
};

function tablesIn(xml: string): TextTable[] {
  const tables: TextTable[] = [];
  let depth = 0;
  // Outside a run a tab is a stop of the paragraph, no character.
  let inRun = false;
  let inText = false;
  let line = '';
  let cell = '';
  const add = (text: string) => {
    if (depth > 0) cell += text;
    else line += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:tbl') {
      depth += 1;
      if (depth === 1) tables.push({ name: line.trim().slice(0, 120), rows: [] });
    } else if (name === 'w:tr' && depth === 1) tables.at(-1)?.rows.push([]);
    else if (name === 'w:tc' && depth === 1) cell = '';
    else if (name === 'w:p') {
      if (depth === 0) line = '';
      else if (cell !== '') cell += '\n';
    } else if (name === 'w:r') inRun = true;
    else if (name === 'w:t') inText = true;
    else if (inRun) add(characters[name] ?? '');
  });
  parser.on('text', (text) => {
    if (inText) add(text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    if (name === 'w:r') inRun = false;
    if (name === 'w:tc' && depth === 1) tables.at(-1)?.rows.at(-1)?.push(plain(cell));
    if (name === 'w:tbl') depth -= 1;
  });
  parser.write(xml).close();
  return tables;
}

/** Word keeps numbers together with hyphens and spaces that do not break: what people typed has plain ones. */
function plain(cell: string): string {
  return cell
    .replace(/\u2011/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}
