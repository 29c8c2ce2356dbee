import type { DocumentLang } from '../../../domain/documents/model.ts';

/** Words of a document that a comment is about. */
export interface Passage {
  language: DocumentLang;
  quote: string;
}

const longest = 400;

/** The words that are marked in one of the pages on screen, or were last in an editor. */
export function markedPassage(): Passage | null {
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument;
    const found = page && passageOf(page.getSelection(), page.documentElement);
    if (found) return found;
  }
  return passageOf(document.getSelection(), null);
}

/** @param page the one that the selection is in; null for an editor of the window. */
export function passageOf(selection: Selection | null, page: HTMLElement | null): Passage | null {
  const quote = selection?.toString().replace(/\s+/g, ' ').trim().slice(0, longest) ?? '';
  const node = selection?.anchorNode;
  if (quote === '' || !node) return null;
  const around = node instanceof Element ? node : node.parentElement;
  const text = page ?? around?.closest<HTMLElement>('[contenteditable][lang]');
  const language = text?.lang.slice(0, 2);
  return language === 'en' || language === 'fr' ? { language, quote } : null;
}

/** Brings a passage into view and marks it, where it still stands. @returns whether it does. */
export function showPassage({ language, quote }: Passage): boolean {
  const pages = [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) =>
    contentDocument?.documentElement.lang.startsWith(language) ? [contentDocument.body] : [],
  );
  const editors = document.querySelectorAll<HTMLElement>(`[contenteditable][lang^="${language}"]`);
  for (const root of [...editors, ...pages]) {
    const range = rangeOf(root, quote);
    if (!range) continue;
    const selection = root.ownerDocument.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}

/** Where a quote stands, whatever the white space between its words. */
function rangeOf(root: HTMLElement, quote: string): Range | undefined {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: { node: Node; at: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const value = node.nodeValue ?? '';
    for (let at = 0; at < value.length; at += 1) {
      if (/\s/.test(value[at] ?? '')) continue;
      text += value[at];
      places.push({ node, at });
    }
  }
  const wanted = quote.replace(/\s+/g, '');
  const start = text.indexOf(wanted);
  const [first, last] = [places[start], places[start + wanted.length - 1]];
  if (start < 0 || !first || !last) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}
