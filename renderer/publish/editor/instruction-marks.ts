import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

/** What a template asks for, as domain/documents/rich-text-words.ts reads it: letters in square brackets. */
const instruction = /\[[^[\]]*\p{L}[^[\]]*\]/gu;
/** Stands for a fact or a break, so that places in the text are places in the node. */
const leaf = '\ufffc';

const key = new PluginKey<DecorationSet>('instructionMarks');

/**
 * Marks what the template asks the writer to fill in, so that nobody overlooks it. A click chooses all of it: typing
 * then takes its place, and deleting it leaves no doubled space.
 */
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
        props: { decorations: (state) => key.getState(state), ...clicks() },
      }),
    ];
  },
  addKeyboardShortcuts() {
    const take = () => {
      const { state, view } = this.editor;
      const change = withoutChosen(state.tr);
      if (change) view.dispatch(change.scrollIntoView());
      return change !== undefined;
    };
    return { Backspace: take, Delete: take };
  },
});

/** A first click chooses the whole; a second one puts the cursor where it is. */
function clicks() {
  let wasChosen: TextRange | undefined;
  return {
    handleDOMEvents: {
      mousedown: (view: EditorView) => {
        wasChosen = chosenInstruction(view.state.tr);
        return false;
      },
    },
    handleClick: (view: EditorView, position: number, event: MouseEvent) => {
      const range = instructionRanges(view.state.doc).find((r) => r.from <= position && position <= r.to);
      if (!range || range.from === wasChosen?.from || event.shiftKey || event.ctrlKey || event.metaKey)
        return false;
      const { tr, doc } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(doc, range.from, range.to)));
      return true;
    },
  };
}

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
      if (match[0] === '[sic]') continue;
      const from = position + 1 + match.index;
      found.push({ from, to: from + match[0].length, text: match[0] });
    }
    return false;
  });
  return found;
}

/** The instruction that is chosen whole. */
function chosenInstruction({ doc, selection }: Transaction): TextRange | undefined {
  return instructionRanges(doc).find(({ from, to }) => from === selection.from && to === selection.to);
}

/** Takes a chosen instruction out, with the space that would stand twice or at an end; undefined when none is chosen. */
export function withoutChosen(change: Transaction): Transaction | undefined {
  const range = chosenInstruction(change);
  if (!range) return undefined;
  const at = change.doc.resolve(range.from);
  const line = at.parent.textBetween(0, at.parent.content.size, undefined, leaf);
  const offset = at.start();
  const before = line[range.from - offset - 1];
  const after = line[range.to - offset];
  const isSpace = (character: string | undefined) => character !== undefined && /\s/.test(character);
  const takesAfter = isSpace(after) && (before === undefined || isSpace(before));
  const takesBefore = !takesAfter && isSpace(before) && (after === undefined || /[.,;:!?)]/.test(after));
  return change.delete(range.from - (takesBefore ? 1 : 0), range.to + (takesAfter ? 1 : 0));
}

function decorations(doc: Node): DecorationSet {
  const marks = instructionRanges(doc).map(({ from, to }) =>
    Decoration.inline(from, to, { 'data-instruction': '' }),
  );
  return DecorationSet.create(doc, marks);
}
