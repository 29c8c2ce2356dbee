import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  TableMap,
} from '@tiptap/pm/tables';
import { tableLimits } from '../../../../domain/documents/table-limits.ts';

/** What can be done with the table around the cursor. The screen has words for each: translations `writing:table.ACT`. */
export const tableActs = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;
export type TableAct = (typeof tableActs)[number];

const commands: Record<TableAct, Command> = {
  rowAbove: addRowBefore,
  rowBelow: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
};

interface FoundTable {
  node: Node;
  position: number;
}

/** The table that the cursor is in. */
export function tableAround({ state }: Editor): FoundTable | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'table') return { node, position: $from.before(depth) };
  }
  return undefined;
}

/** Whether it can be done here: a table has a row of heads and one more, a column, and no more than fit a page. */
export function canDo(editor: Editor, act: TableAct): boolean {
  const table = tableAround(editor);
  if (!table) return false;
  const { width, height } = TableMap.get(table.node);
  if (act === 'rowAbove') return height < tableLimits.rows && !isInHead(editor, table);
  if (act === 'rowBelow') return height < tableLimits.rows;
  if (act === 'columnBefore' || act === 'columnAfter') return width < tableLimits.columns;
  if (act === 'deleteRow') return height > 2;
  return act === 'deleteTable' || width > 1;
}

/** A row over the heads would be a row of heads: new ones come below. */
function isInHead({ state }: Editor, { node, position }: FoundTable): boolean {
  const first = node.firstChild;
  return first !== null && state.selection.from < position + 1 + first.nodeSize;
}

/** @returns false where it can't be done. */
export function doInTable(editor: Editor, act: TableAct): boolean {
  if (!canDo(editor, act)) return false;
  editor.view.focus();
  return commands[act](editor.state, editor.view.dispatch);
}

/** Whether the first column names the rows: read out before each cell of a row. */
export function toggleRowHeaders(editor: Editor): void {
  const table = tableAround(editor);
  if (!table) return;
  const { state, view } = editor;
  view.dispatch(state.tr.setNodeAttribute(table.position, 'rowHeaders', !table.node.attrs.rowHeaders));
}

/** To the next cell, or a new row after the last one. */
export function nextCell(editor: Editor): boolean {
  if (!tableAround(editor)) return false;
  if (goToNextCell(1)(editor.state, editor.view.dispatch)) return true;
  return doInTable(editor, 'rowBelow') && goToNextCell(1)(editor.state, editor.view.dispatch);
}

/** To the cell before, or from the first one to the caption. */
export function previousCell(editor: Editor): boolean {
  const table = tableAround(editor);
  if (!table) return false;
  if (!goToNextCell(-1)(editor.state, editor.view.dispatch)) focusCaption(editor, table.position);
  return true;
}

/** A new table below the cursor, which stands in its caption then. */
export function insertTable(editor: Editor): void {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] });
  const rows = [row('tableHeader'), row('tableCell'), row('tableCell')];
  editor.chain().focus().insertContent({ type: 'table', content: rows }).run();
  const { doc, selection } = editor.state;
  let near: number | undefined;
  doc.forEach((node, position) => {
    if (node.type.name === 'table' && position <= selection.to) near = position;
  });
  if (near !== undefined) focusCaption(editor, near);
}

/** Puts the cursor into the first cell of a table. */
export function focusFirstCell(editor: Editor, position: number): void {
  const selection = Selection.findFrom(editor.state.doc.resolve(position + 1), 1, true);
  editor.view.focus();
  if (selection instanceof TextSelection || selection instanceof NodeSelection)
    editor.view.dispatch(editor.state.tr.setSelection(selection));
}

export function focusCaption(editor: Editor, position: number): void {
  const dom = editor.view.nodeDOM(position);
  // After React has drawn it.
  setTimeout(() => {
    const holder = dom?.isConnected ? dom : editor.view.nodeDOM(position);
    if (holder instanceof HTMLElement) holder.querySelector<HTMLInputElement>('[data-caption]')?.focus();
  });
}
