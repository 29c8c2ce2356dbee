import type { Block, DocumentModel } from '../../domain/documents/model.ts';
import { prepareDocument } from '../../domain/documents/prepare.ts';
import { htmlBlock } from './html-blocks.ts';
import { escapeHtml, type HtmlModel } from './html-spans.ts';
import { languageTag } from './word-look.ts';

/**
 * A document as a page to paste into a web site: headings, paragraphs, lists and tables that say what they are, and
 * nothing of how they look, since the site has a look of its own. What is said to the office alone (kind, number, audience)
 * stands in the page's head; that it is a draft or of an exercise stands where it is read.
 */
export function renderWebPage(given: DocumentModel): string {
  const model: HtmlModel = { ...prepareDocument(given), printed: true };
  const { title, lang, identity, subject } = model;
  const marks = (model.running.marks ?? []).map(({ text }) => `<p><strong>${escapeHtml(text)}</strong></p>`);
  const body = model.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block, at) => !isForTheOffice(block, at))
    .map((block) => plain(htmlBlock(withoutKicker(block), model)));
  const about = { subject, number: identity.number, version: identity.version, facts: identity.fingerprint };
  const head = Object.entries(about).flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [`<meta name="document-${name}" content="${escapeHtml(value)}">`],
  );
  return `<!doctype html>
<html lang="${languageTag[lang]}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
${head.join('\n')}
</head>
<body>
<main>
${[...marks, ...body].join('\n')}
</main>
</body>
</html>
`;
}

/** When it was issued, and for whom: the second block of a document. */
function isForTheOffice(block: Block, at: number): boolean {
  return block.type === 'keyFacts' && at === 1;
}

function withoutKicker(block: Block): Block {
  return block.type === 'title' ? { type: 'title', spans: block.spans } : block;
}

/** Tags are told from words by their angle brackets, which `escapeHtml` lets no word have. */
function plain(html: string): string {
  return html
    .replace(/<colgroup>.*?<\/colgroup>/g, '')
    .replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ (?:class|style)="[^"]*"/g, ''))
    .replace(/<span>((?:(?!<\/?span).)*)<\/span>/gs, '$1')
    .replace(/<(\/?)(?:mark)>/g, '<$1strong>');
}
