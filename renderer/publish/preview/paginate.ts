import { pageBreaks, type Unit } from './page-breaks.ts';

/** More than this takes longer to lay out than a person waits; the document then stays one long page. */
const mostElements = 6000;
const mostLeading = 300;

interface Piece extends Unit {
  element: Element;
  /** The list or the body of the table that it stands in. */
  within: Element | null;
}

/**
 * Lays a document out on sheets of its paper, as a printer would: headings stay with their text, rows and items are not
 * divided, the head of a table is repeated. Word and its fonts break lines a little otherwise; the number of pages is about
 * the same.
 */
export function paginate(page: Document): void {
  const sheet = page.querySelector<HTMLElement>('.doc-sheet');
  const main = sheet?.querySelector('main');
  if (!sheet || !main || page.querySelector('.doc-cards')) return;
  if (main.getElementsByTagName('*').length > mostElements) return;
  page.body.classList.add('doc-paged');
  const sheets: HTMLElement[] = [];
  for (const { blocks, isWide } of groupsOf(main)) {
    const blank = blankOf(sheet, isWide);
    sheet.before(blank);
    sheets.push(...sheetsOf(blocks, blank, sheets.length === 0));
  }
  sheet.remove();
  for (const [at, each] of sheets.entries()) number(each, at + 1, sheets.length);
}

function groupsOf(main: Element): { blocks: Element[]; isWide: boolean }[] {
  const groups: { blocks: Element[]; isWide: boolean }[] = [];
  for (const block of [...main.children]) {
    const isWide = block.classList.contains('doc-section-wide');
    const last = groups.at(-1);
    if (isWide) groups.push({ blocks: [...block.children], isWide });
    else if (last && !last.isWide) last.blocks.push(block);
    else groups.push({ blocks: [block], isWide });
  }
  return groups;
}

/** A sheet with its head and its foot, and nothing said on it. */
function blankOf(sheet: HTMLElement, isWide: boolean): HTMLElement {
  const blank = sheet.ownerDocument.importNode(sheet, false);
  blank.classList.toggle('doc-sheet-wide', isWide);
  for (const part of sheet.children) blank.append(part.cloneNode(part.tagName !== 'MAIN'));
  return blank;
}

function mainOf(sheet: HTMLElement): HTMLElement {
  return sheet.querySelector('main') ?? sheet;
}

/** @param blank stands in the page: it is measured, and becomes the first of the sheets. */
function sheetsOf(blocks: Element[], blank: HTMLElement, isFirst: boolean): HTMLElement[] {
  const main = mainOf(blank);
  const first = isFirst ? main.clientHeight : Number.POSITIVE_INFINITY;
  const later = laterOf(blank);
  blank.before(later);
  const others = mainOf(later).clientHeight;
  main.append(...blocks);
  const pieces = blocks.flatMap(piecesOf);
  const starts = pageBreaks(pieces, Math.min(first, others), others);
  const made = starts.map((from, at) => {
    const target =
      at === 0 && isFirst ? blankOf(blank, blank.classList.contains('doc-sheet-wide')) : laterOf(later);
    blank.before(target);
    fill(mainOf(target), pieces.slice(from, starts[at + 1]));
    return target;
  });
  later.remove();
  blank.remove();
  return made;
}

/** The logo stands on the first page; what is on every page is read out once. */
function laterOf(sheet: HTMLElement): HTMLElement {
  const later = blankOf(sheet, sheet.classList.contains('doc-sheet-wide'));
  later.querySelector('.doc-logo')?.remove();
  later.classList.add('doc-later');
  for (const part of later.querySelectorAll('header,footer')) part.setAttribute('aria-hidden', 'true');
  return later;
}

function piecesOf(block: Element): Piece[] {
  if (block.tagName === 'UL' || block.tagName === 'OL')
    return [...block.children].map((item) => pieceOf(item, block, 0, false));
  const rows = block.tagName === 'TABLE' ? [...block.querySelectorAll(':scope>tbody>tr')] : [];
  const [firstRow] = rows;
  if (!firstRow) return [pieceOf(block, null, 0, keepsNext(block))];
  const head = block.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  return rows.map((row) => {
    const piece = pieceOf(row, block, head, false);
    return row === firstRow ? { ...piece, top: block.getBoundingClientRect().top, lead: 0 } : piece;
  });
}

function pieceOf(element: Element, within: Element | null, lead: number, keeps: boolean): Piece {
  const { top, bottom } = element.getBoundingClientRect();
  return { element, within, top, bottom, lead, keepsNext: keeps };
}

function keepsNext(block: Element): boolean {
  if (/^H[1-6]$/.test(block.tagName) || block.classList.contains('doc-kicker')) return true;
  const leadsOn = /^(?:TABLE|UL|OL)$/.test(block.nextElementSibling?.tagName ?? '');
  return block.tagName === 'P' && leadsOn && (block.textContent?.length ?? 0) < mostLeading;
}

/** Lists and tables that go on over several sheets are on each of them, counting on, under their head. */
function fill(main: HTMLElement, pieces: readonly Piece[]): void {
  const copies = new Map<Element, Element>();
  for (const { element, within } of pieces) {
    if (within === null) main.append(element);
    else {
      let copy = copies.get(within);
      if (!copy) {
        copy = startOf(within);
        copies.set(within, copy);
        main.append(copy);
      }
      (copy.querySelector(':scope>tbody') ?? copy).append(element);
    }
  }
}

function startOf(within: Element): Element {
  const copy = within.ownerDocument.importNode(within, false);
  const whole = Number(within.getAttribute('data-items') ?? within.children.length);
  within.setAttribute('data-items', `${whole}`);
  if (within.tagName === 'OL') {
    const first = Number(within.getAttribute('start') ?? 1);
    copy.setAttribute('start', `${first + whole - within.children.length}`);
  }
  if (within.tagName !== 'TABLE') return copy;
  const isWhole = !within.hasAttribute('data-begun');
  within.setAttribute('data-begun', '');
  for (const part of within.children) {
    if (part.tagName === 'CAPTION' && !isWhole) continue;
    copy.append(part.cloneNode(part.tagName !== 'TBODY'));
  }
  return copy;
}

function number(sheet: HTMLElement, page: number, pages: number): void {
  for (const place of sheet.querySelectorAll('[data-pages]')) {
    const words = place.getAttribute('data-pages') ?? '';
    place.textContent = words.replace('{page}', `${page}`).replace('{pages}', `${pages}`);
  }
}

/** Paper as wide as the frame, but never so small that it cannot be read, nor larger than it is. */
export function fitToWidth(page: Document): void {
  const sheets = [...page.querySelectorAll<HTMLElement>('.doc-paged .doc-sheet')];
  const widest = Math.max(...sheets.map((sheet) => sheet.offsetWidth));
  if (!Number.isFinite(widest)) return;
  const room = page.documentElement.clientWidth - 2 * aroundSheet;
  page.body.style.setProperty('--doc-zoom', Math.min(1, Math.max(smallest, room / widest)).toFixed(3));
}

const aroundSheet = 16;
const smallest = 0.6;
