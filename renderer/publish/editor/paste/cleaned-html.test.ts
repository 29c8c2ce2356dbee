import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { richTextSchema } from '../../../../domain/documents/rich-text-schema.ts';
import { tableLimits } from '../../../../domain/documents/table-limits.ts';
import { editorExtensions } from '../extensions.ts';
import { inShort } from '../testing/in-short.ts';
import { cleanedHtml } from './cleaned-html.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');

/** The text that the editor makes of pasted HTML, as a document takes it; blocks in short: see `inShort`. */
function pasted(html: string): string[] {
  const editor = new Editor({ element: null, extensions: editorExtensions, content: cleanedHtml(html).html });
  const { content = [] } = richTextSchema.parse(editor.getJSON());
  editor.destroy();
  return content.map(inShort);
}

describe('what is copied in Word', () => {
  const word = sample('word.txt');

  it('becomes headings, lists, a table, a checklist and words, without what was deleted, hidden or is no text', () => {
    expect(pasted(word)).toEqual([
      'h1(Closure of 33 King)',
      'p(The building is *closed* until Tuesday. Call _416 555-0142_, see the plan or _the list of closures_.)',
      'h2(Who goes where)',
      'ul(li(p(Finance) ul(li(p(Pay, 4th floor)))) li(p(Legal)))',
      'table[Table 1: Desks](tr(th(p(*Unit*)) th(p(*Desks*)) th(p())) ' +
        'tr(td(p(Finance)) td(p(12) p(4 by the window)) td(p(Bring a card))) tr(td(p()) td(p()) td(p(3))))',
      'taskList(open(p(Lock the door)) done(p(Sign out)))',
    ]);
  });

  it('leaves a picture that only has an address on that computer, and says so', () => {
    const { html, left, pictures } = cleanedHtml(word);
    expect(left).toEqual({ pictures: 1, tables: 0 });
    expect(pictures).toEqual([]);
    expect(html).not.toMatch(/mso-|<img|style=/i);
  });

  it('is the same when it is cleaned twice', () => {
    const { html } = cleanedHtml(word);
    expect(cleanedHtml(html).html.trim()).toBe(html.trim());
  });
});

describe('what is copied in LibreOffice', () => {
  const office = sample('libreoffice.txt');

  it('becomes headings, lists and a table, without blank lines', () => {
    expect(pasted(office)).toEqual([
      'h2(Où travailler)',
      'p(Le 33, rue King est *fermé*. /Restez/ à la maison.)',
      'ol(li(p(Appelez votre gestionnaire)) li(p(Ouvrez une session) ul(li(p(par le réseau privé)))))',
      'table[](tr(th(p(Service)) th(p(État))) tr(td(p(Permis)) td(p(Réduit))))',
    ]);
  });

  it('brings its pictures along, with their words', () => {
    const { html, left, pictures } = cleanedHtml(office);
    expect(left.pictures).toBe(0);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(html).toContain('<img data-pasted="0" alt="La porte nord">');
  });
});

describe('tables from elsewhere', () => {
  const rows = (count: number, cells = '<td>a</td><td>b</td>') =>
    `<table>${`<tr>${cells}</tr>`.repeat(count)}</table>`;

  it('of one row or one column are words', () => {
    expect(pasted(rows(1))).toEqual(['p(a – b)']);
    expect(pasted('<table><tr><td><h2>A</h2><p>b</p></td></tr><tr><td>c</td></tr></table>')).toEqual([
      'h2(A)',
      'p(b)',
      'p(c)',
    ]);
  });

  it('have as many cells in each row, and inner tables as words', () => {
    const inner = '<table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table>';
    const ragged = `<table><tr><td>A</td></tr><tr><td>b</td><td>c${inner}</td><td>d</td></tr></table>`;
    expect(pasted(ragged)).toEqual([
      'table[](tr(th(p(A)) th(p()) th(p())) tr(td(p(b)) td(p(c) p(x – y) p(z)) td(p(d))))',
    ]);
  });

  it.each([
    ['10,000 rows', rows(10_000)],
    ['40 columns', rows(2, '<td>a</td>'.repeat(40))],
  ])('of %s are left out, and said to be; what stands around them stays', (_, table) => {
    const html = `<p>Before</p>${table}<p>After</p>`;
    expect(cleanedHtml(html).left).toEqual({ pictures: 0, tables: 1 });
    expect(pasted(html)).toEqual(['p(Before)', 'p(After)']);
  });

  it('are taken up to the limit', () => {
    expect(pasted(rows(tableLimits.rows))).toHaveLength(1);
  });
});

describe('anything copied', () => {
  it('loses the characters that nobody sees, and what only counts readers', () => {
    expect(pasted('<p>a\u0000b\u0007c\u001f</p>')).toEqual(['p(abc)']);
    const counted =
      '<p>Read</p><img src="https://x.ca/count.gif" width="1" height="1"><img src="https://x.ca/map.png">';
    expect(cleanedHtml(counted).left.pictures).toBe(1);
  });

  it('is not changed where there is nothing to clean', () => {
    const html = '<p>Not from Word</p><p></p>';
    expect(cleanedHtml(html).html).toBe(html);
  });
});
