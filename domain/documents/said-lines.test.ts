import { expect, it } from 'vitest';
import { text } from './blocks.ts';
import { modelLines, writtenLines } from './said-lines.ts';
import { documentOf } from './sample-model.ts';

const words = (value: string) => ({ type: 'text', text: value });
const name = (key: string) => `name of ${key}`;

it('what was written is told a line for each paragraph, with its facts by name', () => {
  const doc = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [words('What '), words('happened')] },
      {
        type: 'paragraph',
        content: [
          words('Call '),
          { type: 'fact', attrs: { key: 'organisation.hotline' } },
          { type: 'hardBreak' },
        ],
      },
      { type: 'paragraph' },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [words('One')] }] },
          { type: 'listItem', content: [{ type: 'paragraph', content: [words('Two')] }] },
        ],
      },
      { type: 'factBlock', attrs: { key: 'functions.critical' } },
      { type: 'picture', attrs: { sha256: 'a', alt: 'A map' } },
    ],
  };
  expect(writtenLines(doc, name)).toEqual([
    'What happened',
    'Call [name of organisation.hotline] ',
    'One',
    'Two',
    '[name of functions.critical]',
    '[A map]',
  ]);
});

it('what a document says is told a line for each paragraph and cell, without its title', () => {
  const lines = modelLines(
    documentOf([
      { type: 'title', spans: [text('Title')] },
      { type: 'paragraph', spans: [text('Stay '), text('home.', { bold: true })] },
      {
        type: 'table',
        caption: 'Roles',
        columns: [
          { header: 'Role', width: 1 },
          { header: 'Who', width: 1 },
        ],
        rows: [[[text('Lead')], [text('Ada')]]],
      },
    ]),
  );
  expect(lines).toEqual(['Stay home.', 'Lead', 'Ada']);
});
