import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { FileRefused } from './spreadsheet-file.ts';

/** What a document says: its tables, and the lines of text around them. */
export interface WordText {
  tables: TextTable[];
  lines: string[];
}

/** A table as text, its row of headings first. */
export interface TextTable {
  name: string;
  rows: string[][];
}

// Read here and not by mammoth, which reads writing: of a list only the text of the cells is wanted, and what is struck out.
const body = 'word/document.xml';

/**
 * The tables of a Word document as text, nested ones as part of the cell that they stand in. A table is called by the last
 * line of text before it. The parts of the file were looked at (zip-parts.ts).
 * @param withoutStruck leave out what is struck through.
 * @throws FileRefused
 */
export function readWordTables(bytes: Uint8Array, withoutStruck = false): WordText {
  let xml: Uint8Array | undefined;
  try {
    xml = unzipSync(bytes, { filter: ({ name }) => name === body })[body];
    if (xml) return tablesIn(new TextDecoder().decode(xml), withoutStruck);
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

function tablesIn(xml: string, withoutStruck: boolean): WordText {
  const tables: TextTable[] = [];
  const lines: string[] = [];
  let depth = 0;
  // Outside a run a tab is a stop of the paragraph, no character.
  let inRun = false;
  let inText = false;
  let struck = false;
  let line = '';
  let cell = '';
  const add = (text: string) => {
    if (struck && withoutStruck) return;
    if (depth > 0) cell += text;
    else line += text;
  };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tbl') {
      depth += 1;
      if (depth === 1) tables.push({ name: line.trim().slice(0, 120), rows: [] });
    } else if (name === 'w:tr' && depth === 1) tables.at(-1)?.rows.push([]);
    else if (name === 'w:tc' && depth === 1) cell = '';
    else if (name === 'w:p') {
      if (depth === 0) line = '';
      else if (cell !== '') cell += '\n';
    } else if (name === 'w:r') {
      inRun = true;
      struck = false;
    } else if (inRun && (name === 'w:strike' || name === 'w:dstrike'))
      struck ||= !['0', 'false', 'off'].includes(String(attributes['w:val']));
    else if (name === 'w:t') inText = true;
    else if (inRun) add(characters[name] ?? '');
  });
  parser.on('text', (text) => {
    if (inText) add(text);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    if (name === 'w:r') {
      inRun = false;
      struck = false;
    }
    if (name === 'w:p' && depth === 0) lines.push(plain(line));
    if (name === 'w:tc' && depth === 1) tables.at(-1)?.rows.at(-1)?.push(plain(cell));
    if (name === 'w:tbl') depth -= 1;
  });
  parser.write(xml).close();
  return { tables, lines };
}

/** Word keeps numbers together with hyphens and spaces that do not break: what people typed has plain ones. */
function plain(cell: string): string {
  return cell
    .replace(/\u2011/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
}
