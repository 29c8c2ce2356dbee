import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** What a template asks for, as domain/documents/rich-text-words.ts reads it: letters in square brackets. */
const instruction = /\[[^[\]]*\p{L}[^[\]]*\]/gu;
/** Stands for a fact or a break, so that places in the text are places in the node. */
const leaf = '\ufffc';

const key = new PluginKey<DecorationSet>('instructionMarks');

/** Marks what the template asks the writer to fill in, so that nobody overlooks it. */
export const InstructionMarks = Extension.create({
  name: 'instructionMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => decorations(doc),
          apply: (change, set) => (change.docChanged ? decorations(change.doc) : set),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

export interface TextRange {
  from: number;
  to: number;
  text: string;
}

/** Where the instructions of a text are. */
export function instructionRanges(doc: Node): TextRange[] {
  const found: TextRange[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const match of node.textBetween(0, node.content.size, undefined, leaf).matchAll(instruction)) {
      const from = position + 1 + match.index;
      found.push({ from, to: from + match[0].length, text: match[0] });
    }
    return false;
  });
  return found;
}

function decorations(doc: Node): DecorationSet {
  const marks = instructionRanges(doc).map(({ from, to }) =>
    Decoration.inline(from, to, { 'data-instruction': '' }),
  );
  return DecorationSet.create(doc, marks);
}
