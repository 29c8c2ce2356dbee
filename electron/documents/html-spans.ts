import { safeAddress } from '../../domain/documents/address.ts';
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

/** A document as it is told in HTML. */
export interface HtmlModel extends DocumentModel {
  /**
   * Where the page is read and not only looked at: addresses are followed, boxes can be ticked, and the anchors of this
   * document begin with these words. Undefined: a preview, in which nothing leads anywhere.
   */
  live?: string;
  /** The level below which its headings stand, in a page with headings of its own. */
  headingsBelow?: number;
  /** Printed: addresses are followed, nothing can be ticked. */
  printed?: boolean;
}

/** Text as text, between tags and in attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The spans of a paragraph. In a preview links are shown and lead nowhere: it is not left by a click. */
export function htmlSpans(spans: readonly Span[], model: HtmlModel): string {
  return spans.map((span) => htmlSpan(span, model)).join('');
}

function htmlSpan(span: Span, model: HtmlModel): string {
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
      return htmlLink(htmlSpans(span.spans, model), span.href, model);
    case 'reference':
      return htmlLink(htmlSpans(span.spans, model), `#${model.live ?? ''}${span.to}`, model);
  }
}

/** @param address as in the model, or a place of this page after `#`. */
export function htmlLink(inner: string, given: string, model: HtmlModel): string {
  if (model.live !== undefined || model.printed) {
    const href = given.startsWith('#') ? given : safeAddress(given);
    return href === undefined ? inner : `<a class="doc-link" href="${escapeHtml(href)}">${inner}</a>`;
  }
  const address = given.startsWith('#') ? '' : given;
  const title = address === '' ? '' : ` title="${escapeHtml(address)}"`;
  return `<a class="doc-link" role="link" aria-disabled="true"${title}>${inner}</a>`;
}

function htmlText(span: TextSpan, model: HtmlModel): string {
  let html = escapeHtml(span.text);
  if (span.italic) html = `<em>${html}</em>`;
  if (span.struck) html = `<s>${html}</s>`;
  if (span.bold) html = `<strong>${html}</strong>`;
  if (span.tone) html = `<span class="doc-tone-${span.tone}">${html}</span>`;
  if (span.lang === undefined || span.lang === model.lang) return html;
  return `<span lang="${languageTag[span.lang]}">${html}</span>`;
}
