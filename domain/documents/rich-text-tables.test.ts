import { describe, expect, it } from 'vitest';
import { text } from './blocks.ts';
import { pictureKeys, type RichTextBlock, type RichTextCell, type RichTextDoc } from './rich-text.ts';
import { richTextToBlocks } from './rich-text-blocks.ts';
import { richTextSchema } from './rich-text-schema.ts';
import { leftInstructions, wordCount } from './rich-text-words.ts';
import { documentOf, samplePng } from './sample-model.ts';
import { tableLimits } from './table-limits.ts';
import { validateDocument } from './validate.ts';

const noFacts = { inline: {}, blocks: {} };
const says = (words: string) => ({
  type: 'paragraph' as const,
  ...(words !== '' && { content: [{ type: 'text' as const, text: words }] }),
});
const doc = (...content: RichTextBlock[]): RichTextDoc => ({ type: 'doc', content });
const cell = (words: string, type: RichTextCell['type'] = 'tableCell'): RichTextCell => ({
  type,
  content: words.split('\n').map(says),
});

function table(caption: string, head: string[], ...rows: string[][]): RichTextBlock & { type: 'table' } {
  return {
    type: 'table',
    attrs: { caption },
    content: [
      { type: 'tableRow', content: head.map((words) => cell(words, 'tableHeader')) },
      ...rows.map((row) => ({ type: 'tableRow' as const, content: row.map((words) => cell(words)) })),
    ],
  };
}

const sha256 = 'a'.repeat(64);
const picture = (attrs: object = {}): RichTextBlock & { type: 'picture' } => ({
  type: 'picture',
  attrs: {
    ...{ sha256, format: 'png', ratio: 0.5, widthMillimetres: 80, alt: 'The closed door', decorative: false },
    caption: '',
    ...attrs,
  },
});

describe('a table of the text', () => {
  it('has its first row for heads, and a line for each paragraph of a cell', () => {
    const given = table('Open sites', ['Site', 'Hours'], ['King', '9 to 5\nnot Sunday'], ['Bay', '']);
    expect(richTextToBlocks(doc(given), noFacts, 'en')).toEqual([
      {
        type: 'table',
        caption: 'Open sites',
        columns: [
          { header: 'Site', width: 1 },
          { header: 'Hours', width: 1 },
        ],
        rows: [
          [[text('King')], [text('9 to 5'), { type: 'break' }, text('not Sunday')]],
          [[text('Bay')], []],
        ],
      },
    ]);
  });

  it('leaves out rows that say nothing, and itself when it says nothing at all', () => {
    const made = richTextToBlocks(doc(table('', ['A'], [''], ['b'], [' '])), noFacts, 'en');
    expect(made).toMatchObject([{ rows: [[[text('b')]]] }]);
    expect(richTextToBlocks(doc(table('Sites', ['', ''], ['', ''])), noFacts, 'en')).toEqual([]);
  });

  it('is refused by the document without a caption, and without heads', () => {
    const codes = (block: RichTextBlock) =>
      validateDocument(documentOf(richTextToBlocks(doc(block), noFacts, 'en'))).map(({ code }) => code);
    expect(codes(table('', ['A'], ['b']))).toEqual(['caption_missing']);
    expect(codes(table('C', ['A', ''], ['b', 'c']))).toEqual(['table_header_blank']);
    expect(codes(table('C', ['A'], ['b']))).toEqual([]);
  });

  it('names its rows when it is said to', () => {
    const given = table('C', ['A'], ['b']);
    given.attrs = { caption: 'C', rowHeaders: true };
    expect(richTextToBlocks(doc(given), noFacts, 'en')).toMatchObject([{ rowHeaders: true }]);
  });

  it.each([
    ['ragged', table('C', ['A', 'B'], ['a'])],
    [
      'with a second head',
      { ...table('C', ['A']), content: [...table('', ['A']).content, ...table('', ['B']).content] },
    ],
    ['without a head', { ...table('C', ['A']), content: [{ type: 'tableRow', content: [cell('a')] }] }],
    ['wider than a page', table('C', Array.from({ length: tableLimits.columns + 1 }, String))],
    ['of 10,000 rows', table('C', ['A'], ...Array.from({ length: 10_000 }, () => ['a']))],
    [
      'in a cell',
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [table('C', ['A'])] }] }],
      },
    ],
  ])('is refused %s', (_, given) => {
    expect(richTextSchema.safeParse({ type: 'doc', content: [given] }).success).toBe(false);
  });

  it('is taken with all the rows that there may be, without what Tiptap adds', () => {
    const rows = Array.from({ length: tableLimits.rows - 1 }, () => ['a']);
    const given = table('C', ['A'], ...rows);
    expect(richTextSchema.safeParse(doc(given)).success).toBe(true);
    const spanned = JSON.parse(
      JSON.stringify(given).replaceAll(
        '"content":[{"type":"par',
        '"attrs":{"colspan":1,"rowspan":1},"content":[{"type":"par',
      ),
    );
    expect(JSON.stringify(richTextSchema.parse(doc(spanned)))).not.toContain('colspan');
  });

  it('counts its words and shows what it asks for', () => {
    const given = doc(table('Open sites', ['Site'], ['[Name the site]']));
    expect(wordCount(given)).toBe(6);
    expect(leftInstructions(given)).toEqual(['[Name the site]']);
  });
});

