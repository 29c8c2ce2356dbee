import type { DocumentWords } from './model.ts';

/**
 * The words that the renderers add to a document, from the translations of the document's own language (which is
 * not the window's): namespace `document`, keys `words.*`.
 * @param translate i18next's `t` fixed to that language.
 */
export function documentWords(
  translate: (key: string, values?: Record<string, string>) => string,
): DocumentWords {
  return {
    pageOfPages: translate('document:words.pageOfPages', { page: '{page}', pages: '{pages}' }),
    contents: translate('document:words.contents'),
    done: translate('document:words.done'),
    task: translate('document:words.task'),
    due: translate('document:words.due'),
    responsible: translate('document:words.responsible'),
    boxTicked: translate('document:words.boxTicked'),
    boxOpen: translate('document:words.boxOpen'),
    noticeInfo: translate('document:words.noticeInfo'),
    noticeWarning: translate('document:words.noticeWarning'),
    factMissing: translate('document:words.factMissing', { key: '{key}' }),
  };
}
