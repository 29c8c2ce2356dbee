/** Styles as XML, their elements in the order that the schema asks for. */

export interface ParagraphLook {
  name: string;
  basedOn?: string;
  next?: string;
  /** Shown in Word's gallery of styles. */
  offered?: boolean;
  /** Points. */
  size?: number;
  bold?: boolean;
  colour?: string;
  /** Twips. */
  before?: number;
  after?: number;
  /** Of the line height, in 240ths. */
  line?: number;
  keepNext?: boolean;
  outlineLevel?: number;
  indent?: { left: number; right?: number; hanging?: number };
  ground?: string;
  /** Inner XML of w:pBdr. */
  border?: string;
}

export function paragraphStyle(id: string, look: ParagraphLook): string {
  const { basedOn = 'Normal', next = id, offered = true } = look;
  const head = [
    `<w:name w:val="${look.name}"/>`,
    id === 'Normal' ? '' : `<w:basedOn w:val="${basedOn}"/>`,
    `<w:next w:val="${next}"/>`,
    offered ? '<w:qFormat/>' : '',
  ].join('');
  const byDefault = id === 'Normal' ? ' w:default="1"' : '';
  return `<w:style w:type="paragraph"${byDefault} w:styleId="${id}">${head}${paragraphProperties(look)}${runProperties(look)}</w:style>`;
}

function paragraphProperties(look: ParagraphLook): string {
  const { before, after, line, indent } = look;
  const parts = [
    look.keepNext ? '<w:keepNext/><w:keepLines/>' : '',
    look.border === undefined ? '' : `<w:pBdr>${look.border}</w:pBdr>`,
    look.ground === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.ground}"/>`,
    before === undefined && after === undefined && line === undefined
      ? ''
      : `<w:spacing${attribute('before', before)}${attribute('after', after)}${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`,
    indent === undefined
      ? ''
      : `<w:ind w:left="${indent.left}"${attribute('right', indent.right)}${attribute('hanging', indent.hanging)}/>`,
    look.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${look.outlineLevel}"/>`,
  ].join('');
  return parts === '' ? '' : `<w:pPr>${parts}</w:pPr>`;
}

function runProperties(look: ParagraphLook): string {
  const parts = [
    look.bold === undefined ? '' : look.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>',
    look.colour === undefined ? '' : `<w:color w:val="${look.colour}"/>`,
    look.size === undefined ? '' : `<w:sz w:val="${look.size * 2}"/><w:szCs w:val="${look.size * 2}"/>`,
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${value}"`;
}

/** @param size eighths of a point. @param space points between the line and the text. */
export function border(name: string, size: number, space: number, hex: string): string {
  return `<w:${name} w:val="single" w:sz="${size}" w:space="${space}" w:color="${hex}"/>`;
}
