import type { DocumentModel } from '../../domain/documents/model.ts';

/** Stand-in until the preview is written. */
export function renderHtml(model: DocumentModel): string {
  return `<p>${model.title.replace(/[<&]/g, '')}</p>`;
}
