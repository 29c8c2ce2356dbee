import { callOrReturn, getExtensionField, mergeAttributes, Node, type ParentConfig } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { tableKeys } from './table-keys.ts';
import { TableView } from './table-view.tsx';

declare module '@tiptap/core' {
  interface NodeConfig<Options, Storage> {
    /** What a node is in a table, for prosemirror-tables. */
    tableRole?:
      | string
      | ((this: {
          name: string;
          options: Options;
          storage: Storage;
          parent: ParentConfig<NodeConfig<Options>>['tableRole'];
        }) => string);
  }
}

/** What prosemirror-tables wants of every cell. No act of the editor makes a cell that spans others. */
const cellAttributes = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
});

const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  tableRole: 'header_cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes({ scope: 'col' }, HTMLAttributes), 0],
});

const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  tableRole: 'cell',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
});

/** A table with a caption and one row of heads, the first; every row has as many cells. */
const Table = Node.create({
  name: 'table',
  // Before the line break, whose keys it takes over in a table.
  priority: 150,
  group: 'block',
  content: 'tableRow+',
  tableRole: 'table',
  isolating: true,

  addAttributes() {
    return {
      caption: {
        default: '',
        parseHTML: (element) => element.querySelector('caption')?.textContent?.trim() ?? '',
        rendered: false,
      },
      rowHeaders: {
        default: false,
        parseHTML: (element) => element.hasAttribute('data-row-headers'),
        renderHTML: ({ rowHeaders }) => (rowHeaders ? { 'data-row-headers': '' } : {}),
      },
    };
  },

  parseHTML: () => [{ tag: 'table', contentElement: withoutCaption }],

  renderHTML: ({ node, HTMLAttributes }) => [
    'table',
    mergeAttributes(HTMLAttributes),
    ['caption', {}, String(node.attrs.caption)],
    ['tbody', 0],
  ],

  extendNodeSchema(extension) {
    const { name, options, storage } = extension;
    return { tableRole: callOrReturn(getExtensionField(extension, 'tableRole', { name, options, storage })) };
  },

  addNodeView() {
    return ReactNodeViewRenderer(TableView, { contentDOMElementTag: 'tbody' });
  },

  addKeyboardShortcuts() {
    return tableKeys(this.editor);
  },

  addProseMirrorPlugins() {
    return [
      tableEditing(),
      new Plugin({
        appendTransaction: (changes, _, state) =>
          changes.some(({ docChanged }) => docChanged) ? withHeads(state.tr) : null,
      }),
    ];
  },
});

/** The caption is kept with the table and is none of its rows. */
function withoutCaption(element: HTMLElement): HTMLElement {
  element.querySelector('caption')?.remove();
  return element;
}

/** The first row is the one of heads, whatever rows came and went; null when it is so in every table. */
function withHeads(change: Transaction): Transaction | null {
  const { tableHeader, tableCell } = change.doc.type.schema.nodes;
  change.doc.forEach((table, position) => {
    if (table.type.name !== 'table') return;
    table.forEach((row, offset, index) => {
      const wanted = index === 0 ? tableHeader : tableCell;
      row.forEach((cell, within) => {
        if (cell.type !== wanted) change.setNodeMarkup(position + 2 + offset + within, wanted);
      });
    });
  });
  return change.docChanged ? change : null;
}

export const tableNodes = [Table, TableRow, TableHeader, TableCell];
