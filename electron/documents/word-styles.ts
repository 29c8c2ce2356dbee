/**
 * The whole of `word/styles.xml`, by hand: docx 9.15 gives its headings no outline level and the document no default
 * language, and builds its own styles anew for every file.
 */
import type { DocumentLang } from '../../domain/documents/model.ts';
import { colour, languageTag, type Palette, paletteOf } from './word-look.ts';
import { paragraphStyles } from './word-paragraph-styles.ts';
import { border } from './word-style-xml.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');

const characterStyles = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="${colour.link}"/><w:u w:val="single"/></w:rPr></w:style>`,
  `<w:style w:type="character" w:customStyle="1" w:styleId="MissingFact"><w:name w:val="Missing fact"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:b/><w:bCs/><w:color w:val="${colour.missingInk}"/><w:shd w:val="clear" w:color="auto" w:fill="${colour.missingGround}"/></w:rPr></w:style>`,
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="EndnoteReference"><w:name w:val="endnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');

const cellMargins =
  '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>';

function tableStyles(palette: Palette): string {
  return [
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:customStyle="1" w:styleId="PlainRows"><w:name w:val="Plain rows"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${border('top', 12, 0, palette.accent)}${border('bottom', 8, 0, palette.accent)}${border('insideH', 4, 0, colour.rule)}</w:tblBorders>${cellMargins}</w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${border('bottom', 8, 0, palette.accent)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${palette.tint}"/></w:tcPr></w:tblStylePr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="CardSheet"><w:name w:val="Card sheet"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, 4, 0, colour.rule).replace('single', 'dashed')).join('')}</w:tblBorders></w:tblPr></w:style>`,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  ].join('');
}

function defaults(lang: DocumentLang, font: string): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const language = `<w:lang w:val="${languageTag[lang]}" w:eastAsia="${languageTag[lang]}" w:bidi="ar-SA"/>`;
  const run = `<w:rPr>${fonts}<w:color w:val="${colour.ink}"/><w:sz w:val="24"/><w:szCs w:val="24"/>${language}</w:rPr>`;
  const paragraph =
    '<w:pPr><w:widowControl/><w:spacing w:after="130" w:line="276" w:lineRule="auto"/></w:pPr>';
  return `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>`;
}

/** What the styles of a document depend on. */
export interface StyleChoice {
  lang: DocumentLang;
  font: string;
  /** rrggbb */
  accent: string;
}

const written = new Map<string, string>();

/** `word/styles.xml`; a process writes few of them, over and over. */
export function wordStyles({ lang, font, accent }: StyleChoice): string {
  const key = `${lang} ${font} ${accent}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const palette = paletteOf(accent);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${namespaces}>${defaults(lang, font)}${paragraphStyles(palette)}${characterStyles}${tableStyles(palette)}</w:styles>`;
  written.set(key, xml);
  return xml;
}
