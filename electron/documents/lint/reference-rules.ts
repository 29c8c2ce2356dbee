import { type LintProblem, lintProblem } from './lint-problem.ts';
import type { WordStyles } from './styles.ts';
import { readParts, type WordPackage } from './word-package.ts';
import { all, textIn, walk, wordValue, type XmlElement } from './xml-tree.ts';

const styleReferences = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']);

/** Styles, numbers, anchors, ids and fields that a part refers to are there, and only once. */
export function referenceProblems(word: WordPackage, styles: WordStyles): LintProblem[] {
  const lists = word.parts.get('word/numbering.xml');
  const forms = new Set(all(lists, 'w:abstractNum').map((each) => each.attributes['w:abstractNumId']));
  const numbers = new Set(
    all(lists, 'w:num')
      .filter((each) => forms.has(wordValue(each, 'w:abstractNumId')))
      .map((each) => each.attributes['w:numId']),
  );
  const read = readParts(word);
  const named = [...read, ...others(word)];
  return [
    ...named.flatMap(({ path, root }) => styleProblems(path, root, styles)),
    ...definitionProblems(word),
    ...read.flatMap(({ path, root }) => [
      ...numberProblems(path, root, numbers),
      ...bookmarkProblems(path, root),
      ...anchorProblems(path, root),
      ...idProblems(path, root),
      ...fieldProblems(path, root),
    ]),
  ];
}

function others(word: WordPackage): { path: string; root: XmlElement }[] {
  return ['word/styles.xml', 'word/numbering.xml', 'word/footnotes.xml', 'word/endnotes.xml'].flatMap(
    (path) => {
      const root = word.parts.get(path);
      return root === undefined ? [] : [{ path, root }];
    },
  );
}

function styleProblems(path: string, root: XmlElement, styles: WordStyles): LintProblem[] {
  const problems: LintProblem[] = [];
  for (const element of walk(root)) {
    const id = element.attributes['w:val'] ?? '';
    if (styleReferences.has(element.name) && !styles.ids.has(id)) {
      problems.push(lintProblem('style_unresolved', path, 'There is no such style', id));
    }
  }
  return problems;
}

/** A style is defined once, and stands on none that stands on it. */
function definitionProblems(word: WordPackage): LintProblem[] {
  const path = 'word/styles.xml';
  const bases = new Map<string, string | undefined>();
  const problems: LintProblem[] = [];
  for (const style of all(word.parts.get(path), 'w:style')) {
    const id = style.attributes['w:styleId'] ?? '';
    if (bases.has(id)) problems.push(lintProblem('style_duplicate', path, 'A style is there twice', id));
    bases.set(id, wordValue(style, 'w:basedOn'));
  }
  for (const id of bases.keys()) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = bases.get(at)) {
      seen.add(at);
      if (bases.get(at) === id)
        problems.push(lintProblem('style_circular', path, 'A style stands on itself', id));
    }
  }
  return problems;
}

function numberProblems(
  path: string,
  root: XmlElement,
  numbers: ReadonlySet<string | undefined>,
): LintProblem[] {
  return all(root, 'w:numPr')
    .map((each) => wordValue(each, 'w:numId'))
    .filter((number) => number !== '0' && !numbers.has(number))
    .map((number) => lintProblem('numbering_unresolved', path, 'There is no such list', number));
}

function bookmarkNames(root: XmlElement): string[] {
  return all(root, 'w:bookmarkStart').map((each) => each.attributes['w:name'] ?? '');
}

function bookmarkProblems(path: string, root: XmlElement): LintProblem[] {
  const problems: LintProblem[] = [];
  const names = new Set<string>();
  for (const name of bookmarkNames(root)) {
    if (names.has(name))
      problems.push(lintProblem('bookmark_duplicate', path, 'A bookmark is there twice', name));
    names.add(name);
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) {
      problems.push(lintProblem('bookmark_name', path, 'Word does not take this name', name));
    }
  }
  const ids = (name: string) => all(root, name).map((each) => each.attributes['w:id'] ?? '');
  const starts = ids('w:bookmarkStart').sort().join(' ');
  if (starts !== ids('w:bookmarkEnd').sort().join(' ')) {
    problems.push(lintProblem('bookmark_unbalanced', path, 'Bookmarks do not end as often as they begin'));
  }
  return problems;
}

function anchorProblems(path: string, root: XmlElement): LintProblem[] {
  const names = new Set(bookmarkNames(root));
  const wanted = all(root, 'w:hyperlink').map((each) => each.attributes['w:anchor']);
  for (const instruction of all(root, 'w:instrText')) {
    wanted.push(/^\s*(?:PAGEREF|REF|NOTEREF)\s+(\S+)/.exec(textIn(instruction))?.[1]);
  }
  return wanted
    .filter((name) => name !== undefined && !names.has(name))
    .map((name) => lintProblem('anchor_unresolved', path, 'There is no such bookmark', name));
}

function idProblems(path: string, root: XmlElement): LintProblem[] {
  const kinds = { 'w:bookmarkStart': 'w:id', 'wp:docPr': 'id', 'w:sdtPr': 'sdt' };
  const seen = new Set<string>();
  const problems: LintProblem[] = [];
  for (const element of walk(root)) {
    const key = Object.entries(kinds).find(([name]) => name === element.name)?.[1];
    const id = key === 'sdt' ? wordValue(element, 'w:id') : element.attributes[key ?? ''];
    if (key === undefined || id === undefined) continue;
    const whole = `${element.name} ${id}`;
    if (seen.has(whole)) problems.push(lintProblem('id_duplicate', path, 'An id is there twice', whole));
    seen.add(whole);
  }
  return problems;
}

function fieldProblems(path: string, root: XmlElement): LintProblem[] {
  let depth = 0;
  for (const field of all(root, 'w:fldChar')) {
    const type = field.attributes['w:fldCharType'];
    depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0;
    if (depth < 0) break;
  }
  return depth === 0
    ? []
    : [lintProblem('field_unbalanced', path, 'Fields do not end as often as they begin')];
}
