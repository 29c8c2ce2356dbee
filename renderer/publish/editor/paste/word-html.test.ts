import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { richTextSchema } from '../../../../domain/documents/rich-text-schema.ts';
import { everyBlock } from '../../../../domain/documents/sample-model.ts';
import { readWordText } from '../../../../electron/desk/documents/word-text.ts';
import { renderDocx } from '../../../../electron/documents/render-docx.ts';
import { editorExtensions } from '../extensions.ts';
import { inShort } from '../testing/in-short.ts';
import { type CleanedWord, cleanedWordHtml } from './word-html.ts';

/** The blocks that a document takes of a Word file; pictures as they are once kept. */
async function taken(bytes: Uint8Array): Promise<{ blocks: string[]; word: CleanedWord }> {
  const read = await readWordText(bytes);
  if ('refused' in read) throw new Error(read.refused);
  const word = cleanedWordHtml(read.html);
  const html = word.html.replaceAll(/data-pasted="\d+"/g, `data-sha256="${'a'.repeat(64)}"`);
  const editor = new Editor({ element: null, extensions: editorExtensions, content: html });
  const { content = [] } = richTextSchema.parse(editor.getJSON());
  editor.destroy();
  return { blocks: content.map(inShort), word };
}

it('a file of LibreOffice comes with its headings, lists, table, picture and checklist', async () => {
  const file = join(import.meta.dirname, 'samples', 'libreoffice.docx');
  const { blocks, word } = await taken(new Uint8Array(readFileSync(file)));
  expect(blocks).toEqual([
    'p(Storm plan)',
    'h1(Who works where)',
    'p(The office is *closed* on /Monday/. See _the plan_ or the old plan.)',
    'ul(li(p(Finance) ul(li(p(Pay)))) li(p(Legal)))',
    'ol(li(p(Lock the door)) li(p(Call security)))',
    'h2(Desks)',
    'table[](tr(th(p(Unit)) th(p(Desks))) tr(td(p(Finance)) td(p(12))) tr(td(p(Légal – été)) td(p(3))))',
    'picture()',
    'taskList(open(p(Take the laptop)) done(p(Shut the window)))',
    'h3(Later)',
    'p(End.)',
  ]);
  expect(word.pictures).toHaveLength(1);
});

it('a document of ours comes back with all that can be written', async () => {
  const { blocks, word } = await taken(await renderDocx(everyBlock('en', (field) => field)));
  expect(word.title).toBe('document title');
  expect(blocks).toEqual([
    'h1(document title)',
    'p(*fact label 1* fact value 1)',
    'p(*fact label 2* –)',
    'p(lead)',
    'h1(heading 1)',
    'p(plain*bold*/italic/*/both/*struck throughother languagebr()_link__mail link__call link_reference[missing: fact.key])',
    'h2(heading 2)',
    'h3(heading 3)',
    'h3(heading 4)',
    'notice(p(notice 1) p(notice 2))',
    'notice(p(notice 3))',
    'p(note)',
    'ul(li(p(bullet 1)))',
    'p(bullet 1, second paragraph)',
    'ol(li(p(step 1)) li(p(step 2)))',
    'ul(li(p(bullet 2)))',
    'ol(li(p(number 1) ul(li(p(point 1)) li(p(point 2)))) li(p(number 1)) li(p(number 2)))',
    'table[checklist caption](tr(th(p(Done)) th(p(Task)) th(p(Due)) th(p(Responsible))) ' +
      'tr(td(p(☐)) td(p(task 1) p(task details)) td(p(due)) td(p(role))) tr(td(p(☑)) td(p(task 2)) td(p()) td(p())))',
    'table[table caption](tr(th(p(column 1)) th(p(column 2)) th(p(column 3))) ' +
      'tr(td(p(*cell 1*)) td(p(cell 2br()cell 2, second line)) td(p())) ' +
      'tr(td(p(*cell 3*)) td(p(*cell 4*)) td(p([missing: cell.fact]))))',
    'h2(wide heading)',
    'p(image caption)',
    'picture()',
    'picture()',
    expect.stringMatching(/^table\[wide caption\]\(tr\(th.*wide cell 7\)\)\)\)$/),
    'h1(last heading)',
    'p(last words)',
  ]);
  expect(word.html).toContain('alt="alternative text"');
  expect(word.pictures).toHaveLength(2);
});

it('notes stand at the end, and nothing points within the file', () => {
  const given =
    '<p>Call<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> <a href="#_Toc1">below</a>.</p>' +
    '<ol><li id="footnote-1"><p>By day. <a href="#footnote-ref-1">↑</a></p></li></ol>';
  const { html } = cleanedWordHtml(given);
  expect(html).not.toContain('href');
  expect(html).not.toContain('↑');
  expect(html).toContain('<sup>[1]</sup> below.');
});
