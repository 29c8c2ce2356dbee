import { contrastRatio, leastContrast, readableOn } from '../../../domain/documents/colour-contrast.ts';
import type { LetterheadNote } from '../../../domain/documents/letterhead-report.ts';
import { isSansSerif } from '../lint/look-rules.ts';
import { child, elements, isOn, wordValue, type XmlElement } from '../lint/xml-tree.ts';
import type { StyleLook } from './letterhead.ts';

/** The styles that a template may give a look of its own, by the ids that Holdfast writes them under. */
export const followedStyles: Readonly<Record<string, string>> = {
  Normal: 'normal',
  Title: 'title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Caption: 'caption',
  Header: 'header',
  Footer: 'footer',
};

/** Those that every document needs; a template without them leaves them to Holdfast. */
const wanted = ['title', 'heading 1', 'heading 2', 'heading 3'];

const beside = new Set(['caption', 'header', 'footer']);

/** Half-points: as the lint asks (12 points in the body, 10 beside it). */
const leastSize = (name: string) => (beside.has(name) ? 20 : 24);

/** The typefaces of the template's theme. */
export interface ThemeFonts {
  major: string;
  minor: string;
}

/** How the template's styles look, mended where not everybody could read them; each mend is noted. */
export function readStyleLooks(
  root: XmlElement | undefined,
  fonts: ThemeFonts,
  notes: LetterheadNote[],
): Map<string, StyleLook> {
  const styles = elements(root).filter((each) => each.attributes['w:type'] === 'paragraph');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const nameOf = (style: XmlElement) => (wordValue(style, 'w:name') ?? '').toLowerCase();
  const looks = new Map<string, StyleLook>();
  const followed = new Set(Object.values(followedStyles));
  for (const style of styles) {
    const name = nameOf(style);
    if (!followed.has(name)) continue;
    const chain = chainOf(style, byId).filter((each) => name === 'normal' || nameOf(each) !== 'normal');
    const layers = name === 'normal' ? [defaultsOf(root), ...chain] : chain;
    looks.set(name, mended(name, Object.assign({}, ...layers.map((each) => lookOf(each, fonts))), notes));
  }
  for (const name of wanted) if (!looks.has(name)) notes.push({ code: 'style_missing', said: name });
  return looks;
}

function chainOf(style: XmlElement, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | undefined = style; at && !chain.includes(at); ) {
    chain.unshift(at);
    at = byId.get(wordValue(at, 'w:basedOn') ?? '');
  }
  return chain;
}

function defaultsOf(root: XmlElement | undefined): XmlElement {
  const defaults = child(root, 'w:docDefaults');
  const parts = [
    child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
    child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
  ];
  return { name: 'w:style', attributes: {}, children: parts.filter((each) => each !== undefined) };
}

function lookOf(style: XmlElement, fonts: ThemeFonts): StyleLook {
  const run = child(style, 'w:rPr');
  const spacing = child(child(style, 'w:pPr'), 'w:spacing')?.attributes;
  const colour = wordValue(run, 'w:color');
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  const look: StyleLook = {};
  const font = fontOf(run, fonts);
  if (font !== undefined) look.font = font;
  if (child(run, 'w:sz')) look.size = number(wordValue(run, 'w:sz')) ?? 24;
  if (colour !== undefined && /^[0-9a-f]{6}$/i.test(colour)) look.colour = colour.toUpperCase();
  if (child(run, 'w:b')) look.bold = isOn(run, 'w:b');
  if (child(run, 'w:i')) look.italic = isOn(run, 'w:i');
  if (child(run, 'w:caps')) look.caps = isOn(run, 'w:caps');
  const [before, after] = [number(spacing?.['w:before']), number(spacing?.['w:after'])];
  if (before !== undefined) look.before = before;
  if (after !== undefined) look.after = after;
  if (spacing?.['w:line'] !== undefined && (spacing['w:lineRule'] ?? 'auto') === 'auto')
    look.line = Math.max(240, Number(spacing['w:line']));
  return look;
}

/** A typeface by its name, or through the theme. */
export function fontOf(run: XmlElement | undefined, fonts: ThemeFonts): string | undefined {
  const named = child(run, 'w:rFonts')?.attributes;
  const theme = named?.['w:asciiTheme'];
  if (theme !== undefined) return theme.startsWith('major') ? fonts.major : fonts.minor;
  return named?.['w:ascii'];
}

function mended(name: string, look: StyleLook, notes: LetterheadNote[]): StyleLook {
  const found = { ...look };
  if (found.size !== undefined && found.size < leastSize(name)) {
    notes.push({ code: 'size_raised', said: `${name}, ${found.size / 2} → ${leastSize(name) / 2}` });
    found.size = leastSize(name);
  }
  if (found.font !== undefined && !isSansSerif(found.font)) {
    notes.push({ code: 'font_replaced', said: `${name}, ${found.font}` });
    delete found.font;
  }
  if (found.colour !== undefined && contrastRatio(found.colour, 'FFFFFF') < leastContrast) {
    const readable = readableOn(found.colour, 'FFFFFF');
    notes.push({ code: 'colour_darkened', said: `${name}, #${found.colour} → #${readable}` });
    found.colour = readable;
  }
  return found;
}
