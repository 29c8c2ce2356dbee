import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** @throws Error when the text is not well-formed XML; nothing is guessed. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attributes: tag.attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('no root element');
  return root;
}

export function elements(element: XmlElement | undefined): XmlElement[] {
  return element === undefined ? [] : element.children.filter((child) => typeof child !== 'string');
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(element).find((each) => each.name === name);
}

/** The `w:val` of a child, as most properties of Word have theirs. */
export function wordValue(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** A property that is on when it is there, unless it says otherwise. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '1');
}

/** The element and all below it, in the order of the file. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const each of element.children) if (typeof each !== 'string') yield* walk(each);
}

export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : [...walk(element)].filter((each) => each.name === name);
}

export function textIn(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((each) => (typeof each === 'string' ? each : textIn(each))).join('');
}
