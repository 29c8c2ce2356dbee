/**
 * The whole of `word/styles.xml`, by hand: docx 9.15 gives its headings no outline level and the document no default
 * language, and builds its own styles anew for every file.
 */
import type { DocumentLang } from '../../domain/documents/model.ts';
import { colour, font, languageTag, markColours } from './word-look.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

interface ParagraphLook {
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

function paragraphStyle(id: string, look: ParagraphLook): string {
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
function side(name: string, size: number, space: number, hex: string): string {
  return `<w:${name} w:val="single" w:sz="${size}" w:space="${space}" w:color="${hex}"/>`;
}

function noticeBorder(ground: string, bar: string): string {
  return (
    side('top', 4, 5, ground) +
    side('left', 36, 9, bar) +
    side('bottom', 4, 5, ground) +
    side('right', 4, 6, ground)
  );
}

const notice = { indent: { left: 240, right: 150 }, after: 0, line: 276 };

function bandBorder(ground: string): string {
  return ['top', 'left', 'bottom', 'right'].map((name) => side(name, 4, 3, ground)).join('');
}

const factRule = ['bottom', 'between'].map((name) => side(name, 4, 3, colour.rule)).join('');

const paragraphLooks: Record<string, ParagraphLook> = {
  Normal: { name: 'Normal' },
  DocumentKind: {
    name: 'Document kind',
    next: 'Title',
    bold: true,
    colour: colour.accent,
    after: 40,
    keepNext: true,
  },
  Title: {
    name: 'Title',
    next: 'Normal',
    size: 23,
    bold: true,
    colour: colour.ink,
    after: 200,
    line: 252,
    keepNext: true,
  },
  Heading1: {
    name: 'heading 1',
    next: 'Normal',
    size: 16,
    bold: true,
    colour: colour.accent,
    before: 340,
    after: 100,
    line: 252,
    keepNext: true,
    outlineLevel: 0,
  },
  Heading2: {
    name: 'heading 2',
    next: 'Normal',
    size: 13.5,
    bold: true,
    colour: colour.accent,
    before: 260,
    after: 80,
    line: 252,
    keepNext: true,
    outlineLevel: 1,
  },
  Heading3: {
    name: 'heading 3',
    next: 'Normal',
    bold: true,
    before: 220,
    after: 60,
    keepNext: true,
    outlineLevel: 2,
  },
  Heading4: {
    name: 'heading 4',
    next: 'Normal',
    bold: true,
    colour: colour.quiet,
    before: 200,
    after: 60,
    keepNext: true,
    outlineLevel: 3,
  },
  Lead: { name: 'Lead', next: 'Normal', size: 13, after: 180, line: 288 },
  Note: { name: 'Note', colour: colour.quiet, before: 120 },
  ListParagraph: { name: 'List Paragraph', after: 80 },
  Caption: {
    name: 'caption',
    next: 'Normal',
    size: 11,
    bold: true,
    before: 120,
    after: 90,
    line: 252,
    keepNext: true,
  },
  TableHeader: {
    name: 'Table header',
    size: 10.5,
    bold: true,
    colour: colour.accent,
    after: 0,
    line: 252,
    keepNext: true,
  },
  TableText: { name: 'Table text', size: 10.5, after: 0, line: 259 },
  TableBox: { name: 'Table box', basedOn: 'TableText', size: 14, line: 216 },
  TableDetail: { name: 'Table detail', basedOn: 'TableText', size: 10, colour: colour.quiet, before: 30 },
  KeyFact: { name: 'Key fact', before: 60, after: 60, line: 259, border: factRule },
  NoticeInfoTitle: {
    name: 'Notice title information',
    next: 'NoticeInfo',
    ...notice,
    bold: true,
    colour: colour.accent,
    keepNext: true,
    ground: colour.infoGround,
    border: noticeBorder(colour.infoGround, colour.accent),
  },
  NoticeInfo: {
    name: 'Notice information',
    ...notice,
    ground: colour.infoGround,
    border: noticeBorder(colour.infoGround, colour.accent),
  },
  NoticeWarningTitle: {
    name: 'Notice title warning',
    next: 'NoticeWarning',
    ...notice,
    bold: true,
    colour: colour.warningInk,
    keepNext: true,
    ground: colour.warningGround,
    border: noticeBorder(colour.warningGround, colour.warningBar),
  },
  NoticeWarning: {
    name: 'Notice warning',
    ...notice,
    ground: colour.warningGround,
    border: noticeBorder(colour.warningGround, colour.warningBar),
  },
  Picture: { name: 'Picture', before: 120, after: 80, line: 240 },
  Header: {
    name: 'header',
    offered: false,
    size: 10,
    colour: colour.quiet,
    after: 220,
    line: 240,
    border: side('bottom', 4, 5, colour.rule),
  },
  Footer: {
    name: 'footer',
    offered: false,
    size: 10,
    colour: colour.quiet,
    after: 0,
    line: 240,
    border: side('top', 4, 6, colour.rule),
  },
  MarkExercise: markLook('Mark exercise', 'exercise'),
  MarkConfidential: markLook('Mark confidential', 'confidential'),
  MarkDraft: markLook('Mark draft', 'draft'),
  TOCHeading: {
    name: 'TOC Heading',
    next: 'Normal',
    size: 16,
    bold: true,
    colour: colour.accent,
    before: 240,
    after: 120,
    keepNext: true,
  },
  TOC1: { name: 'toc 1', offered: false, bold: true, before: 100, after: 40 },
  TOC2: { name: 'toc 2', offered: false, after: 30, indent: { left: 280 } },
  TOC3: { name: 'toc 3', offered: false, after: 20, indent: { left: 560 } },
};

function markLook(name: string, tone: keyof typeof markColours): ParagraphLook {
  const { ground, ink } = markColours[tone];
  const indent = { left: 90, right: 90 };
  return {
    name,
    offered: false,
    size: 12,
    bold: true,
    colour: ink,
    after: 160,
    line: 240,
    indent,
    ground,
    border: bandBorder(ground),
  };
}

const characterStyles = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="${colour.link}"/><w:u w:val="single"/></w:rPr></w:style>`,
  `<w:style w:type="character" w:customStyle="1" w:styleId="MissingFact"><w:name w:val="Missing fact"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:b/><w:bCs/><w:color w:val="${colour.missingInk}"/><w:shd w:val="clear" w:color="auto" w:fill="${colour.missingGround}"/></w:rPr></w:style>`,
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');

const cellMargins =
  '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>';

const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="PlainRows"><w:name w:val="Plain rows"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${side('top', 12, 0, colour.accent)}${side('bottom', 8, 0, colour.accent)}${side('insideH', 4, 0, colour.rule)}</w:tblBorders>${cellMargins}</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${side('bottom', 8, 0, colour.accent)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${colour.tint}"/></w:tcPr></w:tblStylePr></w:style>`,
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
].join('');

function defaults(lang: DocumentLang): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const language = `<w:lang w:val="${languageTag[lang]}" w:eastAsia="${languageTag[lang]}" w:bidi="ar-SA"/>`;
  const run = `<w:rPr>${fonts}<w:color w:val="${colour.ink}"/><w:sz w:val="24"/><w:szCs w:val="24"/>${language}</w:rPr>`;
  const paragraph =
    '<w:pPr><w:widowControl/><w:spacing w:after="150" w:line="276" w:lineRule="auto"/></w:pPr>';
  return `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>`;
}

/** Names that Word knows itself must not be marked as custom; all others must. */
const builtIn = new Set(
  'Normal Title Heading1 Heading2 Heading3 Heading4 ListParagraph Caption Header Footer TOCHeading TOC1 TOC2 TOC3'.split(
    ' ',
  ),
);

function stylesXml(lang: DocumentLang): string {
  const paragraphs = Object.entries(paragraphLooks).map(([id, look]) => {
    const style = paragraphStyle(id, look);
    return builtIn.has(id) ? style : style.replace(' w:styleId', ' w:customStyle="1" w:styleId');
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${namespaces}>${defaults(lang)}${paragraphs.join('')}${characterStyles}${tableStyles}</w:styles>`;
}

/** `word/styles.xml` for a document in each language. */
export const wordStyles: Record<DocumentLang, string> = { en: stylesXml('en'), fr: stylesXml('fr') };
