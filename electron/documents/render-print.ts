import type { DocumentModel, PageMark, Section } from '../../domain/documents/model.ts';
import { prepareDocument } from '../../domain/documents/prepare.ts';
import { type HouseStyle, plainHouse } from './house-style.ts';
import { htmlBlock } from './html-blocks.ts';
import { htmlCss } from './html-css.ts';
import { escapeHtml, type HtmlModel } from './html-spans.ts';
import { letterheadLines } from './letterhead/letterhead-html.ts';
import { htmlLogo } from './render-html.ts';
import { cardSheet, colour, languageTag, markColours, pageMargin, pageShape } from './word-look.ts';

/** A document as Chromium prints it to PDF: the page, and what stands at the head and the foot of every sheet. */
export interface PrintPage {
  html: string;
  /** Null: the page goes to the edges of the paper (cards). */
  running: { head: string; foot: string } | null;
}

const twipsPerInch = 1440;
const inches = (twips: number) => `${(twips / twipsPerInch).toFixed(3)}in`;

/** Nothing runs and nothing is fetched. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The document to be printed, on the paper of its model: what the Word file says, in the same order and look. */
export function renderPrint(given: DocumentModel, house: HouseStyle = plainHouse): PrintPage {
  const prepared = prepareDocument(given);
  const model: HtmlModel = { ...prepared, printed: true };
  const isCards = model.sections.every(hasCards);
  const body = model.sections.map((section) => {
    const blocks = section.blocks.map((block) => htmlBlock(block, model)).join('\n');
    const said = section.columns ? `<div class="doc-panels">${blocks}</div>` : blocks;
    if (!isCards && hasCards(section)) return `<div class="doc-section-cards">${said}</div>`;
    return section.landscape ? `<div class="doc-section-wide">${said}</div>` : said;
  });
  // A sheet of cards has no title that is seen; its name is the caption of the cards.
  const html = `<!doctype html>
<html lang="${languageTag[model.lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">
<title>${escapeHtml(model.title)}</title>
<style>${htmlCss(house.accent, house.font)}${printCss(model, isCards)}</style>
</head>
<body>${isCards ? '' : htmlLogo(house, model.running.owner)}<main>${body.join('\n')}</main></body>
</html>
`;
  return { html, running: isCards ? null : running(model, house) };
}

function hasCards({ blocks }: Section): boolean {
  return blocks.some(({ type }) => type === 'cards');
}

function printCss({ paper, running }: DocumentModel, isCards: boolean): string {
  const { width, height } = pageShape(paper, false);
  const bands = running.marks?.length ?? 0;
  const margin = isCards
    ? cardSheet(paper).margin
    : { ...pageMargin, top: pageMargin.top + bands * 400 + 60 };
  const { top, right, bottom, left } = margin;
  const foot = isCards ? bottom : bottom + 200;
  const around = [top, right, foot, left].map(inches).join(' ');
  return `
@page{size:${inches(width)} ${inches(height)};margin:${around}}
@page wide{size:${inches(height)} ${inches(width)};margin:${around}}
.doc-section-wide{page:wide}
@page cards{margin-left:${inches(cardSheet(paper).margin.left)};margin-right:${inches(cardSheet(paper).margin.right)}}
.doc-section-cards{page:cards}
html,body{background:#fff;padding:0;margin:0}
thead{display:table-header-group}
tr,.doc-facts div,.doc-notice,figure{break-inside:avoid}
caption{break-after:avoid}
h2,h3,h4,h5{break-after:avoid}
p{orphans:2;widows:2}
`;
}

/** Chromium draws these apart from the page, with styles of their own, and counts the pages. */
function running(
  { running: { owner, reference, marks = [] }, title, words, lang }: DocumentModel,
  house: HouseStyle,
) {
  const side = inches(pageMargin.left);
  const look = `width:100%;padding:0 ${side};font:10pt '${house.font}',Arial,Helvetica,sans-serif;color:#${colour.quiet};-webkit-print-color-adjust:exact`;
  const row = 'display:flex;justify-content:space-between;gap:16pt';
  const bands = marks.map((mark) => band(mark)).join('');
  const pages = escapeHtml(words.pageOfPages)
    .replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>');
  const tag = languageTag[lang];
  const head = letterheadLines(house.letterhead?.head.others ?? null);
  const from = head.join(' · ') || house.header || owner;
  const lines = [house.footer, ...letterheadLines(house.letterhead?.foot.others ?? null)];
  const footerLine = lines.map((line) => (line === '' ? '' : `<div>${escapeHtml(line)}</div>`)).join('');
  return {
    head: `<div lang="${tag}" style="${look};padding-top:6pt">${bands}<div style="${row};padding-bottom:4pt;border-bottom:.5pt solid #${colour.rule}"><span>${escapeHtml(from)}</span><span>${escapeHtml(reference)}</span></div></div>`,
    foot: `<div lang="${tag}" style="${look}"><div style="${row};padding-top:5pt;border-top:.5pt solid #${colour.rule}"><span>${escapeHtml(title.length > 62 ? `${title.slice(0, 61)}…` : title)}</span><span>${pages}</span></div>${footerLine}</div>`,
  };
}

function band({ tone, text }: PageMark): string {
  const { ground, ink } = markColours[tone];
  return `<div style="margin-bottom:5pt;padding:2.5pt 6pt;font-weight:700;background:#${ground};color:#${ink}">${escapeHtml(text)}</div>`;
}
