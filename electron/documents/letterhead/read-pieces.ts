import { safeAddress } from '../../../domain/documents/address.ts';
import { contrastRatio, leastContrast, readableOn } from '../../../domain/documents/colour-contrast.ts';
import { frenchSpaces } from '../../../domain/documents/french-typography.ts';
import { isSansSerif } from '../lint/look-rules.ts';
import type { WordPackage } from '../lint/word-package.ts';
import { all, child, elements, textIn, wordValue, type XmlElement } from '../lint/xml-tree.ts';
import { languageTag } from '../word-look.ts';
import type { LetterheadPart, LetterheadPiece } from './letterhead.ts';
import { fontOf, type ThemeFonts } from './read-styles.ts';
import { changed } from './xml-text.ts';

const body = 'word/document.xml';
/** Half-points, beside the body. */
const leastSize = 20;

/** The head or the foot of a template, as its last section has them. */
export function readPart(word: WordPackage, what: 'header' | 'footer', fonts: ThemeFonts): LetterheadPart {
  const section = all(word.parts.get(body), 'w:sectPr').at(-1);
  const named = (type: string) =>
    elements(section).find(
      (each) => each.name === `w:${what}Reference` && each.attributes['w:type'] === type,
    );
  const piece = (type: string) => {
    const id = named(type)?.attributes['r:id'];
    const target = word.relationships.get(body)?.find((each) => each.id === id)?.target;
    return target === undefined ? null : readPiece(word, `word/${target.replace(/^\/?word\//, '')}`, fonts);
  };
  const others = piece('default');
  return { first: child(section, 'w:titlePg') ? (piece('first') ?? others) : others, others };
}

function readPiece(word: WordPackage, path: string, fonts: ThemeFonts): LetterheadPiece | null {
  const root = word.parts.get(path);
  if (root === undefined) return null;
  const piece: LetterheadPiece = { blocks: [], pictures: new Map(), links: new Map() };
  const isFrench = languageOf(word).startsWith('fr');
  for (const relationship of word.relationships.get(path) ?? []) {
    const bytes = word.files[`word/${relationship.target}`];
    const ending = relationship.target.split('.').at(-1)?.toLowerCase() ?? '';
    if (relationship.type === 'image' && bytes) piece.pictures.set(relationship.id, { ending, bytes });
    if (relationship.external && safeAddress(relationship.target) !== undefined)
      piece.links.set(relationship.id, relationship.target);
  }
  piece.blocks = elements(root)
    .flatMap((block) => changed(block, (each) => cleaned(each, piece, fonts, isFrench)))
    .filter((block) => block.name === 'w:tbl' || says(block));
  return piece.blocks.length > 0 ? piece : null;
}

/** The language that the template's words are in, unless a run says another. */
export function languageOf(word: WordPackage): string {
  const defaults = child(child(word.parts.get('word/styles.xml'), 'w:docDefaults'), 'w:rPrDefault');
  return wordValue(child(defaults, 'w:rPr'), 'w:lang') ?? '';
}

function says(block: XmlElement): boolean {
  return textIn(block).trim() !== '' || all(block, 'w:drawing').length > 0;
}

const opened = new Set(['w:sdt', 'w:sdtContent', 'w:smartTag']);
const leftOut = new Set(
  ['w:sdtPr', 'w:sdtEndPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:lang', 'a:extLst'].concat([
    'w:rStyle',
    'w:tblStyle',
    'w:numPr',
    'w:lastRenderedPageBreak',
    'w:permStart',
    'w:permEnd',
    'w:noProof',
  ]),
);

/** One element of a head or a foot, made fit for documents: plain, large enough, dark enough, and in a language. */
function cleaned(
  each: XmlElement,
  piece: LetterheadPiece,
  fonts: ThemeFonts,
  isFrench: boolean,
): XmlElement[] {
  const element = { ...each, attributes: plainAttributes(each) };
  if (leftOut.has(each.name) || /^w1[0-9]/.test(each.name)) return [];
  if (opened.has(each.name)) return elements(element);
  switch (each.name) {
    case 'w:hyperlink':
      return piece.links.has(each.attributes['r:id'] ?? '') ? [element] : elements(element);
    case 'w:pStyle':
      return ['Header', 'Footer'].includes(each.attributes['w:val'] ?? '') ? [element] : [];
    case 'w:r':
      return [withLanguage(element, isFrench)];
    case 'w:t':
      return [{ ...element, children: [isFrench ? frenchSpaces(textIn(element)) : textIn(element)] }];
    case 'w:sz':
    case 'w:szCs':
      return [sized(element)];
    case 'w:color':
      return coloured(element);
    case 'w:rFonts': {
      const font = fontOf({ name: 'w:rPr', attributes: {}, children: [each] }, fonts);
      if (font === undefined || !isSansSerif(font)) return [];
      return [{ ...element, attributes: { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font } }];
    }
    default:
      return [element];
  }
}

/** What later versions of Word note for themselves is nothing to a reader. */
function plainAttributes({ attributes }: XmlElement): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => !/^(?:w1\d\w*:|wp14:|w:rsid|w:theme)/.test(name) && name !== 'mc:Ignorable',
    ),
  );
}

function withLanguage(run: XmlElement, isFrench: boolean): XmlElement {
  const language: XmlElement = {
    name: 'w:lang',
    attributes: { 'w:val': languageTag[isFrench ? 'fr' : 'en'] },
    children: [],
  };
  const own = child(run, 'w:rPr');
  const properties = { name: 'w:rPr', attributes: {}, children: [...(own?.children ?? []), language] };
  return { ...run, children: [properties, ...run.children.filter((each) => each !== own)] };
}

function sized(element: XmlElement): XmlElement {
  const size = Math.max(leastSize, Number(element.attributes['w:val']) || leastSize);
  return { ...element, attributes: { 'w:val': `${size}` } };
}

function coloured(element: XmlElement): XmlElement[] {
  const hex = element.attributes['w:val'] ?? '';
  if (!/^[0-9a-f]{6}$/i.test(hex)) return [];
  const isRead = contrastRatio(hex, 'FFFFFF') >= leastContrast;
  return [{ ...element, attributes: { 'w:val': isRead ? hex : readableOn(hex, 'FFFFFF') } }];
}
