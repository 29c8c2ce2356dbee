import { child, elements, isOn, wordValue, type XmlElement } from './xml-tree.ts';

/** A run of text with where it stands. */
export interface RunPlace {
  run: XmlElement;
  /** What is read of it: its text, a tab as `\t`, a break as `\n`. */
  text: string;
  hyperlink: XmlElement | undefined;
}

export interface ParagraphPlace {
  element: XmlElement;
  properties: XmlElement | undefined;
  style: string;
  runs: RunPlace[];
  text: string;
  /** The cell and the table it is in, the innermost. */
  cell: XmlElement | undefined;
  row: XmlElement | undefined;
  table: XmlElement | undefined;
  /** Has a picture, a box or the end of a section in it. */
  holdsMore: boolean;
}

interface Around {
  cell?: XmlElement;
  row?: XmlElement;
  table?: XmlElement;
}

/** Every paragraph of a part, in reading order. */
export function paragraphsOf(root: XmlElement): ParagraphPlace[] {
  const found: ParagraphPlace[] = [];
  const visit = (element: XmlElement, around: Around): void => {
    for (const each of elements(element)) {
      if (each.name === 'w:p') found.push(paragraphPlace(each, around));
      else if (each.name === 'w:tbl') visit(each, { table: each });
      else if (each.name === 'w:tr') visit(each, { ...around, row: each });
      else if (each.name === 'w:tc') visit(each, { ...around, cell: each });
      else visit(each, around);
    }
  };
  visit(root, {});
  return found;
}

function paragraphPlace(element: XmlElement, around: Around): ParagraphPlace {
  const properties = child(element, 'w:pPr');
  const runs: RunPlace[] = [];
  const more = {
    holds: properties !== undefined && elements(properties).some((each) => each.name === 'w:sectPr'),
  };
  collectRuns(element, undefined, runs, more);
  return {
    element,
    properties,
    style: wordValue(properties, 'w:pStyle') ?? 'Normal',
    runs,
    text: runs.map((run) => run.text).join(''),
    cell: around.cell,
    row: around.row,
    table: around.table,
    holdsMore: more.holds,
  };
}

function collectRuns(
  element: XmlElement,
  hyperlink: XmlElement | undefined,
  runs: RunPlace[],
  more: { holds: boolean },
): void {
  for (const each of elements(element)) {
    if (each.name === 'w:r') {
      if (isOn(child(each, 'w:rPr'), 'w:vanish')) continue;
      const text = elements(each).map(readText).join('');
      if (elements(each).some((part) => part.name === 'w:drawing' || part.name === 'w:sym'))
        more.holds = true;
      runs.push({ run: each, text, hyperlink });
    } else if (each.name === 'w:hyperlink') collectRuns(each, each, runs, more);
    else if (each.name !== 'w:pPr') collectRuns(each, hyperlink, runs, more);
  }
}

function readText(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((part) => typeof part === 'string').join('');
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
  if (element.name === 'w:noBreakHyphen') return '-';
  // A field stands for words that Word puts in.
  if (element.name === 'w:fldChar' && element.attributes['w:fldCharType'] === 'begin') return '\ufffc';
  return '';
}
