import { strFromU8, strToU8 } from 'fflate';
import { all, type XmlElement } from '../lint/xml-tree.ts';
import type { Letterhead, LetterheadPiece, StyleLook } from './letterhead.ts';
import { followedStyles } from './read-styles.ts';
import { changed, xmlText } from './xml-text.ts';

type Parts = Record<string, Uint8Array>;

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Puts what a template gives into a package that docx wrote. @param alt what is read out for its pictures. */
export function dressPackage(parts: Parts, letterhead: Letterhead, alt: string): void {
  const body = text(parts, 'word/document.xml');
  const targets = new Map(
    [...text(parts, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      / Id="([^"]+)"/.exec(tag)?.[1],
      / Target="([^"]+)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  for (const [, what, type, id] of body.matchAll(
    /<w:(header|footer)Reference w:type="(\w+)" r:id="([^"]+)"/g,
  )) {
    const { first, others } = what === 'header' ? letterhead.head : letterhead.foot;
    const piece = type === 'first' ? first : others;
    const path = `word/${(targets.get(id) ?? '').replace(/^\/?word\//, '')}`;
    if (piece && parts[path]) insert(parts, path, piece, alt);
  }
  const styles = styled(text(parts, 'word/styles.xml'), letterhead);
  parts['word/styles.xml'] = strToU8(styles);
}

function text(parts: Parts, path: string): string {
  return strFromU8(parts[path] ?? new Uint8Array());
}

/** The template's head comes after the bands and before the line of the document; its foot comes last. */
function insert(parts: Parts, path: string, piece: LetterheadPiece, alt: string): void {
  const renamed = piece.blocks.flatMap((block) => changed(block, (each) => [inDocument(each, alt)]));
  const added = renamed.map(xmlText).join('');
  const xml = text(parts, path);
  const line = xml.search(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="Header"\/>/s);
  const end = xml.lastIndexOf('</w:ftr>');
  const at = line >= 0 ? line : end;
  parts[path] = strToU8(xml.slice(0, at) + added + xml.slice(at));
  relate(parts, path, piece);
}

function inDocument(element: XmlElement, alt: string): XmlElement {
  const attributes = { ...element.attributes };
  for (const name of ['r:id', 'r:embed', 'r:link'])
    if (attributes[name] !== undefined) attributes[name] = `letterhead${attributes[name]}`;
  const isBare = element.name === 'wp:docPr' && (attributes.descr ?? '').trim() === '';
  if (isBare && all(element, 'adec:decorative').length === 0) attributes.descr = alt;
  return { ...element, attributes };
}

function relate(parts: Parts, path: string, { pictures, links }: LetterheadPiece): void {
  const place = path.replace(/([^/]+)$/, '_rels/$1.rels');
  const known =
    parts[place] === undefined
      ? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
      : text(parts, place).replace(/\/>$/, '></Relationships>');
  const part = /([^/]+)\.xml$/.exec(path)?.[1] ?? '';
  const added: string[] = [];
  for (const [id, { ending, bytes }] of pictures) {
    const file = `media/letterhead-${part}-${id}.${ending}`;
    parts[`word/${file}`] = bytes;
    added.push(`<Relationship Id="letterhead${id}" Type="${relationshipType}/image" Target="${file}"/>`);
    allow(parts, ending);
  }
  for (const [id, href] of links) {
    const address = href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    added.push(
      `<Relationship Id="letterhead${id}" Type="${relationshipType}/hyperlink" Target="${address}" TargetMode="External"/>`,
    );
  }
  parts[place] = strToU8(known.replace('</Relationships>', `${added.join('')}</Relationships>`));
}

function allow(parts: Parts, ending: string): void {
  const path = '[Content_Types].xml';
  const types = text(parts, path);
  if (types.includes(`Extension="${ending}"`)) return;
  const type = ending === 'png' ? 'image/png' : 'image/jpeg';
  const line = `<Default Extension="${ending}" ContentType="${type}"/>`;
  parts[path] = strToU8(types.replace(/(<Types [^>]*>)/, `$1${line}`));
}

/** The styles of the document, where the template says so in its look. */
function styled(xml: string, { styles }: Letterhead): string {
  return Object.entries(followedStyles).reduce((whole, [id, name]) => {
    const look = styles.get(name);
    return look === undefined ? whole : withLook(whole, id, look);
  }, xml);
}

function withLook(xml: string, id: string, look: StyleLook): string {
  const style = new RegExp(`(<w:style [^>]*w:styleId="${id}">)(.*?)(</w:style>)`, 's');
  return xml.replace(style, (_, open: string, inner: string, close: string) => {
    const paragraph = /<w:pPr>(.*?)<\/w:pPr>/s.exec(inner)?.[1] ?? '';
    const run = /<w:rPr>(.*?)<\/w:rPr>/s.exec(inner)?.[1] ?? '';
    const head = inner.replace(/<w:pPr>.*?<\/w:pPr>/s, '').replace(/<w:rPr>.*?<\/w:rPr>/s, '');
    return `${open}${head}${spaced(paragraph, look)}${lettered(run, look)}${close}`;
  });
}

function spaced(own: string, { before, after, line }: StyleLook): string {
  const given = /<w:spacing([^>]*)\/>/.exec(own)?.[1] ?? '';
  const value = (name: string, next: number | undefined) =>
    next ?? /\d+/.exec(new RegExp(` w:${name}="\\d+"`).exec(given)?.[0] ?? '')?.[0];
  const attributes = Object.entries({
    before: value('before', before),
    after: value('after', after),
    line: value('line', line),
  }).flatMap(([name, said]) => (said === undefined ? [] : [` w:${name}="${said}"`]));
  const rule = value('line', line) === undefined ? '' : ' w:lineRule="auto"';
  const spacing = attributes.length === 0 ? '' : `<w:spacing${attributes.join('')}${rule}/>`;
  const rest = own.replace(/<w:spacing[^>]*\/>/, '');
  // The schema asks for an order: what leads and borders first, then the spacing, then indents and the outline.
  const at = rest.search(/<w:(?:ind|outlineLvl)\b/);
  const inner = at < 0 ? rest + spacing : rest.slice(0, at) + spacing + rest.slice(at);
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
}

function lettered(own: string, look: StyleLook): string {
  const kept = (name: string) => new RegExp(`<w:${name}(?: [^>]*)?/>`).exec(own)?.[0] ?? '';
  const mark = (name: string, is: boolean | undefined) =>
    is === undefined
      ? kept(name) + kept(`${name}Cs`)
      : [name, `${name}Cs`].map((each) => `<w:${each} w:val="${is ? 1 : 0}"/>`).join('');
  const { font, size, colour, caps } = look;
  const inner = [
    font === undefined
      ? ''
      : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    mark('b', look.bold),
    mark('i', look.italic),
    caps === undefined ? '' : `<w:caps w:val="${caps ? 1 : 0}"/>`,
    colour === undefined ? kept('color') : `<w:color w:val="${colour}"/>`,
    size === undefined ? kept('sz') + kept('szCs') : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}
