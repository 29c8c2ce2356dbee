import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './read-spreadsheet.ts';

const text = 'code,nom\r\nPAY,"Systèmes de paie, avantages"\r\n\r\nCAB,Œuvres – été\r\n';
const cells = async (bytes: Uint8Array) => (await readSpreadsheet(bytes)).sheets[0]?.rows;

describe('a CSV file', () => {
  it.each([
    ['utf-8', iconv.encode(text, 'utf-8')],
    ['utf-8', iconv.encode(text, 'utf-8', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(text, 'utf-16le')],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be')],
    ['windows-1252', iconv.encode(text, 'windows-1252')],
  ] as const)('is read in %s, with rows numbered as a spreadsheet does', async (encoding, bytes) => {
    const file = await readSpreadsheet(bytes);
    expect(file).toMatchObject({ kind: 'csv', encoding, delimiter: ',' });
    expect(file.sheets[0]?.rows).toEqual([
      { row: 1, cells: ['code', 'nom'] },
      { row: 2, cells: ['PAY', 'Systèmes de paie, avantages'] },
      { row: 4, cells: ['CAB', 'Œuvres – été'] },
    ]);
  });

  it.each([',', ';', '\t', '|'])('tells the delimiter %j', async (delimiter) => {
    const lines = [
      ['code', 'name', 'rate'],
      ['A', 'Alpha, one', '1,5'],
      ['B', 'Beta; two', '2,5'],
    ];
    const csv = lines
      .map((l) => l.map((c) => (c.includes(delimiter) ? `"${c}"` : c)).join(delimiter))
      .join('\n');
    const file = await readSpreadsheet(Buffer.from(csv));
    expect(file.delimiter).toBe(delimiter);
    expect(file.sheets[0]?.rows.map((r) => r.cells)).toEqual(lines);
  });

  it('can be read in another encoding than the one detected', async () => {
    const bytes = iconv.encode('code;nom\nA;é', 'utf-8');
    const file = await readSpreadsheet(bytes, { encoding: 'windows-1252', delimiter: ',' });
    expect(file.sheets[0]?.rows[1]?.cells).toEqual(['A;Ã©']);
  });

  it('keeps line breaks within a cell in one row, and takes the guard against formulas off', async () => {
    expect(await cells(Buffer.from('a,b\n"x\ny","\'=1+1"\nz,\'+1 416'))).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x\ny', '=1+1'] },
      { row: 3, cells: ['z', '+1 416'] },
    ]);
  });
});

describe('a workbook', () => {
  const date = new Date(Date.UTC(2026, 10, 3));

  it('gives every cell as the spreadsheet shows it', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Empty', rows: [] },
        {
          name: 'People',
          rows: [
            ['Title'],
            [],
            ['no', 'share', 'time', 'hired', 'yes', 'hours'],
            [7, 0.4, new Date(Date.UTC(1899, 11, 31, 12)), date, true, 36.25],
          ],
          columns: [
            { numFmt: '00000' },
            { numFmt: '0%' },
            { numFmt: '[h]:mm' },
            { numFmt: 'yyyy-mm-dd' },
            {},
            {},
          ],
        },
        { name: 'Secret', rows: [['x']], hidden: true },
      ],
    });
    const { kind, sheets } = await readSpreadsheet(bytes);
    expect(kind).toBe('xlsx');
    expect(sheets.map((s) => s.name)).toEqual(['People']);
    expect(sheets[0]?.rows).toEqual([
      { row: 1, cells: ['Title'] },
      { row: 3, cells: ['no', 'share', 'time', 'hired', 'yes', 'hours'] },
      { row: 4, cells: ['00007', '40 %', '36:00', '2026-11-03', 'yes', '36.25'] },
    ]);
  });

  it('counts dates from 1904 where the workbook does', async () => {
    const bytes = await writeXlsx({
      dateSystem: '1904',
      sheets: [{ name: 'S', rows: [['d'], [date]], columns: [{ numFmt: 'yyyy-mm-dd' }] }],
    });
    expect((await cells(bytes))?.[1]?.cells).toEqual(['2026-11-03']);
  });

  it('uses the last value of a formula and marks it, and marks errors and formulas without a value', async () => {
    const sheet = (body: string) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
    const rows = sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c></row>' +
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A2&amp;"x"</f><v>2x</v></c></row>' +
        '<row r="3"><c r="A3" t="e"><f>#REF!+1</f><v>#REF!</v></c><c r="B3"><f>A9</f></c><c r="C3" t="e"><v>#N/A</v></c></row>',
    );
    expect(await cells(await workbookOf(rows))).toEqual([
      { row: 1, cells: ['n'] },
      { row: 2, cells: ['2', '2x'], marks: { 0: 'formula', 1: 'formula' } },
      { row: 3, cells: ['#REF!', '', '#N/A'], marks: { 0: 'error', 1: 'formulaEmpty', 2: 'error' } },
    ]);
  });
});

/** A workbook as small as can be, around a sheet of one's own. */
async function workbookOf(sheetXml: string): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate');
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'S', rows: [['x']] }] }));
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(sheetXml) });
}

describe('what is no list', () => {
  const refusal = async (bytes: Uint8Array) =>
    await readSpreadsheet(bytes).then(
      () => 'read',
      (e) => e.refusal,
    );
  const compound = (name: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from(name, 'utf16le'),
    ]);

  it.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from('\n\n , ,\n')],
    ['oldSpreadsheet', compound('Workbook')],
    ['passwordProtected', compound('EncryptedPackage')],
    [
      'openDocument',
      zipSync({
        mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': Buffer.from('<x/>'),
      }),
    ],
    ['otherFile', zipSync({ 'ppt/presentation.xml': Buffer.from('<x/>') })],
    ['otherFile', Buffer.from('%PDF-1.7')],
    ['otherFile', Buffer.from([1, 0, 0, 0, 2, 3, 0, 4, 0, 0])],
    ['damaged', Buffer.from('PK\u0003\u0004 and then nothing')],
    ['tooManyColumns', Buffer.from(Array.from({ length: 400 }, () => 'x').join(','))],
  ])('%s', async (expected, bytes) => {
    expect(await refusal(bytes)).toBe(expected);
  });

  it('a zip bomb is refused before it is unpacked', async () => {
    const parts = {
      'xl/workbook.xml': Buffer.from('<x/>'),
      'xl/worksheets/sheet1.xml': Buffer.alloc(64 * 1024 * 1024),
    };
    expect(await refusal(zipSync(parts))).toBe('zipBomb');
  });

  it('a file larger than the limit', async () => {
    expect(await refusal(Buffer.alloc(51 * 1024 * 1024, 'a'))).toBe('tooLarge');
  });
});
