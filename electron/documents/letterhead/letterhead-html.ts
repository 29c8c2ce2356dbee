import { escapeHtml } from '../html-spans.ts';
import { all, child, elements, isOn, textIn, wordValue, type XmlElement } from '../lint/xml-tree.ts';
import type { LetterheadPiece } from './letterhead.ts';

/** EMU, in which Word counts the size of a picture. */
const emuPerMillimetre = 36_000;

/** The head or the foot of a template as the screen and the printer show it: its pictures and its lines, in their order. */
export function letterheadHtml(piece: LetterheadPiece | null, alt: string): string {
  return piece === null ? '' : piece.blocks.map((block) => blockHtml(block, piece, alt)).join('');
}

/** The lines alone, for where no picture can stand. */
export function letterheadLines(piece: LetterheadPiece | null): string[] {
  const paragraphs = (piece?.blocks ?? []).flatMap((block) => all(block, 'w:p'));
  return paragraphs.map((paragraph) => said(paragraph).trim()).filter((line) => line !== '');
}

function blockHtml(block: XmlElement, piece: LetterheadPiece, alt: string): string {
  if (block.name === 'w:p') return paragraphHtml(block, piece, alt);
  const cells = all(block, 'w:tc').map((cell) => {
    const inner = elements(cell).filter((each) => each.name === 'w:p');
    return `<div>${inner.map((each) => paragraphHtml(each, piece, alt)).join('')}</div>`;
  });
  return `<div class="doc-letterhead-row">${cells.join('')}</div>`;
}

const alignments: Readonly<Record<string, string>> = { center: 'center', right: 'right', end: 'right' };

function paragraphHtml(paragraph: XmlElement, piece: LetterheadPiece, alt: string): string {
  const alignment = alignments[wordValue(child(paragraph, 'w:pPr'), 'w:jc') ?? ''] ?? 'left';
  const inner = withoutFields(paragraph)
    .map((run) => runHtml(run, piece, alt))
    .join('');
  return `<p style="text-align:${alignment}">${inner}</p>`;
}

function runHtml(run: XmlElement, piece: LetterheadPiece, alt: string): string {
  const pictures = all(run, 'w:drawing')
    .map((drawing) => pictureHtml(drawing, piece, alt))
    .join('');
  const words = escapeHtml(textOf(run));
  const look = child(run, 'w:rPr');
  const colour = wordValue(look, 'w:color');
  const ink = colour === undefined ? words : `<span style="color:#${escapeHtml(colour)}">${words}</span>`;
  return pictures + (words === '' ? '' : isOn(look, 'w:b') ? `<strong>${ink}</strong>` : ink);
}

function pictureHtml(drawing: XmlElement, piece: LetterheadPiece, alt: string): string {
  const picture = piece.pictures.get(all(drawing, 'a:blip')[0]?.attributes['r:embed'] ?? '');
  if (!picture) return '';
  const extent = all(drawing, 'wp:extent')[0]?.attributes;
  const size = (emu: string | undefined) => `${(Number(emu) / emuPerMillimetre).toFixed(1)}mm`;
  const kind = picture.ending === 'png' ? 'png' : 'jpeg';
  const words = all(drawing, 'wp:docPr')[0]?.attributes.descr || alt;
  return `<img src="data:image/${kind};base64,${Buffer.from(picture.bytes).toString('base64')}" alt="${escapeHtml(words)}" style="width:${size(extent?.cx)};height:${size(extent?.cy)}">`;
}

function said(paragraph: XmlElement): string {
  return withoutFields(paragraph).map(textOf).join('');
}

function textOf(run: XmlElement): string {
  return elements(run)
    .map((each) =>
      each.name === 'w:t' ? textIn(each) : each.name === 'w:tab' ? '\u2003' : each.name === 'w:br' ? ' ' : '',
    )
    .join('');
}

/** The runs of a paragraph but for its fields: what a page number was when the template was saved is not one now. */
function withoutFields(paragraph: XmlElement): XmlElement[] {
  let depth = 0;
  return all(paragraph, 'w:r').filter((run) => {
    const types = all(run, 'w:fldChar').map((each) => each.attributes['w:fldCharType']);
    depth += types.filter((type) => type === 'begin').length;
    const isText = depth === 0;
    depth -= types.filter((type) => type === 'end').length;
    return isText;
  });
}
