import { unzipSync } from 'fflate';
import type { LetterheadNote, LetterheadProblem } from '../../../domain/documents/letterhead-report.ts';
import type { LintProblem } from '../lint/lint-problem.ts';
import { openPackage, type WordPackage } from '../lint/word-package.ts';
import { all, child, textIn, type XmlElement } from '../lint/xml-tree.ts';
import { type PageMargin, pageMargin } from '../word-look.ts';
import type { Letterhead, LetterheadPart } from './letterhead.ts';
import { languageOf, readPart } from './read-pieces.ts';
import { readStyleLooks, type ThemeFonts } from './read-styles.ts';

const mostUnpacked = 100 * 1024 * 1024;

/**
 * Reads a Word template (.docx, .dotx) for its styles, head, foot and margins. Nothing in it is run, and no more of it is
 * taken over than what is named here: what a document says of itself stays Holdfast's.
 * @returns why it is not taken, when it is not.
 */
export function readLetterhead(bytes: Uint8Array): Letterhead | LetterheadProblem {
  if (isTooLarge(bytes)) return { code: 'too_large', said: '' };
  const damage: LintProblem[] = [];
  const word = openPackage(bytes, damage);
  if (word === undefined || damage.length > 0 || !word.parts.has('word/document.xml'))
    return { code: 'not_word', said: '' };
  const macros = [...word.paths].find((path) => /vbaProject|vbaData|activeX/i.test(path));
  if (macros !== undefined) return { code: 'macros', said: macros };
  // One that Holdfast wrote has the number and the title of a document at its head and foot.
  if (isOwn(word)) return { code: 'own', said: '' };
  const fonts = themeFonts(word);
  const [head, foot] = [readPart(word, 'header', fonts), readPart(word, 'footer', fonts)];
  const problem = partProblem([head, foot]);
  if (problem) return problem;
  const notes: LetterheadNote[] = [];
  const styles = readStyleLooks(word.parts.get('word/styles.xml'), fonts, notes);
  if (head.others === null && head.first === null) notes.push({ code: 'no_head', said: '' });
  if (foot.others === null && foot.first === null) notes.push({ code: 'no_foot', said: '' });
  if (languageOf(word) === '') notes.push({ code: 'no_language', said: '' });
  return { styles, head, foot, margin: marginOf(word), numbersPages: numbersPages(foot), notes };
}

function isOwn(word: WordPackage): boolean {
  const properties = all(word.parts.get('docProps/custom.xml'), 'property');
  return properties.some(({ attributes }) => attributes.name === 'DocumentId');
}

/** By what the archive says of itself, before anything is unpacked. */
function isTooLarge(bytes: Uint8Array): boolean {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return false;
  }
  return unpacked > mostUnpacked;
}

function themeFonts(word: WordPackage): ThemeFonts {
  const path = [...word.parts.keys()].find((name) => /^word\/theme\/theme\d*\.xml$/.test(name));
  const theme = path === undefined ? undefined : word.parts.get(path);
  const face = (name: string) => all(all(theme, name)[0], 'a:latin')[0]?.attributes.typeface ?? 'Arial';
  return { major: face('a:majorFont'), minor: face('a:minorFont') };
}

function piecesOf(parts: readonly LetterheadPart[]): XmlElement[] {
  return parts.flatMap(({ first, others }) => [...(first?.blocks ?? []), ...(others?.blocks ?? [])]);
}

const ownFields = /^\s*(?:PAGE|NUMPAGES|HYPERLINK)\b/;

/** What cannot be carried over and read by everybody. */
function partProblem(parts: readonly LetterheadPart[]): LetterheadProblem | undefined {
  const blocks = piecesOf(parts);
  const has = (...names: string[]) => names.flatMap((name) => blocks.flatMap((block) => all(block, name)))[0];
  const box = has('w:txbxContent', 'w:framePr', 'w:pict', 'mc:AlternateContent');
  if (box) return { code: 'boxes', said: textIn(box).trim().slice(0, 80) };
  const change = has('w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:commentReference');
  if (change) return { code: 'changes', said: textIn(change).slice(0, 80) };
  const fields = blocks.flatMap((block) => [
    ...all(block, 'w:instrText').map(textIn),
    ...all(block, 'w:fldSimple').map((field) => field.attributes['w:instr'] ?? ''),
  ]);
  const field = fields.find((said) => said.trim() !== '' && !ownFields.test(said));
  if (field !== undefined) return { code: 'fields', said: field.trim().slice(0, 80) };
  const pictures = parts.flatMap(({ first, others }) => [
    ...(first?.pictures.values() ?? []),
    ...(others?.pictures.values() ?? []),
  ]);
  const other = pictures.find(({ ending }) => !['png', 'jpg', 'jpeg'].includes(ending));
  return other && { code: 'picture', said: other.ending.toUpperCase() };
}

function numbersPages({ others }: LetterheadPart): boolean {
  return (others?.blocks ?? []).some((block) =>
    [
      ...all(block, 'w:instrText').map(textIn),
      ...all(block, 'w:fldSimple').map((f) => f.attributes['w:instr'] ?? ''),
    ].some((said) => /^\s*PAGE\b/.test(said)),
  );
}

/** Twips: from 5 mm to 6 cm. */
const [leastMargin, mostMargin] = [280, 3400];

function marginOf(word: WordPackage): PageMargin {
  const section = all(word.parts.get('word/document.xml'), 'w:sectPr').at(-1);
  const given = child(section, 'w:pgMar')?.attributes;
  const side = (name: keyof PageMargin) => {
    const value = Number(given?.[`w:${name}`]);
    return value >= leastMargin && value <= mostMargin ? Math.round(value) : pageMargin[name];
  };
  return {
    ...pageMargin,
    ...{ top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') },
    ...{ header: side('header'), footer: side('footer') },
  };
}