describe('a checklist of the text', () => {
  const task = (checked: boolean, ...words: string[]) => ({
    type: 'taskItem' as const,
    attrs: { checked },
    content: words.map(says),
  });

  it('has a box for each task that says something; what follows its first paragraph are details', () => {
    const given: RichTextBlock = {
      type: 'taskList',
      attrs: { caption: 'Before you leave' },
      content: [task(true, 'Lock up', 'Both doors', 'Windows too'), task(false, ''), task(false, 'Sign out')],
    };
    expect(richTextSchema.parse(doc(given))).toEqual(doc(given));
    expect(richTextToBlocks(doc(given), noFacts, 'en')).toEqual([
      {
        type: 'checklist',
        caption: 'Before you leave',
        items: [
          {
            text: [text('Lock up')],
            details: [text('Both doors'), { type: 'break' }, text('Windows too')],
            ticked: true,
          },
          { text: [text('Sign out')] },
        ],
      },
    ]);
  });

  it('is nothing when no task says anything', () => {
    const blank: RichTextBlock = { type: 'taskList', content: [task(false, '')] };
    expect(richTextToBlocks(doc(blank), noFacts, 'en')).toEqual([]);
  });
});

describe('a picture of the text', () => {
  it('is shown with its bytes, its height by its ratio', () => {
    const made = richTextToBlocks(
      doc(picture({ caption: 'North door' })),
      noFacts,
      'en',
      new Map([[sha256, samplePng]]),
    );
    expect(made).toEqual([
      {
        ...{
          type: 'image',
          format: 'png',
          sha256,
          bytes: samplePng,
          widthMillimetres: 80,
          heightMillimetres: 40,
        },
        ...{ alt: 'The closed door', caption: 'North door' },
      },
    ]);
    expect(pictureKeys(doc(picture(), picture()))).toEqual([sha256]);
  });

  it('stops the document without words for those who do not see it, and where its bytes are not kept', () => {
    const codes = (attrs: object, pictures = new Map([[sha256, samplePng]])) =>
      validateDocument(documentOf(richTextToBlocks(doc(picture(attrs)), noFacts, 'en', pictures))).map(
        (p) => p.code,
      );
    expect(codes({ alt: '' })).toEqual(['image_alt_missing']);
    expect(codes({ alt: '', decorative: true })).toEqual([]);
    expect(codes({}, new Map())).toEqual(['image_unreadable']);
  });

  it.each([
    ['by a path', { sha256: '/etc/passwd' }],
    ['of a kind that Word does not show', { format: 'svg' }],
    ['of no height', { ratio: 0 }],
    ['wider than a page', { widthMillimetres: 5000 }],
  ])('is refused %s', (_, attrs) => {
    expect(richTextSchema.safeParse(doc(picture(attrs))).success).toBe(false);
  });
});
