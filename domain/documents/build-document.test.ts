import { describe, expect, it } from 'vitest';
import { plainText } from './blocks.ts';
import { buildDocument, type DocumentSource, fingerprintText } from './build-document.ts';
import { citedFacts } from './facts.ts';
import { issueProblems } from './issue-problems.ts';
import type { DocumentModel } from './model.ts';
import type { RichTextDoc } from './rich-text.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

const frame = {
  kindName: 'Staff bulletin',
  audience: 'All staff',
  organisation: 'Central Services',
  paper: 'letter',
  exercise: false,
} as const;

const content = paragraphs('The building is closed.');

const draft: DocumentSource = {
  id: 'd1',
  kind: 'staff-bulletin',
  title: 'The building is closed',
  content,
  nextUpdateAt: null,
  issue: null,
  changedAt: '2026-11-23T13:00:00.000Z',
};
const issued: DocumentSource = {
  ...draft,
  issue: { number: 'SB-2026-001', version: 1, at: '2026-11-23T14:00:00.000Z' },
};

function paragraphs(...texts: string[]): RichTextDoc {
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

function build(
  source: DocumentSource,
  more: Partial<typeof frame> | { exercise: boolean } = {},
): DocumentModel {
  const teller = keyTeller('en');
  const facts = citedFacts(source.content, testFacts, teller);
  return buildDocument(source, { ...frame, ...more }, facts, 'f00d', teller);
}

const marks = (model: DocumentModel) => (model.running.marks ?? []).map(({ tone }) => tone);
const head = (model: DocumentModel) =>
  model.sections[0]?.blocks.flatMap((b) =>
    b.type === 'keyFacts' ? b.facts.map((f) => plainText(f.value)) : [],
  );

describe('buildDocument', () => {
  it('marks a draft on every page, and dates it by its last change', () => {
    const model = build(draft);
    expect(marks(model)).toEqual(['draft']);
    expect(model.created).toBe(draft.changedAt);
    expect(model.identity).toEqual({
      id: 'd1',
      kind: 'staff-bulletin',
      number: undefined,
      fingerprint: 'f00d',
    });
    expect(head(model)).toContain('facts:head.notIssued');
  });

  it('gives an issued one its number and the time of its issue, and no mark', () => {
    const model = build(issued);
    expect(marks(model)).toEqual([]);
    expect(model.created).toBe('2026-11-23T14:00:00.000Z');
    expect(head(model)?.[0]).toContain('2026');
    expect(model.running.reference).toContain('SB-2026-001');
    expect(model.sections[0]?.blocks[0]).toMatchObject({ type: 'title', kicker: model.running.reference });
    expect(model.running.reference).not.toContain('ersion');
    const second = build({ ...issued, issue: issued.issue && { ...issued.issue, version: 2 } });
    expect(second.running.reference).toContain('referenceVersion');
    expect(second.running.reference).toContain('version=2');
    expect(second.identity.version).toBe('2');
  });

  it('marks every document of an exercise, issued or not', () => {
    expect(marks(build(issued, { exercise: true }))).toEqual(['exercise']);
    expect(marks(build(draft, { exercise: true }))).toEqual(['exercise', 'draft']);
  });

  it('tells the time of the next update when there is one', () => {
    expect(head(build(issued))).toHaveLength(2);
    expect(head(build({ ...issued, nextUpdateAt: '2026-11-23T20:00:00.000Z' }))).toHaveLength(3);
  });
});

describe('fingerprintText', () => {
  it('is that of the facts, whatever their order, and of the language', () => {
    const one = { inline: { a: '1', b: '2' }, blocks: {} };
    const other = { blocks: {}, inline: { b: '2', a: '1' } };
    expect(fingerprintText('en', one)).toBe(fingerprintText('en', other));
    expect(fingerprintText('en', one)).not.toBe(fingerprintText('fr', one));
    expect(fingerprintText('en', one)).not.toBe(
      fingerprintText('en', { ...one, inline: { a: '1', b: '3' } }),
    );
  });
});

describe('issueProblems', () => {
  const problemsOf = (source: DocumentSource) =>
    issueProblems(source, build(source)).map(({ code, weight, said }) => [code, weight, said]);

  it('finds nothing wrong with a bulletin that is written', () => {
    expect(problemsOf(draft)).toEqual([]);
  });

  it('stops what a template asked for and nobody wrote', () => {
    expect(problemsOf({ ...draft, content: paragraphs('[Say what changed] and [when]') })).toEqual([
      ['instruction_left', 'stops', '[Say what changed]'],
      ['instruction_left', 'stops', '[when]'],
    ]);
  });

  it('lets a checklist have blanks for the hand', () => {
    expect(problemsOf({ ...draft, kind: 'checklist', content: paragraphs('Handed over by [name]') })).toEqual(
      [['instruction_left', 'advice', '[name]']],
    );
  });

  it('names a fact that is not known once, however often it is cited', () => {
    const fact = { type: 'fact' as const, attrs: { key: 'role.FAC.phone' } };
    const cited: RichTextDoc = { type: 'doc', content: [{ type: 'paragraph', content: [fact, fact] }] };
    expect(problemsOf({ ...draft, content: cited })).toEqual([['fact_missing', 'stops', 'role.FAC.phone']]);
  });

  it('stops a document without a title or without words', () => {
    expect(problemsOf({ ...draft, title: ' ', content: { type: 'doc' } }).map(([code]) => code)).toEqual([
      'title_missing',
      'nothing_said',
    ]);
  });

  it('puts what stops it before what is advice', () => {
    const skipped: RichTextDoc = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Too deep' }] },
        ...(paragraphs('[Write this]').content ?? []),
      ],
    };
    const weights = problemsOf({ ...draft, kind: 'checklist', content: skipped }).map(([, weight]) => weight);
    expect(weights).toEqual(['stops', 'advice']);
  });
});
