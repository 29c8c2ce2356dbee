import { cleanedHtml } from './cleaned-html.ts';

/** The text of a Word file, cleaned. */
export interface CleanedWord {
  html: string;
  /** What the file is called by its own title. */
  title: string;
  pictures: string[];
  left: { pictures: number; tables: number };
}

/**
 * The HTML of a Word file as an editor takes it: boxes that can be ticked become signs, and so tasks; links within the file
 * lead nowhere in a document, and lose their line.
 */
export function cleanedWordHtml(given: string): CleanedWord {
  const page = new DOMParser().parseFromString(given, 'text/html');
  for (const box of page.querySelectorAll('input[type="checkbox"]'))
    box.replaceWith(box.hasAttribute('checked') ? '☑ ' : '☐ ');
  for (const back of page.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    back.remove();
  for (const mark of page.querySelectorAll('a[href^="#"], a:not([href])'))
    mark.replaceWith(...mark.childNodes);
  for (const list of page.querySelectorAll('li > ol:first-child, li > ul:first-child')) raise(list);
  const title = page.querySelector('h1.title')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const { html, pictures, left } = cleanedHtml(page.body.innerHTML, true);
  return { html, title, pictures, left };
}

/** A list that goes on one level deeper than it begins stands at its own level, after the item before it. */
function raise(list: Element): void {
  const item = list.parentElement;
  if (item?.firstChild !== list) return;
  const before = item.previousElementSibling;
  if (before) before.append(...item.childNodes);
  else item.parentElement?.before(...item.childNodes);
  const outer = item.parentElement;
  item.remove();
  if (outer?.childElementCount === 0) outer.remove();
}
