import { foreignProblems } from './foreign-rules.ts';
import { imageProblems } from './image-rules.ts';
import { layoutProblems } from './layout-rules.ts';
import { type LintProblem, lintProblem } from './lint-problem.ts';
import { lookProblems } from './look-rules.ts';
import { packageProblems } from './package-rules.ts';
import { paragraphsOf } from './paragraphs.ts';
import { referenceProblems } from './reference-rules.ts';
import { readStyles, type WordStyles } from './styles.ts';
import { tableProblems } from './table-rules.ts';
import { contentsProblems, headingProblems, textProblems } from './text-rules.ts';
import { openPackage, readParts, type WordPackage } from './word-package.ts';
import { child, wordValue } from './xml-tree.ts';

/**
 * Everything in a Word file that would keep a person from reading it, or Word from opening it. Looks only at the
 * bytes, and knows nothing of the model they were made from. Rules: WCAG 2.2 as applied to Word documents, ECMA-376,
 * and what the Open XML SDK's validator does not see.
 * @returns nothing for a good file; problems in the order: package, references, then part by part.
 */
export function lintDocx(bytes: Uint8Array): LintProblem[] {
  const problems: LintProblem[] = [];
  const word = openPackage(bytes, problems);
  if (word === undefined) return problems;
  const styles = readStyles(word.parts.get('word/styles.xml'));
  problems.push(
    ...packageProblems(word),
    ...foreignProblems(word),
    ...referenceProblems(word, styles),
    ...languageProblems(word, styles),
  );
  for (const { path, root } of readParts(word)) {
    const paragraphs = paragraphsOf(root);
    problems.push(
      ...textProblems(path, paragraphs, styles),
      ...lookProblems(path, paragraphs, styles),
      ...tableProblems(path, root),
      ...imageProblems(path, root, word),
      ...layoutProblems(path, root, paragraphs, styles),
    );
    if (path !== 'word/document.xml') continue;
    problems.push(
      ...headingProblems(path, paragraphs, styles),
      ...contentsProblems(path, paragraphs, styles),
    );
  }
  return problems;
}

/** The document says its language where Word looks for it: in the defaults of its styles. */
function languageProblems(word: WordPackage, styles: WordStyles): LintProblem[] {
  if (!word.parts.has('word/styles.xml')) return [];
  const tag = wordValue(styles.defaultRun, 'w:lang');
  const inSettings = child(word.parts.get('word/settings.xml'), 'w:themeFontLang')?.attributes['w:val'];
  if (tag !== undefined && tag === inSettings) return [];
  return [lintProblem('language_missing', 'word/styles.xml', 'The document does not say its language')];
}
