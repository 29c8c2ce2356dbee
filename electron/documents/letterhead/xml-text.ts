import type { XmlElement } from '../lint/xml-tree.ts';

/** An element and all in it, as it stands in a file. */
export function xmlText(element: XmlElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');
  const inner = element.children
    .map((each) => (typeof each === 'string' ? escaped(each) : xmlText(each)))
    .join('');
  return inner === ''
    ? `<${element.name}${attributes}/>`
    : `<${element.name}${attributes}>${inner}</${element.name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A copy whose elements have been looked at, the innermost first: each is kept, changed, opened (its children) or left out. */
export function changed(element: XmlElement, change: (each: XmlElement) => XmlElement[]): XmlElement[] {
  const children = element.children.flatMap((each): (XmlElement | string)[] =>
    typeof each === 'string' ? [each] : changed(each, change),
  );
  return change({ ...element, children });
}
