import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** How a block stands beside its counterpart in the other language. */
export interface RowMark {
  /** Room above it, in pixels, so that both begin at the same height. */
  space: number;
  isOlder: boolean;
}

/** By the name of the block. */
type RowMarks = ReadonlyMap<string, RowMark>;

interface Marked {
  marks: RowMarks;
  shown: DecorationSet;
}

const key = new PluginKey<Marked>('rowMarks');

/** Room above blocks, and a line beside those that were left behind. Nothing of it is part of the text. */
export const RowMarks = Extension.create({
  name: 'rowMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<Marked>({
        key,
        state: {
          init: () => ({ marks: new Map(), shown: DecorationSet.empty }),
          apply: (change, now) => {
            const marks: RowMarks = change.getMeta(key) ?? now.marks;
            if (marks === now.marks && !change.docChanged) return now;
            return { marks, shown: decorations(change.doc, marks) };
          },
        },
        props: { decorations: (state) => key.getState(state)?.shown },
      }),
    ];
  },
});

export function rowMarksOf({ state }: EditorView): RowMarks {
  return key.getState(state)?.marks ?? new Map();
}

export function setRowMarks(view: EditorView, marks: RowMarks): void {
  view.dispatch(view.state.tr.setMeta(key, marks).setMeta('addToHistory', false));
}

function decorations(doc: Node, marks: RowMarks): DecorationSet {
  const made: Decoration[] = [];
  doc.forEach((node, position) => {
    const mark = marks.get(String(node.attrs.id));
    if (!mark) return;
    made.push(
      Decoration.node(position, position + node.nodeSize, {
        ...(mark.space > 0 && { style: `--row-space: ${mark.space}px` }),
        ...(mark.isOlder && { 'data-older': '' }),
      }),
    );
  });
  return DecorationSet.create(doc, made);
}
