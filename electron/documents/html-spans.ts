import { cleanLine } from '../../domain/documents/clean-text.ts';
import type { DocumentModel, Span, TextSpan } from '../../domain/documents/model.ts';
import { languageTag } from './word-look.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, between tags and in attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The spans of a paragraph. Links are shown and lead nowhere: a preview is not left by a click. */
export function htmlSpans(spans: readonly Span[], model: DocumentModel): string {
  return spans.map((span) => htmlSpan(span, model)).join('');
}

function htmlSpan(span: Span, model: DocumentModel): string {
  switch (span.type) {
    case 'text':
      return htmlText(span, model);
    case 'break':
      return '<br>';
    case 'missing': {
      const said = model.words.factMissing.replace('{key}', () => cleanLine(span.name ?? span.key, 90));
      return `<mark class="doc-missing">${escapeHtml(said)}</mark>`;
    }
    case 'link':
      return inertLink(htmlSpans(span.spans, model), span.href);
    case 'reference':
      return inertLink(htmlSpans(span.spans, model), '');
  }
}

export function inertLink(inner: string, address: string): string {
  const title = address === '' ? '' : ` title="${escapeHtml(address)}"`;
  return `<a class="doc-link" role="link" aria-disabled="true"${title}>${inner}</a>`;
}

function htmlText(span: TextSpan, model: DocumentModel): string {
  let html = escapeHtml(span.text);
  if (span.italic) html = `<em>${html}</em>`;
  if (span.bold) html = `<strong>${html}</strong>`;
  if (span.tone) html = `<span class="doc-tone-${span.tone}">${html}</span>`;
  if (span.lang === undefined || span.lang === model.lang) return html;
  return `<span lang="${languageTag[span.lang]}">${html}</span>`;
}
