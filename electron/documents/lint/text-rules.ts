import { saysWhere } from '../../../domain/documents/address.ts';
import { frenchSpaces } from '../../../domain/documents/french-typography.ts';
import { pagesOf, pagesWithoutContents, paragraphLines, rowLines } from '../../../domain/documents/length.ts';
import { typedBullet } from '../../../domain/documents/typed-bullets.ts';
import { type LintProblem, type LintRule, lintProblem } from './lint-problem.ts';
import type { ParagraphPlace, RunPlace } from './paragraphs.ts';
import { paragraphLook, runLook, type WordStyles } from './styles.ts';
import { all, child, elements, textIn } from './xml-tree.ts';

/** What a paragraph says, and in which language. */
export function textProblems(
  path: string,
  paragraphs: readonly ParagraphPlace[],
  styles: WordStyles,
): LintProblem[] {
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const found = (rule: LintRule, message: string) => lintProblem(rule, path, message, text);
    const problems: LintProblem[] = [];
    if (isBlank(paragraph)) problems.push(found('paragraph_blank', 'A paragraph says nothing'));
    const isBody = path === 'word/document.xml';
    if (/[ \u00a0\u202f]{2}/.test(text) || (isBody && text.includes('\t\t')))
      problems.push(found('spaces_run', 'Spaces or tabs in a row'));
    if (isBody && text.split('\n').some((line) => typedBullet.test(line))) {
      problems.push(found('bullet_typed', 'A bullet was typed'));
    }
    return [...problems, ...linkProblems(path, paragraph), ...languageProblems(path, paragraph, styles)];
  });
}

/** A cell may stand empty, as in a form; nothing else may. */
function isBlank(paragraph: ParagraphPlace): boolean {
  if (paragraph.text.trim() !== '' || paragraph.holdsMore) return false;
  if (isEndOfCards(paragraph)) return false;
  const { cell } = paragraph;
  const isWholeCell =
    cell !== undefined && elements(cell).filter((each) => each.name !== 'w:tcPr').length === 1;
  return !isWholeCell;
}

/** Word asks for a paragraph after a table; after cards, which fill the page, it is a point high. */
function isEndOfCards({ style, properties }: ParagraphPlace): boolean {
  return style === 'CardText' && child(properties, 'w:spacing')?.attributes['w:line'] === '20';
}

function linkProblems(path: string, paragraph: ParagraphPlace): LintProblem[] {
  const links = new Map<RunPlace['hyperlink'], string>();
  for (const { hyperlink, text } of paragraph.runs) {
    if (hyperlink !== undefined) links.set(hyperlink, (links.get(hyperlink) ?? '') + text);
  }
  return [...links.values()]
    .filter((text) => !saysWhere(text))
    .map((text) =>
      lintProblem('link_text', path, 'A link does not say where it goes', text || paragraph.text),
    );
}

function languageProblems(path: string, paragraph: ParagraphPlace, styles: WordStyles): LintProblem[] {
  const problems: LintProblem[] = [];
  const parts: { french: boolean; text: string }[] = [];
  for (const { run, text } of paragraph.runs) {
    const { lang } = runLook(styles, paragraph.style, run);
    if (text.trim() !== '' && !/^[a-z]{2,3}(-[A-Z]{2})?$/.test(lang ?? '')) {
      problems.push(lintProblem('language_unknown', path, `The language ${lang ?? ''} is none`, text));
    }
    const french = lang?.startsWith('fr') ?? false;
    const last = parts.at(-1);
    if (last?.french === french) last.text += text;
    else parts.push({ french, text });
  }
  const wrong = parts.find(({ french, text }, at) => {
    if (!french) return false;
    return text.split(/[\n\t]/).some((line, index, lines) => {
      const before = index === 0 ? (parts[at - 1]?.text ?? '') : '';
      const after = index === lines.length - 1 ? (parts[at + 1]?.text ?? '') : '';
      return frenchSpaces(line, before, after) !== line;
    });
  });
  if (wrong !== undefined)
    problems.push(lintProblem('french_spaces', path, 'French is spaced otherwise', wrong.text));
  return problems;
}

/** Headings by their outline: the first is of level 1, and none skips a level. */
export function headingProblems(
  path: string,
  paragraphs: readonly ParagraphPlace[],
  styles: WordStyles,
): LintProblem[] {
  const problems: LintProblem[] = [];
  let level = 0;
  for (const { style, properties, text } of paragraphs) {
    const { outline } = paragraphLook(styles, style, properties);
    const named = /^heading (\d)$/.exec(nameOf(style, styles))?.[1];
    if (named !== undefined && outline !== Number(named) - 1) {
      problems.push(lintProblem('heading_outline', path, 'A heading has no outline level, or another', text));
    }
    const found = named === undefined ? outline : Number(named) - 1;
    if (found === undefined) continue;
    if (found + 1 > level + 1)
      problems.push(lintProblem('heading_order', path, 'A heading skips a level', text));
    level = found + 1;
  }
  return problems;
}

function nameOf(style: string, styles: WordStyles): string {
  return child(styles.byId.get(style), 'w:name')?.attributes['w:val'] ?? '';
}

/** A document with headings, of more than some ten pages, needs a table of contents. */
export function contentsProblems(
  path: string,
  paragraphs: readonly ParagraphPlace[],
  styles: WordStyles,
): LintProblem[] {
  const hasContents = paragraphs.some(({ element }) =>
    all(element, 'w:instrText').some((each) => /^\s*TOC\b/.test(textIn(each))),
  );
  const headings = paragraphs.filter(
    ({ style, properties }) => paragraphLook(styles, style, properties).outline !== undefined,
  );
  if (hasContents || headings.length < 2) return [];
  const pages = pagesOf(paragraphsLines(paragraphs));
  if (pages <= pagesWithoutContents) return [];
  return [lintProblem('contents_missing', path, `Some ${Math.round(pages)} pages have no table of contents`)];
}

function paragraphsLines(paragraphs: readonly ParagraphPlace[]): number {
  const rows = new Map<ParagraphPlace['row'], number>();
  let lines = 0;
  for (const { text, row } of paragraphs) {
    if (row === undefined) lines += paragraphLines(text.length);
    else rows.set(row, Math.max(rows.get(row) ?? 0, text.length));
  }
  for (const longestCell of rows.values()) lines += rowLines(longestCell);
  return lines;
}
