import { type LintProblem, lintProblem } from './lint-problem.ts';
import type { ParagraphPlace } from './paragraphs.ts';
import { paragraphLook, runLook, type WordStyles } from './styles.ts';
import { all, child, elements, textIn, wordValue, type XmlElement } from './xml-tree.ts';

/** What is laid out so that it is not read, or not in its order. */
export function layoutProblems(
  path: string,
  root: XmlElement,
  paragraphs: readonly ParagraphPlace[],
  styles: WordStyles,
): LintProblem[] {
  return [
    ...boxProblems(path, root),
    ...hiddenProblems(path, root, styles),
    ...revisionProblems(path, root),
    ...tableProblems(path, root),
    ...paragraphs.flatMap((paragraph) => paragraphProblems(path, paragraph, styles)),
    ...(path === 'word/document.xml' ? pageProblems(path, root) : []),
  ];
}

const boxes = ['w:txbxContent', 'w:framePr', 'w:pict', 'mc:AlternateContent'];

/** A screen reader comes to a box last, or never. */
function boxProblems(path: string, root: XmlElement): LintProblem[] {
  return boxes
    .flatMap((name) => all(root, name))
    .slice(0, 1)
    .map((box) => lintProblem('text_boxed', path, 'Text stands in a box or a drawing', textIn(box)));
}

function hiddenProblems(path: string, root: XmlElement, styles: WordStyles): LintProblem[] {
  const hidden = all(root, 'w:vanish').filter(isOnItself);
  const styled = [...styles.byId].filter(([, style]) => all(style, 'w:vanish').some(isOnItself));
  const used = new Set(
    ['w:pStyle', 'w:rStyle'].flatMap((name) => all(root, name).map((each) => each.attributes['w:val'])),
  );
  const isHidden = hidden.length > 0 || styled.some(([id]) => used.has(id));
  return isHidden ? [lintProblem('text_hidden', path, 'Text is hidden')] : [];
}

function isOnItself({ attributes }: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '1');
}

const revisions = [
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'],
  ...['w:commentReference', 'w:commentRangeStart'],
];

/** Nobody is to be told what was struck, or what was said about it. */
function revisionProblems(path: string, root: XmlElement): LintProblem[] {
  const found = revisions.flatMap((name) => all(root, name));
  return found
    .slice(0, 1)
    .map((each) => lintProblem('revision_left', path, 'A tracked change or a comment is left', textIn(each)));
}

/** A sheet of cards is cut to a size; other rows grow with what is said in them. */
function tableProblems(path: string, root: XmlElement): LintProblem[] {
  const widest = textWidth(root);
  return all(root, 'w:tbl').flatMap((table) => {
    const problems: LintProblem[] = [];
    const isCards = wordValue(child(table, 'w:tblPr'), 'w:tblStyle') === 'CardSheet';
    const rows = all(table, 'w:trHeight').filter((each) => each.attributes['w:hRule'] === 'exact');
    const said = textIn(table);
    if (!isCards && rows.length > 0)
      problems.push(lintProblem('text_clipped', path, 'A row cuts off what does not fit', said));
    if (all(table, 'w:tbl').length > 1)
      problems.push(lintProblem('table_nested', path, 'A table stands within a table', said));
    const width = elements(child(table, 'w:tblGrid')).reduce(
      (sum, column) => sum + Number(column.attributes['w:w'] ?? 0),
      0,
    );
    if (width > widest)
      problems.push(lintProblem('table_wide', path, 'A table is wider than its page', said));
    return problems;
  });
}

/** Of the widest page, in twips; a rounded column may be a little over. */
function textWidth(root: XmlElement): number {
  const widths = all(root, 'w:sectPr').map((section) => {
    const margin = child(section, 'w:pgMar')?.attributes;
    const width = Number(child(section, 'w:pgSz')?.attributes['w:w']);
    return width - Number(margin?.['w:left']) - Number(margin?.['w:right']);
  });
  return Math.max(...widths.filter(Number.isFinite), 0) + 20 || Number.POSITIVE_INFINITY;
}

const heading = { longest: 90, larger: 4 };

function paragraphProblems(path: string, paragraph: ParagraphPlace, styles: WordStyles): LintProblem[] {
  const { text, runs, style, properties, table } = paragraph;
  const problems: LintProblem[] = [];
  if (/\n[ \u00a0\u202f]*\n/.test(text))
    problems.push(lintProblem('breaks_run', path, 'Lines are left blank', text));
  const { outline } = paragraphLook(styles, style, properties);
  const body = runLook(styles, 'Normal', undefined).size;
  const said = runs.filter((run) => run.text.trim() !== '');
  const isPlain = style === 'Normal' && outline === undefined && table === undefined;
  if (isPlain && text.length <= heading.longest && said.length > 0) {
    const isLarge = said.every(({ run }) => runLook(styles, style, run).size >= body + heading.larger);
    if (isLarge) problems.push(lintProblem('heading_faked', path, 'Only looks like a heading', text));
  }
  return problems;
}

/** Every section says its paper, and leaves room for text on it. */
function pageProblems(path: string, root: XmlElement): LintProblem[] {
  return all(root, 'w:sectPr').flatMap((section) => {
    const size = child(section, 'w:pgSz')?.attributes;
    const margin = child(section, 'w:pgMar')?.attributes;
    const across = Number(size?.['w:w']) - Number(margin?.['w:left']) - Number(margin?.['w:right']);
    const down = Number(size?.['w:h']) - Number(margin?.['w:top']) - Number(margin?.['w:bottom']);
    const sides = ['w:top', 'w:right', 'w:bottom', 'w:left'].map((name) => Number(margin?.[name]));
    if (across >= leastRoom && down >= leastRoom && sides.every((side) => side >= 0)) return [];
    return [lintProblem('page_shape', path, 'A page leaves no room for text')];
  });
}

/** Twips: five centimetres. */
const leastRoom = 2835;
