import { describe, expect, it } from 'vitest';
import { bold, plainText, text } from './blocks.ts';
import type { Block, Span } from './model.ts';
import { prepareDocument } from './prepare.ts';
import { prepareSpans } from './prepare-spans.ts';
import { documentOf, everyBlock, hostileTexts } from './sample-model.ts';

/** Shows the two no-break spaces, and breaks. */
function shown(spans: readonly Span[]): string {
  return spans
    .map((span) => (span.type === 'break' ? '|' : plainText([span])))
    .join('')
    .replaceAll('\u202f', '~')
    .replaceAll('\u00a0', '_');
}

describe('prepareSpans', () => {
  it('leaves no space at either end of a line, nor two in a row across spans', () => {
    const spans = prepareSpans(
      [text(' one '), bold(' two '), text('  '), { type: 'break' }, text(' three ')],
      'en',
    );
    expect(shown(spans)).toBe('one two|three');
  });

  it('turns line ends into breaks, and several into one', () => {
    expect(shown(prepareSpans([text('one\r\n\n\ntwo'), { type: 'break' }, { type: 'break' }], 'en'))).toBe(
      'one|two',
    );
  });

  it('joins neighbours of the same look, and keeps those of another', () => {
    expect(prepareSpans([text('a'), text('b'), bold('c'), text('d', { lang: 'fr' })], 'en')).toEqual([
      text('ab'),
      bold('c'),
      text('d', { lang: 'fr' }),
    ]);
  });

  it('spaces French across spans, and leaves English alone', () => {
    const question: Span[] = [bold('Qui appeler'), text('? Objet: voici')];
    expect(shown(prepareSpans(question, 'fr'))).toBe('Qui appeler~? Objet_: voici');
    expect(shown(prepareSpans(question, 'en'))).toBe('Qui appeler? Objet: voici');
    expect(shown(prepareSpans([text('Qui?', { lang: 'fr' }), text(' Why?')], 'en'))).toBe('Qui~? Why?');
    const linked: Span[] = [{ type: 'link', href: 'tel:1', spans: [text('Appelez')] }, text('!')];
    expect(shown(prepareSpans(linked, 'fr'))).toBe('Appelez~!');
  });

  it('keeps the space before and after a missing fact', () => {
    const spans: Span[] = [text('at '), { type: 'missing', key: 'time' }, text(' today')];
    expect(shown(prepareSpans(spans, 'en'))).toBe('at [time] today');
    expect(shown(prepareSpans([text('at '), { type: 'missing', key: 'time' }], 'en'))).toBe('at [time]');
  });
});

describe('prepareDocument', () => {
  it.each(Object.entries(hostileTexts))('changes nothing the second time: %s', (_, hostile) => {
    const once = prepareDocument(everyBlock('fr', (field) => `${field} ${hostile}`));
    expect(prepareDocument(once)).toEqual(once);
  });

  it('takes out what is blank', () => {
    const blank = [text(' \u0000\ufffe ')];
    const blocks: Block[] = [
      { type: 'paragraph', spans: blank },
      { type: 'list', ordered: false, items: [{ paragraphs: [blank] }] },
      { type: 'notice', tone: 'info', paragraphs: [blank] },
      { type: 'paragraph', spans: [text('kept')] },
    ];
    expect(prepareDocument(documentOf(blocks)).sections[0]?.blocks).toEqual([
      { type: 'paragraph', spans: [text('kept')] },
    ]);
    expect(prepareDocument(documentOf(blocks.slice(0, 3))).sections).toEqual([]);
  });

  it('gives a long document with headings a table of contents, after its key facts', () => {
    const facts: Block = {
      type: 'keyFacts',
      caption: 'About',
      facts: [{ label: 'When', value: [text('now')] }],
    };
    const words = 'Words that go on for a good while, as they do. '.repeat(40);
    const part: Block[] = [
      { type: 'heading', level: 1, spans: [text('Part')] },
      { type: 'paragraph', spans: [text(words)] },
    ];
    const kinds = (parts: number) =>
      prepareDocument(
        documentOf([facts, ...Array.from({ length: parts }, () => part).flat()]),
      ).sections[0]?.blocks.map((block) => block.type);
    expect(kinds(3)).not.toContain('contents');
    expect(kinds(30)?.slice(0, 3)).toEqual(['keyFacts', 'contents', 'heading']);
  });

  it('holds running text to a line', () => {
    const model = documentOf([]);
    model.running = {
      owner: 'x'.repeat(500),
      reference: 'y\nz',
      marks: [{ tone: 'exercise', text: 'E'.repeat(500) }],
    };
    const { running } = prepareDocument(model);
    expect(running.owner).toHaveLength(44);
    expect(running.reference).toBe('y z');
    expect(running.marks?.[0]?.text).toHaveLength(80);
  });
});
