import { describe, expect, it } from 'vitest';
import { heading, link, paragraph, table, text } from './blocks.ts';
import type { Block, DocumentModel } from './model.ts';
import { type ProblemCode, problemCodes } from './problem.ts';
import { documentOf, everyBlock, hostileTexts, samplePng } from './sample-model.ts';
import { validateDocument } from './validate.ts';

const column = { header: 'Function', width: 1 };

function blocks(...given: Block[]): DocumentModel {
  return documentOf(given);
}

function changed(change: Partial<DocumentModel>): DocumentModel {
  return { ...documentOf([paragraph('words')]), ...change };
}

const image: Block = {
  type: 'image',
  format: 'png',
  bytes: samplePng,
  widthMillimetres: 10,
  heightMillimetres: 10,
  alt: 'A map',
};
const list = (depth: number): Block & { type: 'list' } => ({
  type: 'list',
  ordered: false,
  items: [{ paragraphs: [[text('item')]], lists: depth > 1 ? [list(depth - 1)] : [] }],
});
const words = documentOf([]).words;

/** One document for each thing that can be wrong, and where it is. */
const defects: Record<ProblemCode, [DocumentModel, string]> = {
  title_missing: [changed({ title: ' \u0000' }), 'title'],
  subject_missing: [changed({ subject: '' }), 'subject'],
  creator_missing: [changed({ creator: '' }), 'creator'],
  created_invalid: [changed({ created: '2026-13-01T00:00:00Z' }), 'created'],
  words_incomplete: [changed({ words: { ...words, pageOfPages: 'Page {page}' } }), 'words.pageOfPages'],
  running_missing: [changed({ running: { owner: '', reference: 'x' } }), 'running.owner'],
  mark_blank: [
    changed({ running: { owner: 'x', reference: 'y', marks: [{ tone: 'draft', text: ' ' }] } }),
    'running.marks.0',
  ],
  nothing_said: [blocks(paragraph(' ')), 'sections'],
  title_repeated: [blocks(paragraph('a'), { type: 'title', spans: [text('b')] }), 'sections.0.blocks.1'],
  heading_blank: [blocks(heading(1, ' \ufffe')), 'sections.0.blocks.0'],
  heading_order: [blocks(heading(1, 'a'), heading(3, 'b')), 'sections.0.blocks.1'],
  list_too_deep: [blocks(list(4)), 'sections.0.blocks.0.items.0.lists.0.items.0.lists.0.items.0.lists.0'],
  list_number: [blocks({ ...list(1), start: -1 }), 'sections.0.blocks.0'],
  notice_blank: [blocks({ type: 'notice', tone: 'info', title: 'a', paragraphs: [] }), 'sections.0.blocks.0'],
  facts_missing: [blocks({ type: 'keyFacts', caption: 'a', facts: [] }), 'sections.0.blocks.0'],
  fact_blank: [
    blocks({ type: 'keyFacts', caption: 'a', facts: [{ label: 'When', value: [] }] }),
    'sections.0.blocks.0.facts.0',
  ],
  fact_missing: [
    blocks({ type: 'paragraph', spans: [text('a '), { type: 'missing', key: 'site.name' }] }),
    'sections.0.blocks.0.spans.1',
  ],
  caption_missing: [blocks(table('', [column], [['a']])), 'sections.0.blocks.0.caption'],
  table_without_columns: [blocks(table('a', [], [])), 'sections.0.blocks.0'],
  table_without_rows: [blocks(table('a', [column], [])), 'sections.0.blocks.0'],
  table_header_blank: [
    blocks(table('a', [{ header: ' ', width: 1 }], [['a']])),
    'sections.0.blocks.0.columns.0',
  ],
  table_ragged: [blocks(table('a', [column, column], [['a', 'b'], ['c']])), 'sections.0.blocks.0.rows.1'],
  table_width: [blocks(table('a', [{ header: 'a', width: 0 }], [['a']])), 'sections.0.blocks.0.columns.0'],
  table_row_unnamed: [
    blocks({ ...table('a', [column, column], [['', 'b']]), rowHeaders: true }),
    'sections.0.blocks.0.rows.0',
  ],
  checklist_empty: [blocks({ type: 'checklist', caption: 'a', items: [] }), 'sections.0.blocks.0'],
  checklist_task_blank: [
    blocks({ type: 'checklist', caption: 'a', items: [{ text: [text(' ')] }] }),
    'sections.0.blocks.0.items.0',
  ],
  image_alt_missing: [blocks({ ...image, alt: ' ' }), 'sections.0.blocks.0'],
  image_size: [blocks({ ...image, widthMillimetres: Number.NaN }), 'sections.0.blocks.0'],
  image_unreadable: [blocks({ ...image, format: 'jpeg' }), 'sections.0.blocks.0'],
  link_target: [blocks(paragraph(link('javascript:alert(1)', 'Pay'))), 'sections.0.blocks.0.spans.0'],
  link_text: [blocks(paragraph(link('https://example.ca', 'Click here'))), 'sections.0.blocks.0.spans.0'],
  anchor_blank: [blocks(heading(1, 'a', ' ')), 'sections.0.blocks.0'],
  anchor_duplicate: [blocks(heading(1, 'a', 'x'), heading(1, 'b', 'x')), 'sections.0.blocks.1'],
  reference_unresolved: [
    blocks(paragraph({ type: 'reference', to: 'nowhere', spans: [text('there')] })),
    'sections.0.blocks.0.spans.0',
  ],
  contents_without_headings: [blocks({ type: 'contents' }), 'sections.0.blocks.0'],
  card_overflow: [
    blocks({
      type: 'cards',
      caption: 'a',
      cards: [{ front: [[text('a')]], back: Array.from({ length: 13 }, () => [text('a')]) }],
    }),
    'sections.0.blocks.0',
  ],
};

describe('validateDocument', () => {
  it('finds nothing wrong with a plain document', () => {
    expect(validateDocument(documentOf([heading(1, 'What happened'), paragraph('Words.')]))).toEqual([]);
  });

  it.each(problemCodes)('finds %s, in its place, and nothing else', (code) => {
    const [model, where] = defects[code];
    const found = validateDocument(model);
    expect(found.map((problem) => [problem.code, problem.where])).toEqual([[code, where]]);
  });

  it.each(Object.entries(hostileTexts))('refuses no document for a text in it: %s', (_, hostile) => {
    for (const lang of ['en', 'fr'] as const) {
      const found = validateDocument(everyBlock(lang, (field) => `${field} ${hostile}`));
      expect(found.filter((problem) => problem.severity === 'error')).toEqual([]);
    }
  });

  it('quotes at most 60 characters, none of them cut in half', () => {
    const found = validateDocument(blocks(heading(2, '😀'.repeat(200))));
    expect(found[0]?.said).toBe(`${'😀'.repeat(59)}…`);
  });
});
