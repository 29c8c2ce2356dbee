import type { DocumentModel, PageMark } from '../../domain/documents/model.ts';
import { prepareDocument } from '../../domain/documents/prepare.ts';
import { htmlBlock } from './html-blocks.ts';
import { htmlCss } from './html-css.ts';
import { escapeHtml } from './html-spans.ts';
import { languageTag } from './word-look.ts';

/** Nothing runs and nothing is fetched, wherever the page is shown. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The document as a page for a sandboxed frame: what the Word file will say, in the same order and look. Takes any
 * model, also one that `renderDocx` refuses, so that what is being written can be seen. Every text is escaped; there
 * is no script, no link that leads anywhere and nothing from outside.
 */
export function renderHtml(given: DocumentModel): string {
  const model = prepareDocument(given);
  const { running, title } = model;
  const bands = running.marks ?? [];
  const marks = bands.map(markBand);
  const footMarks = bands.filter(({ tone }) => tone === 'exercise').map(markBand);
  const body = model.sections.map((section) => {
    const blocks = section.blocks.map((block) => htmlBlock(block, model)).join('\n');
    return section.landscape ? `<div class="doc-section-wide">${blocks}</div>` : blocks;
  });
  const isWide = model.sections.some((section) => section.landscape);
  return `<!doctype html>
<html lang="${languageTag[model.lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentSecurityPolicy)}">
<title>${escapeHtml(title)}</title>
<style>${htmlCss}</style>
</head>
<body>
<div class="doc-sheet${isWide ? ' doc-wide' : ''}">
<header>${marks.join('')}<div class="doc-head"><span>${escapeHtml(running.owner)}</span><span>${escapeHtml(running.reference)}</span></div></header>
<main>
${body.join('\n')}
</main>
<footer>${footMarks.join('')}<div class="doc-foot"><span>${escapeHtml(title)}</span></div></footer>
</div>
</body>
</html>
`;
}

function markBand(mark: PageMark): string {
  return `<p class="doc-mark doc-mark-${mark.tone}">${escapeHtml(mark.text)}</p>`;
}
