// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { heading, link, paragraph, text } from '../../domain/documents/blocks.ts';
import type { DocumentModel } from '../../domain/documents/model.ts';
import { documentOf, everyBlock, hostileTexts } from '../../domain/documents/sample-model.ts';
import { renderHtml } from './render-html.ts';
import { sampleBulletinFrench } from './sample-documents.ts';

function page(model: DocumentModel): Document {
  return new DOMParser().parseFromString(renderHtml(model), 'text/html');
}

function texts(document: Document, selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent);
}

describe('renderHtml', () => {
  it('has the structure of the document', () => {
    const document = page(everyBlock('en', (field) => field));
    expect(document.documentElement.lang).toBe('en-CA');
    expect(texts(document, 'h1')).toEqual(['document title']);
    expect(texts(document, 'h2')).toEqual(['heading 1', 'last heading']);
    expect(texts(document, 'h5')).toEqual(['heading 4']);
    expect(texts(document, 'caption')).toEqual(['checklist caption', 'table caption', 'wide caption']);
    expect(texts(document, 'tbody th[scope=row]')).toEqual(['cell 1', 'cell 3']);
    expect(texts(document, 'dt')).toEqual(['fact label 1', 'fact label 2']);
    // The mark of an exercise stands at the foot too.
    expect(texts(document, '.doc-mark')).toEqual([
      'exercise mark',
      'confidential mark',
      'draft mark',
      'exercise mark',
    ]);
    expect(texts(document, 'mark')).toEqual(['[missing: fact.key]', '[missing: cell.fact]']);
    expect(texts(document, '[lang=fr-CA]')).toEqual(['other language']);
    expect([...document.querySelectorAll('img')].map((image) => image.alt)).toEqual(['alternative text', '']);
    expect([...document.querySelectorAll('.doc-box')].map((box) => box.getAttribute('aria-label'))).toEqual([
      'Not done',
      'Done',
    ]);
    expect([...document.querySelectorAll('ol[start]')].map((list) => list.getAttribute('start'))).toEqual([
      '5',
    ]);
    expect(document.querySelectorAll('ul > li > ol > li')).toHaveLength(2);
  });

  it.each(Object.entries(hostileTexts))('shows what was written, as text: %s', (_, hostile) => {
    const plain = page(everyBlock('en', () => 'x'));
    const document = page(everyBlock('en', () => `x ${hostile}`));
    const shape = (each: Document) =>
      new Set([...each.querySelectorAll('body *:not(br, ul, li, p)')].map((element) => element.tagName));
    expect(shape(document)).toEqual(shape(plain));
    const names = new Set(
      [...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()),
    );
    for (const name of names) expect(name).not.toMatch(/^on|^r:|^w:|href/);
    expect(document.querySelector('script, iframe, object, embed, form, base')).toBeNull();
  });

  it('keeps the words of markup', () => {
    const said = `</title></style><script>alert(1)</script> & "quotes" 'and' <b>`;
    const model = documentOf([heading(1, said), paragraph(text(said))]);
    const document = page({ ...model, title: said });
    expect(document.title).toBe(said);
    expect(texts(document, 'h1, main p')).toEqual([said, said]);
    expect(document.querySelector('script')).toBeNull();
  });

  it('shows where a link leads, and leads nowhere', () => {
    const found = page(documentOf([paragraph(link('https://example.ca/"x"', 'Assistance'))])).querySelector(
      'a',
    );
    expect(found?.getAttribute('href')).toBeNull();
    expect(found?.title).toBe('https://example.ca/"x"');
    expect(found?.textContent).toBe('Assistance');
  });

  it('spaces French, and takes documents that Word would not', () => {
    expect(texts(page(sampleBulletinFrench()), 'h2')[0]).toBe('Que faire\u202f?');
    expect(texts(page(documentOf([heading(3, 'Too deep')])), 'h3')).toEqual(['Too deep']);
    expect(page(documentOf([])).body.textContent).toContain('A title');
  });
});
