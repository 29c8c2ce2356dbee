import type { Editor, KeyboardShortcutCommand } from '@tiptap/core';
import { CellSelection } from '@tiptap/pm/tables';
import { doInTable, nextCell, previousCell, tableAround } from './table-acts.ts';

/** Keys within a table: from cell to cell, and rows and columns without leaving the text. */
export function tableKeys(editor: Editor): Record<string, KeyboardShortcutCommand> {
  const within = (act: () => boolean) => () => tableAround(editor) !== undefined && act();
  /** What is chosen whole goes; a part of the cells is emptied by prosemirror-tables. */
  const deleteChosen = () => {
    const { selection } = editor.state;
    if (!(selection instanceof CellSelection)) return false;
    if (selection.isRowSelection() && selection.isColSelection()) return doInTable(editor, 'deleteTable');
    return false;
  };
  const toNext = () => nextCell(editor);
  return {
    ...{ Tab: toNext },
    'Shift-Tab': () => previousCell(editor),
    'Mod-Enter': within(() => doInTable(editor, 'rowBelow')),
    'Mod-Alt-Enter': within(() => doInTable(editor, 'columnAfter')),
    'Mod-Backspace': within(() => doInTable(editor, 'deleteRow')),
    'Mod-Shift-Backspace': within(() => doInTable(editor, 'deleteColumn')),
    Backspace: deleteChosen,
    Delete: deleteChosen,
  };
}
