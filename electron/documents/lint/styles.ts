import { child, elements, isOn, wordValue, type XmlElement } from './xml-tree.ts';

/** How a run looks in the end, after its styles. */
export interface RunLook {
  /** Half-points. */
  size: number;
  font: string;
  colour: string;
  ground: string | undefined;
  lang: string | undefined;
}

export interface ParagraphLook {
  alignment: string;
  ground: string | undefined;
  /** 0 for the first level of headings; undefined for text. */
  outline: number | undefined;
}

/** `word/styles.xml`, as far as the lint asks it. */
export interface WordStyles {
  ids: ReadonlySet<string>;
  /** The styles a style is based on, the outermost first and itself last. */
  chain(id: string): XmlElement[];
  defaultRun: XmlElement | undefined;
  defaultParagraph: XmlElement | undefined;
  byId: ReadonlyMap<string, XmlElement>;
}

export function readStyles(root: XmlElement | undefined): WordStyles {
  const byId = new Map<string, XmlElement>();
  for (const style of elements(root)) {
    if (style.name === 'w:style') byId.set(style.attributes['w:styleId'] ?? '', style);
  }
  const chains = new Map<string, XmlElement[]>();
  const chain = (id: string): XmlElement[] => {
    const known = chains.get(id);
    if (known !== undefined) return known;
    chains.set(id, []);
    const style = byId.get(id);
    const base = wordValue(style, 'w:basedOn');
    const found = style === undefined ? [] : [...(base === undefined ? [] : chain(base)), style];
    chains.set(id, found);
    return found;
  };
  const defaults = child(root, 'w:docDefaults');
  return {
    ids: new Set(byId.keys()),
    byId,
    chain,
    defaultRun: child(child(defaults, 'w:rPrDefault'), 'w:rPr'),
    defaultParagraph: child(child(defaults, 'w:pPrDefault'), 'w:pPr'),
  };
}

export function runLook(styles: WordStyles, paragraphStyle: string, run: XmlElement | undefined): RunLook {
  const own = child(run, 'w:rPr');
  const layers = [
    styles.defaultRun,
    ...styles.chain(paragraphStyle).map((style) => child(style, 'w:rPr')),
    ...styles.chain(wordValue(own, 'w:rStyle') ?? '').map((style) => child(style, 'w:rPr')),
    own,
  ];
  const look: RunLook = { size: 20, font: '', colour: 'auto', ground: undefined, lang: undefined };
  for (const layer of layers) {
    if (layer === undefined) continue;
    look.size = Number(wordValue(layer, 'w:sz') ?? look.size);
    look.font = child(layer, 'w:rFonts')?.attributes['w:ascii'] ?? look.font;
    look.colour = wordValue(layer, 'w:color') ?? look.colour;
    look.ground = pen(layer) ?? fill(layer) ?? look.ground;
    look.lang = wordValue(layer, 'w:lang') ?? look.lang;
  }
  return look;
}

export function paragraphLook(styles: WordStyles, style: string, own: XmlElement | undefined): ParagraphLook {
  const layers = [styles.defaultParagraph, ...styles.chain(style).map((each) => child(each, 'w:pPr')), own];
  const look: ParagraphLook = { alignment: 'left', ground: undefined, outline: undefined };
  for (const layer of layers) {
    if (layer === undefined) continue;
    look.alignment = wordValue(layer, 'w:jc') ?? look.alignment;
    look.ground = fill(layer) ?? look.ground;
    const outline = wordValue(layer, 'w:outlineLvl');
    if (outline !== undefined) look.outline = Number(outline) < 9 ? Number(outline) : undefined;
  }
  return look;
}

/** The ground of a cell: its own, or that of its table's style for a marked header row. */
export function cellGround(
  styles: WordStyles,
  table: XmlElement | undefined,
  row: XmlElement | undefined,
  cell: XmlElement | undefined,
): string | undefined {
  const own = fill(child(cell, 'w:tcPr'));
  if (own !== undefined || !isOn(child(row, 'w:trPr'), 'w:tblHeader')) return own;
  const style = wordValue(child(table, 'w:tblPr'), 'w:tblStyle');
  const firstRow = styles
    .chain(style ?? '')
    .flatMap(elements)
    .find((each) => each.name === 'w:tblStylePr' && each.attributes['w:type'] === 'firstRow');
  return fill(child(firstRow, 'w:tcPr'));
}

/** Word's marker pens (ECMA-376, 17.18.40). */
const pens: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

function pen(properties: XmlElement | undefined): string | undefined {
  return pens[wordValue(properties, 'w:highlight') ?? ''];
}

function fill(properties: XmlElement | undefined): string | undefined {
  const hex = child(properties, 'w:shd')?.attributes['w:fill'];
  return hex === undefined || hex === 'auto' ? undefined : hex;
}
