import { type LintProblem, lintProblem } from './lint-problem.ts';
import { all, child, elements, isOn, textIn, wordValue, type XmlElement } from './xml-tree.ts';

/** Tables that can be read cell by cell. At the head and the foot of a page they only lay out the letterhead. */
export function tableProblems(path: string, root: XmlElement): LintProblem[] {
  if (path !== 'word/document.xml') return [];
  return all(root, 'w:tbl').flatMap((table) => {
    const rows = elements(table).filter((each) => each.name === 'w:tr');
    const cells = rows.map((row) => elements(row).filter((each) => each.name === 'w:tc'));
    const said = textIn(rows[0]);
    const problems: LintProblem[] = [];
    if (!isLayout(table) && !isOn(child(rows[0], 'w:trPr'), 'w:tblHeader')) {
      problems.push(lintProblem('table_header', path, 'A table has no marked header row', said));
    }
    const properties = child(table, 'w:tblPr');
    const title = wordValue(properties, 'w:tblCaption') ?? wordValue(properties, 'w:tblDescription') ?? '';
    if (title.trim() === '') problems.push(lintProblem('table_caption', path, 'A table has no title', said));
    if (cells.flat().some(isMerged))
      problems.push(lintProblem('table_merged', path, 'Cells are merged', said));
    const columns = elements(child(table, 'w:tblGrid')).length;
    if (cells.some((row) => row.length !== columns)) {
      problems.push(lintProblem('table_ragged', path, 'Rows do not have the same number of cells', said));
    }
    return problems;
  });
}

/** A sheet of cards is laid out as a table and read card by card: its first row names nothing. */
function isLayout(table: XmlElement): boolean {
  return wordValue(child(table, 'w:tblPr'), 'w:tblStyle') === 'CardSheet';
}

function isMerged(cell: XmlElement): boolean {
  const properties = child(cell, 'w:tcPr');
  const span = Number(wordValue(properties, 'w:gridSpan') ?? 1);
  return (
    span > 1 || child(properties, 'w:vMerge') !== undefined || child(properties, 'w:hMerge') !== undefined
  );
}
