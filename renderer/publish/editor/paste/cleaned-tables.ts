import { tableLimits } from '../../../../domain/documents/table-limits.ts';

/**
 * Copied tables as a document has them: a caption, a first row of heads, as many cells in every row. A merged cell stands in
 * the first of its places; a table that only lays out a page becomes its words.
 */
export function cleanTables(page: Document, left: { tables: number }): void {
  for (const table of [...page.querySelectorAll('table')].reverse()) {
    const isInner = table.parentElement?.closest('td, th') ?? false;
    if (isInner || isLayout(table)) asLines(page, table);
  }
  for (const table of page.querySelectorAll('table')) {
    const grid = gridOf(table);
    const columns = Math.max(...grid.map((row) => row.length));
    if (grid.length <= tableLimits.rows && columns <= tableLimits.columns)
      rebuild(page, table, grid, columns);
    else {
      left.tables += 1;
      table.remove();
    }
  }
}

/** One row, or one column, says nothing by its form. */
function isLayout(table: HTMLTableElement): boolean {
  if (table.getAttribute('role') === 'presentation' || table.rows.length < 2) return true;
  return [...table.rows].every((row) => row.cells.length < 2 && (row.cells[0]?.colSpan ?? 1) < 2);
}

/** A row of short cells is a line; a cell with paragraphs of its own keeps them. */
function asLines(page: Document, table: HTMLTableElement): void {
  for (const row of table.rows) {
    const cells = [...row.cells];
    if (cells.length === 1 && cells[0]?.querySelector('p, ul, ol, h1, h2, h3, img')) {
      table.before(...cells[0].childNodes);
      continue;
    }
    const said = cells.map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()).filter(Boolean);
    const line = page.createElement('p');
    line.textContent = said.join(' – ');
    if (said.length > 0) table.before(line);
  }
  table.remove();
}

type Grid = (HTMLTableCellElement | null)[][];

/** The cells by row and column; null where a merged cell reaches (HTML: forming a table). */
function gridOf(table: HTMLTableElement): Grid {
  const grid: Grid = [];
  for (const [at, row] of [...table.rows].entries()) {
    grid[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const [wide, high] = [Math.min(cell.colSpan, 50), Math.min(cell.rowSpan || 1, table.rows.length - at)];
      for (let down = 0; down < high; down += 1) {
        for (let right = 0; right < wide; right += 1) {
          const line = grid[at + down] ?? [];
          line[column + right] = down === 0 && right === 0 ? cell : null;
          grid[at + down] = line;
        }
      }
    }
  }
  return grid.filter((row) => row.some((cell) => cell?.textContent?.trim()));
}

function rebuild(page: Document, table: HTMLTableElement, grid: Grid, columns: number): void {
  const made = page.createElement('table');
  const caption = captionOf(table);
  if (caption !== '') made.createCaption().textContent = caption;
  for (const [at, cells] of grid.entries()) {
    const row = page.createElement('tr');
    for (let column = 0; column < columns; column += 1) {
      const cell = page.createElement(at === 0 ? 'th' : 'td');
      cell.append(...wordsOf(page, cells[column] ?? null));
      row.append(cell);
    }
    made.append(row);
  }
  table.replaceWith(made);
}

/** Its own, or the paragraph over it that Word or LibreOffice made as one. */
function captionOf(table: HTMLTableElement): string {
  const own = table.caption?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  if (own !== '') return own;
  const above = table.previousElementSibling;
  if (!above || !/^(MsoCaption|caption|western-caption|table-caption)/i.test(above.className)) return '';
  above.remove();
  return above.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const blocks = 'p, li, ul, ol, dl, dt, dd, div, section, blockquote, h1, h2, h3, h4, h5, h6';

/** A cell holds paragraphs: items of a list and headings become such. */
function wordsOf(page: Document, cell: HTMLTableCellElement | null): Node[] {
  const said = cell ? paragraphsOf(page, cell).filter((each) => each.textContent?.trim()) : [];
  return said.length > 0 ? said : [page.createElement('p')];
}

function paragraphsOf(page: Document, holder: Element): Element[] {
  const made: Element[] = [];
  let open: Element | undefined;
  for (const child of [...holder.childNodes]) {
    if (child instanceof Element && child.matches(blocks)) {
      open = undefined;
      made.push(...paragraphsOf(page, child));
      continue;
    }
    if (open === undefined) {
      open = page.createElement('p');
      made.push(open);
    }
    open.append(child);
  }
  return made;
}
