import type { DocumentModel, PageMark } from '../../domain/documents/model.ts';
import { prepareDocument } from '../../domain/documents/prepare.ts';
import { type HouseStyle, plainHouse } from './house-style.ts';
import { htmlBlock } from './html-blocks.ts';
import { htmlCss } from './html-css.ts';
import { escapeHtml } from './html-spans.ts';
import { letterheadHtml } from './letterhead/letterhead-html.ts';
import { languageTag } from './word-look.ts';

/** Nothing runs and nothing is fetched, wherever the page is shown. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The document as a page for a sandboxed frame: what the Word file will say, in the same order and look. Takes any
 * model, also one that `renderDocx` refuses, so that what is being written can be seen. Every text is escaped; there
 * is no script, no link that leads anywhere and nothing from outside.
 */
export function renderHtml(given: DocumentModel, house: HouseStyle = plainHouse): string {
  const model = prepareDocument(given);
  const { running, title } = model;
  const bands = running.marks ?? [];
  const marks = bands.map(markBand);
  const footMarks = bands.filter(({ tone }) => tone === 'exercise' || tone === 'withdrawn').map(markBand);
  const body = model.sections.map((section) => {
    const blocks = section.blocks.map((block) => htmlBlock(block, model)).join('\n');
    const panels = section.columns ? `<div class="doc-panels">${blocks}</div>` : blocks;
    return section.landscape ? `<div class="doc-section-wide">${panels}</div>` : panels;
  });
  const isWide = model.sections.some((section) => section.landscape);
  return `<!doctype html>
<html lang="${languageTag[model.lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">
<title>${escapeHtml(title)}</title>
<style>${htmlCss(house.accent, house.font)}</style>
</head>
<body>
<div class="doc-sheet doc-${model.paper}${isWide ? ' doc-wide' : ''}">
<header>${marks.join('')}${htmlLogo(house, running.owner)}${htmlLaterHead(house, running.owner)}<div class="doc-head"><span>${escapeHtml(ownerOf(house, running.owner))}</span><span>${escapeHtml(running.reference)}</span></div></header>
<main>
${body.join('\n')}
</main>
<footer>${footMarks.join('')}<div class="doc-foot"><span>${escapeHtml(title)}</span><span data-pages="${escapeHtml(model.words.pageOfPages)}"></span></div>${htmlFooterLine(house, running.owner)}</footer>
</div>
</body>
</html>
`;
}

function markBand(mark: PageMark): string {
  return `<p class="doc-mark doc-mark-${mark.tone}">${escapeHtml(mark.text)}</p>`;
}

/** Who it is from, in the line at the head of each page: a letterhead says so itself. */
function ownerOf({ letterhead, header }: HouseStyle, owner: string): string {
  return letterhead?.head.others ? '' : header || owner;
}

/** The organisation's logo at its printed size, or the head of its template's first page; nothing where it has none. */
export function htmlLogo({ logo, letterhead }: HouseStyle, owner: string): string {
  const head = letterhead?.head.first;
  if (head) return `<div class="doc-logo doc-letterhead">${letterheadHtml(head, owner)}</div>`;
  if (logo === null) return '';
  const { format, bytes, widthMillimetres, heightMillimetres, alt } = logo;
  const source = `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = `width:${widthMillimetres.toFixed(1)}mm;height:${heightMillimetres.toFixed(1)}mm`;
  return `<p class="doc-logo"><img src="${source}" alt="${escapeHtml(alt)}" style="${size}"></p>`;
}

/** Seen on the sheets after the first. */
function htmlLaterHead({ letterhead }: HouseStyle, owner: string): string {
  const head = letterhead?.head.others;
  return head ? `<div class="doc-letterhead doc-letterhead-later">${letterheadHtml(head, owner)}</div>` : '';
}

function htmlFooterLine({ footer, letterhead }: HouseStyle, owner: string): string {
  const foot = letterhead?.foot.others;
  const line = footer === '' ? '' : `<p class="doc-foot-line">${escapeHtml(footer)}</p>`;
  return foot
    ? `${line}<div class="doc-letterhead doc-foot-line">${letterheadHtml(foot, owner)}</div>`
    : line;
}
