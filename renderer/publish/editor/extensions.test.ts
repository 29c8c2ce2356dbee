import { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import { richTextSchema } from '../../../domain/documents/rich-text-schema.ts';
import { documentTemplate } from '../../../electron/documents/templates.ts';
import { editorExtensions } from './extensions.ts';
import { cleanedHtml } from './paste/cleaned-html.ts';

/** What the editor makes of pasted HTML. */
function pasted(html: string): unknown {
  const editor = new Editor({ element: null, extensions: editorExtensions, content: cleanedHtml(html).html });
  const json = editor.getJSON();
  editor.destroy();
  return richTextSchema.parse(json);
}

const text = (value: string, ...marks: object[]) => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const item = (...content: object[]) => ({ type: 'listItem', content });

/** A list that begins with 1 says so or not: it is the same list. */
function withoutFirst(doc: unknown): unknown {
  return JSON.parse(JSON.stringify(doc).replaceAll(/"attrs":\{("start":1)?\},/g, ''));
}

describe('the schema of the editor', () => {
  it.each(documentKinds)('takes the template of a %s as it is', (kind) => {
    for (const content of Object.values(documentTemplate(kind).content)) {
      const editor = new Editor({ element: null, extensions: editorExtensions, content });
      expect(withoutFirst(richTextSchema.parse(editor.getJSON()))).toEqual(withoutFirst(content));
      editor.destroy();
    }
  });

  it('keeps the words and drops the form of what a document cannot say', () => {
    const html = `<h5>Deep</h5><blockquote><p>Said</p></blockquote><pre><code>x = 1</code></pre><hr>
      <table><tr><td>Cell</td><td><u>Under</u> <s>struck</s></td></tr></table><img src="https://x.ca/p.png"><script>alert(1)</script>`;
    expect(pasted(html)).toEqual({
      type: 'doc',
      content: [
        paragraph(text('Deep')),
        paragraph(text('Said')),
        paragraph(text('x = 1')),
        paragraph(text('Cell – Under struck')),
      ],
    });
  });

  it('keeps headings, bold, italic, lists, notices, facts and the language of words', () => {
    const html = `<h1>One</h1><p><strong>a</strong> <em>b</em> <span data-language lang="fr">grève</span>
      <span data-fact="organisation.hotline"></span></p><ol><li><p>x</p></li></ol>
      <aside data-notice="warning"><p>Mind</p></aside><div data-fact-block="activation.roles"></div>`;
    const { content } = richTextSchema.parse(pasted(html));
    expect(content?.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'orderedList',
      'notice',
      'factBlock',
      ...(content?.[5] ? ['paragraph'] : []),
    ]);
    expect(content?.[1]).toMatchObject({
      content: [
        text('a', { type: 'bold' }),
        text(' '),
        text('b', { type: 'italic' }),
        text(' '),
        text('grève', { type: 'language', attrs: { lang: 'fr' } }),
        text(' '),
        { type: 'fact', attrs: { key: 'organisation.hotline' } },
      ],
    });
    expect(content?.[3]).toEqual({
      type: 'notice',
      attrs: { tone: 'warning' },
      content: [paragraph(text('Mind'))],
    });
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    '\\\\server\\share',
    'C:\\plan.docx',
  ])('takes no link to %s', (href) => {
    expect(pasted(`<p><a href="${href}">plan</a></p>`)).toEqual({
      type: 'doc',
      content: [paragraph(text('plan'))],
    });
  });

  it('takes a link that a reader can follow', () => {
    expect(pasted('<p><a href="https://www.ontario.ca/greve" target="_blank">La grève</a></p>')).toEqual({
      type: 'doc',
      content: [
        paragraph(text('La grève', { type: 'link', attrs: { href: 'https://www.ontario.ca/greve' } })),
      ],
    });
  });

  it('has no heading within a list and no list within a notice', () => {
    expect(pasted('<ul><li><h2>Not here</h2></li></ul>')).toEqual({
      type: 'doc',
      content: expect.not.arrayContaining([
        expect.objectContaining({ content: [item(expect.objectContaining({ type: 'heading' }))] }),
      ]),
    });
    const notice = richTextSchema.parse(
      pasted('<aside data-notice="info"><ul><li><p>x</p></li></ul></aside>'),
    );
    expect(JSON.stringify(notice)).toContain('"x"');
  });
});
