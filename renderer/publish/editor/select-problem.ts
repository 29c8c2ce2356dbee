import type { Editor } from '@tiptap/react';
import { instructionRanges } from './instruction-marks.ts';

/** Goes to the words or the fact that a problem is about, and chooses them: typing then mends it. */
export function selectProblem(editor: Editor, { code, said }: { code: string; said: string }): void {
  if (editor.isDestroyed) return;
  const range = code === 'fact_missing' ? factRange(editor, said) : wordRange(editor, code, said);
  if (!range) {
    editor.commands.focus();
    return;
  }
  editor.chain().focus().setTextSelection(range).scrollIntoView().run();
}

interface Range {
  from: number;
  to: number;
}

function factRange(editor: Editor, key: string): Range | undefined {
  let found: Range | undefined;
  editor.state.doc.descendants((node, position) => {
    if (!found && node.attrs.key === key) found = { from: position, to: position + node.nodeSize };
    return !found;
  });
  return found;
}

function wordRange(editor: Editor, code: string, said: string): Range | undefined {
  if (code === 'instruction_left')
    return instructionRanges(editor.state.doc).find(({ text }) => sameWords(text, said));
  const wanted = said.replace(/…$/, '');
  if (wanted === '') return undefined;
  let found: Range | undefined;
  editor.state.doc.descendants((node, position) => {
    if (found || !node.isTextblock) return !found;
    const at = node.textContent.indexOf(wanted);
    if (at >= 0) found = { from: position + 1 + at, to: position + 1 + at + wanted.length };
    return false;
  });
  return found;
}

/** Facts within an instruction have no letters on one side and a stand-in on the other. */
function sameWords(one: string, other: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('x', '');
  return letters(one) === letters(other);
}
