import { cleanTables } from './cleaned-tables.ts';
import { makeLists } from './word-lists.ts';

/** What of a piece of copied HTML could not be taken along. */
export interface LeftOut {
  /** Pictures that the clipboard only points at. */
  pictures: number;
  /** Tables longer or wider than a document's. */
  tables: number;
}

interface CleanedHtml {
  html: string;
  left: LeftOut;
  /** Pictures that came with it, as data addresses: the n-th stands where `data-pasted` is n. */
  pictures: string[];
}

/** Characters that nobody sees and no document may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text from the clipboard, as it can stand in a document. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

const office = /class="?Mso|mso-|urn:schemas-microsoft-com:office|content="?LibreOffice|name="?generator/i;

/**
 * Copied HTML, made plain before the editor reads it. What office programs add (styles, comments, empty paragraphs, tables of
 * contents, deleted and hidden words) means nothing here; their lists, boxes and tables become such.
 * @param isOffice whether an office program wrote it, where it does not say so itself.
 */
export function cleanedHtml(given: string, isOffice = office.test(given)): CleanedHtml {
  const html = withoutUnseen(given);
  const left: LeftOut = { pictures: 0, tables: 0 };
  if (!isOffice && !/<(table|img|picture)[\s>]/i.test(html)) return { html, left, pictures: [] };
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (isOffice) fromOffice(page);
  cleanTables(page, left);
  const pictures = takePictures(page, left);
  return { html: page.body.innerHTML, left, pictures };
}

function fromOffice(page: Document): void {
  for (const unwanted of page.querySelectorAll(
    'style, script, meta, link, xml, title, del, [class^="MsoToc"]',
  ))
    unwanted.remove();
  for (const hidden of page.querySelectorAll('[style*="mso-hide:all"], [style*="display:none"]'))
    hidden.remove();
  removeComments(page.body);
  levelHeadings(page);
  for (const mark of page.querySelectorAll('a[name]:not([href])')) mark.replaceWith(...mark.childNodes);
  for (const paragraph of page.querySelectorAll('p')) {
    if (
      paragraph.textContent?.trim() === '' &&
      !paragraph.querySelector('img') &&
      !paragraph.closest('td, th')
    )
      paragraph.remove();
  }
  makeLists(page);
  makeChecklists(page);
  for (const styled of page.querySelectorAll('[style]')) plainStyle(styled);
}

const meant = /(?:^|;)\s*(font-(?:weight|style)\s*:\s*(?:bold|italic|normal|\d+))/gi;

/** Bold and italic are all that a style says to a document. */
function plainStyle(element: Element): void {
  const kept = [...(element.getAttribute('style') ?? '').matchAll(meant)].map(([, said]) => said);
  if (kept.length > 0) element.setAttribute('style', kept.join('; '));
  else element.removeAttribute('style');
}

/** Everything but the words of Word's conditional comments. */
function removeComments(root: Node): void {
  for (const child of [...root.childNodes]) {
    if (child.nodeType === Node.COMMENT_NODE) child.remove();
    else removeComments(child);
  }
}

/** A document has three levels, and goes one deeper at a time. */
function levelHeadings(page: Document): void {
  let last = 3;
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Math.min(Number(heading.tagName[1]), 3, last + 1);
    if (heading.tagName !== `H${level}`) rename(page, heading, `h${level}`);
    last = level;
  }
}

function rename(page: Document, element: Element, tag: string): void {
  const made = page.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
}

const box = /^\s*([☐☑☒✓✔])[\s\u00a0]*/;

/** Paragraphs that begin with a box are tasks; those that follow each other are one checklist. */
function makeChecklists(page: Document): void {
  let open: Element | undefined;
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const sign = box.exec(paragraph.textContent ?? '')?.[1];
    if (sign === undefined || paragraph.closest('td, th, li')) continue;
    if (open === undefined || paragraph.previousElementSibling !== open) {
      open = page.createElement('ul');
      open.setAttribute('data-type', 'taskList');
      paragraph.before(open);
    }
    const task = page.createElement('li');
    task.setAttribute('data-type', 'taskItem');
    task.setAttribute('data-checked', String(sign !== '☐'));
    dropSign(paragraph);
    task.append(paragraph);
    open.append(task);
  }
}

function dropSign(paragraph: Element): void {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const said = text.nodeValue ?? '';
    if (said.trim() === '') continue;
    text.nodeValue = said.replace(box, '');
    if (text.nodeValue !== '') return;
    const next = walker.nextNode();
    if (next) next.nodeValue = (next.nodeValue ?? '').trimStart();
    return;
  }
}

/** Pictures that came along are kept for the document; of the others there is an address only, and nothing is fetched. */
function takePictures(page: Document, left: LeftOut): string[] {
  const pictures: string[] = [];
  for (const image of page.querySelectorAll('img')) {
    if (image.hasAttribute('data-sha256')) continue;
    const source = image.getAttribute('src') ?? '';
    if (/^data:image\/(png|jpeg|gif|webp);base64,/i.test(source)) {
      const place = page.createElement('img');
      place.setAttribute('data-pasted', String(pictures.length));
      const alt = image.getAttribute('alt')?.trim();
      if (alt) place.setAttribute('alt', alt);
      pictures.push(source);
      lift(image, place);
      continue;
    }
    if (!isCounter(image)) left.pictures += 1;
    lift(image, undefined);
  }
  return pictures;
}

/** A picture stands by itself, after the paragraph that it was in; nothing is left of a paragraph that said nothing else. */
function lift(image: Element, place: Element | undefined): void {
  const holder = image.closest('p');
  if (holder && !holder.closest('td, th')) {
    if (place) holder.after(place);
    image.remove();
    if (holder.textContent?.trim() === '') holder.remove();
  } else if (place) image.replaceWith(place);
  else image.remove();
}

/** A picture of one pixel tells somebody that a page was read. */
function isCounter(image: Element): boolean {
  return ['width', 'height'].some((side) => Number(image.getAttribute(side) ?? 99) <= 1);
}
