import { describe, expect, it } from 'vitest';
import type { RichTextDoc } from './rich-text.ts';
import { leftInstructions, wordCount } from './rich-text-words.ts';

const doc: RichTextDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Who is affected' }] },
    {
      type: 'notice',
      attrs: { tone: 'info' },
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: '[Say what changed.] As he said [sic], at [12].' }],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'From [date and ' },
                { type: 'text', text: 'time', marks: [{ type: 'bold' }] },
                { type: 'text', text: '] call ' },
                { type: 'fact', attrs: { key: 'organisation.hotline' } },
                { type: 'text', text: '.' },
              ],
            },
          ],
        },
      ],
    },
    { type: 'factBlock', attrs: { key: 'activation.nextTasks' } },
  ],
};

describe('leftInstructions', () => {
  it('finds what a template asked for, even where a part of it was made bold', () => {
    expect(leftInstructions(doc)).toEqual(['[Say what changed.]', '[date and time]']);
  });

  it('finds none in an empty text', () => {
    expect(leftInstructions({ type: 'doc' })).toEqual([]);
  });
});

describe('wordCount', () => {
  it('counts words and facts', () => {
    expect(wordCount(doc)).toBe(18);
    expect(wordCount({ type: 'doc' })).toBe(0);
  });

  it('takes an elision or a time as one word', () => {
    const text = 'L’activation d’aujourd’hui à 16:00';
    expect(
      wordCount({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }),
    ).toBe(4);
  });
});
