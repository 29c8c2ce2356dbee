import { describe, expect, it } from 'vitest';
import { richTextOfText } from './rich-text-of-text.ts';
import { richTextSchema } from './rich-text-schema.ts';

const p = (...lines: string[]) => ({
  type: 'paragraph',
  content: lines.flatMap((text, at) =>
    at === 0 ? [{ type: 'text', text }] : [{ type: 'hardBreak' }, { type: 'text', text }],
  ),
});
const item = (text: string) => ({ type: 'listItem', content: [p(text)] });
const task = (checked: boolean, text: string) => ({
  type: 'taskItem',
  attrs: { checked },
  content: [p(text)],
});

describe('the text of a file', () => {
  it('is paragraphs, lists, checklists and headings', () => {
    const text = [
      '\ufeff# Closure\r\n33 King is closed.\r\nStay at home.\r\n\r\n\r\nBring:',
      '- a card\n• water\n* shoes\n1. Call\n2) Write\n\n5. Wait',
      '[ ] Lock\n[x] Sign out\n☒ Go\n## Then\tmore\nEnd',
    ].join('\n');
    const made = richTextOfText(text);
    expect(made).toEqual([
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Closure' }] },
      p('33 King is closed.', 'Stay at home.'),
      p('Bring:'),
      { type: 'bulletList', content: [item('a card'), item('water'), item('shoes')] },
      { type: 'orderedList', content: [item('Call'), item('Write')] },
      { type: 'orderedList', attrs: { start: 5 }, content: [item('Wait')] },
      { type: 'taskList', content: [task(false, 'Lock'), task(true, 'Sign out'), task(true, 'Go')] },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Then more' }] },
      p('End'),
    ]);
    expect(richTextSchema.safeParse({ type: 'doc', content: made }).success).toBe(true);
  });

  it.each([
    ['nothing', '', []],
    ['blank lines', ' \n\t\n', []],
    [
      'a year and a sum',
      '2026 was good.\n-5 degrees\n#1 of all',
      [p('2026 was good.', '-5 degrees', '#1 of all')],
    ],
    ['characters that nobody sees', 'a\u0000b\u202ec', [p('abc')]],
  ])('may be %s', (_, text, expected) => {
    expect(richTextOfText(text)).toEqual(expected);
  });
});
