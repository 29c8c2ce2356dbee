import { describe, expect, it } from 'vitest';
import { bold, heading, paragraph, text } from './blocks.ts';
import { factKeys, type RichTextBlock, type RichTextDoc } from './rich-text.ts';
import { richTextToBlocks } from './rich-text-blocks.ts';
import { richTextSchema } from './rich-text-schema.ts';
import { documentOf } from './sample-model.ts';
import { plainTextToBlocks } from './typed-bullets.ts';
import { validateDocument } from './validate.ts';

const noFacts = { inline: {}, blocks: {} };

function doc(...content: RichTextBlock[]): RichTextDoc {
  return { type: 'doc', content };
}

function says(words: string): RichTextBlock & { type: 'paragraph' } {
  return { type: 'paragraph', content: [{ type: 'text', text: words }] };
}

describe('richTextToBlocks', () => {
  it('makes each kind of block', () => {
    const given = doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What to do' }] },
      says('Stay at home.'),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [
              says('Call'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [says('your manager')] }] },
            ],
          },
        ],
      },
      { type: 'notice', attrs: { tone: 'warning' }, content: [says('Do not attend.')] },
    );
    expect(richTextToBlocks(given, noFacts, 'en')).toEqual([
      heading(2, 'What to do'),
      paragraph('Stay at home.'),
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            paragraphs: [[text('Call')]],
            lists: [
              { type: 'list', ordered: false, items: [{ paragraphs: [[text('your manager')]], lists: [] }] },
            ],
          },
        ],
      },
      { type: 'notice', tone: 'warning', paragraphs: [[text('Do not attend.')]] },
    ]);
  });

  it('keeps marks, joins the parts of a link and drops the language that the document has anyway', () => {
    const linkMark = { type: 'link', attrs: { href: 'https://example.ca' } } as const;
    const given = doc({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'French', marks: [{ type: 'language', attrs: { lang: 'fr' } }] },
        { type: 'text', text: 'English', marks: [{ type: 'language', attrs: { lang: 'en' } }] },
        { type: 'text', text: 'Employee ', marks: [linkMark] },
        { type: 'text', text: 'assistance', marks: [linkMark, { type: 'italic' }] },
      ],
    });
    expect(richTextToBlocks(given, noFacts, 'en')).toEqual([
      paragraph([
        bold('bold'),
        { type: 'break' },
        text('French', { lang: 'fr' }),
        text('English'),
        {
          type: 'link',
          href: 'https://example.ca',
          spans: [text('Employee '), text('assistance', { italic: true })],
        },
      ]),
    ]);
  });

  it('fills facts in, with the marks of their chips', () => {
    const given = doc(
      { type: 'paragraph', content: [{ type: 'fact', attrs: { key: 'site' }, marks: [{ type: 'bold' }] }] },
      { type: 'factBlock', attrs: { key: 'contacts' } },
    );
    const facts = { inline: { site: '33 King' }, blocks: { contacts: [paragraph('None.')] } };
    expect(richTextToBlocks(given, facts, 'en')).toEqual([paragraph(bold('33 King')), paragraph('None.')]);
  });

  it.each([
    ['unknown', {}, {}],
    ['blank', { site: ' \u0000' }, { contacts: [] }],
  ])('shows a fact that is %s, and reports it', (_, inline, blocks) => {
    const given = doc(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'At ' },
          { type: 'fact', attrs: { key: 'site' } },
        ],
      },
      { type: 'factBlock', attrs: { key: 'contacts' } },
    );
    const made = richTextToBlocks(given, { inline, blocks }, 'en');
    const missing = (key: string) => ({ type: 'missing', key }) as const;
    expect(made).toEqual([paragraph([text('At '), missing('site')]), paragraph(missing('contacts'))]);
    const found = validateDocument(documentOf(made));
    expect(found.map((problem) => [problem.code, problem.said])).toEqual([
      ['fact_missing', 'site'],
      ['fact_missing', 'contacts'],
    ]);
  });

  it('is not taken in by keys that every object has', () => {
    const given = doc({ type: 'paragraph', content: [{ type: 'fact', attrs: { key: 'constructor' } }] });
    expect(richTextToBlocks(given, noFacts, 'en')).toEqual([
      paragraph({ type: 'missing', key: 'constructor' }),
    ]);
  });

  it('leaves out blank paragraphs and headings', () => {
    const blank = says(' ');
    const given = doc(blank, { type: 'paragraph' }, { type: 'heading', attrs: { level: 1 } }, says('kept'));
    expect(richTextToBlocks(given, noFacts, 'en')).toEqual([paragraph('kept')]);
  });

  it('makes a list of typed bullets', () => {
    expect(richTextToBlocks(doc(says('Bring:\n- a card\n• water\nand wait')), noFacts, 'en')).toEqual([
      paragraph('Bring:'),
      {
        type: 'list',
        ordered: false,
        items: [{ paragraphs: [[text('a card')]] }, { paragraphs: [[text('water')]] }],
      },
      paragraph('and wait'),
    ]);
  });

  it('lists the facts that a text cites, each once', () => {
    const fact = { type: 'fact', attrs: { key: 'site' } } as const;
    const given = doc(
      { type: 'notice', attrs: { tone: 'info' }, content: [{ type: 'paragraph', content: [fact, fact] }] },
      { type: 'factBlock', attrs: { key: 'contacts' } },
    );
    expect(factKeys(given)).toEqual({ inline: ['site'], blocks: ['contacts'] });
  });
});

describe('plainTextToBlocks', () => {
  it('makes paragraphs and lists of a field of several lines', () => {
    expect(plainTextToBlocks('One line\r\nand more\n\n\n- first\n- second\n\n \n')).toEqual([
      paragraph([text('One line'), { type: 'break' }, text('and more')]),
      {
        type: 'list',
        ordered: false,
        items: [{ paragraphs: [[text('first')]] }, { paragraphs: [[text('second')]] }],
      },
    ]);
    expect(plainTextToBlocks(' \ufffe\n')).toEqual([]);
    expect(plainTextToBlocks('-5 degrees, 2026-11-22, * and -')).toHaveLength(1);
  });
});

describe('richTextSchema', () => {
  const textNode = { type: 'text', text: 'a' };

  it('drops the attributes that Tiptap adds', () => {
    const given = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { textAlign: null },
          content: [
            {
              ...textNode,
              marks: [
                {
                  type: 'link',
                  attrs: { href: 'https://example.ca', target: '_blank', rel: 'x', class: null },
                },
              ],
            },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 1, type: null },
          content: [{ type: 'listItem', attrs: {}, content: [{ type: 'paragraph' }] }],
        },
      ],
    };
    expect(richTextSchema.parse(given)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ ...textNode, marks: [{ type: 'link', attrs: { href: 'https://example.ca' } }] }],
        },
        {
          type: 'orderedList',
          attrs: { start: 1 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
        },
      ],
    });
  });

  const nested = (depth: number): unknown =>
    depth === 0
      ? { type: 'paragraph', content: [textNode] }
      : { type: 'bulletList', content: [{ type: 'listItem', content: [nested(depth - 1)] }] };

  it('takes a list three levels deep', () => {
    expect(richTextSchema.safeParse({ type: 'doc', content: [nested(3)] }).success).toBe(true);
  });

  it.each([
    ['a code block', { type: 'codeBlock', content: [textNode] }],
    ['a heading of level 4', { type: 'heading', attrs: { level: 4 }, content: [textNode] }],
    ['a struck-out text', { type: 'paragraph', content: [{ ...textNode, marks: [{ type: 'strike' }] }] }],
    [
      'a link that runs a script',
      {
        type: 'paragraph',
        content: [{ ...textNode, marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
      },
    ],
    ['a list within a notice', { type: 'notice', attrs: { tone: 'info' }, content: [nested(1)] }],
    ['a text outside a paragraph', textNode],
    ['nesting without end', nested(5000)],
    ['a fact without a key', { type: 'factBlock', attrs: {} }],
  ])('refuses %s', (_, block) => {
    expect(richTextSchema.safeParse({ type: 'doc', content: [block] }).success).toBe(false);
  });
});
