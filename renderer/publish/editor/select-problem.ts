import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { instructionRanges } from './instruction-marks.ts';

/** What each fact says, by key: words that a problem quotes may be those of a fact. */
type FactTexts = Readonly<Record<string, string>>;

/** Goes to the words or the fact that a problem is about, and chooses them: typing then mends it. */
export function selectProblem(
  editor: Editor,
  problem: { code: string; said: string },
  facts: FactTexts = {},
): void {
  if (editor.isDestroyed) return;
  const field = problemField(editor, problem.code);
  if (field) {
    field.focus();
    field.scrollIntoView({ block: 'center' });
    return;
  }
  const selection = problemSelection(editor.state.doc, problem, facts);
  // The window takes the focus first: a choice in a text that has none is lost to where its cursor was last.
  editor.view.focus();
  if (selection) editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
}

/** What a problem is about in a text; undefined when it is about no words, or they are no longer there. */
export function problemSelection(
  doc: Node,
  { code, said }: { code: string; said: string },
  facts: FactTexts = {},
): Selection | undefined {
  if (code === 'fact_missing') return factSelection(doc, said);
  if (code === 'table_header_blank') return blankHead(doc);
  const range = code === 'instruction_left' ? instructionRange(doc, said) : wordRange(doc, said, facts);
  return range && TextSelection.create(doc, range.from, range.to);
}

/** The field of a table, a checklist or a picture that a problem is about: those are not words of the text. */
function problemField({ view }: Editor, code: string): HTMLElement | undefined {
  const search = fieldsOf[code];
  if (search === undefined) return undefined;
  const fields = [...view.dom.querySelectorAll<HTMLInputElement>(search)];
  return fields.find(({ value, disabled }) => value.trim() === '' && !disabled);
}

const fieldsOf: Record<string, string> = {
  caption_missing: '[data-caption]',
  image_alt_missing: '[data-alt]',
};

/** The first head of a table that names nothing. */
function blankHead(doc: Node): Selection | undefined {
  let found: number | undefined;
  doc.descendants((node, position) => {
    if (found === undefined && node.type.name === 'tableHeader' && node.textContent.trim() === '')
      found = position;
    return found === undefined;
  });
  return found === undefined ? undefined : TextSelection.create(doc, found + 2);
}

interface Range {
  from: number;
  to: number;
}

function factSelection(doc: Node, key: string): Selection | undefined {
  let found: number | undefined;
  doc.descendants((node, position) => {
    if (found === undefined && node.isAtom && node.attrs.key === key) found = position;
    return found === undefined;
  });
  return found === undefined ? undefined : NodeSelection.create(doc, found);
}

function instructionRange(doc: Node, said: string): Range | undefined {
  return instructionRanges(doc).find(({ text }) => sameWords(text, said));
}

/** Quotes have their spaces tidied, their facts filled in, and are cut at sixty characters. */
function wordRange(doc: Node, said: string, facts: FactTexts): Range | undefined {
  const wanted = withoutSpaces(said.replace(/…$/, ''));
  if (wanted === '') return undefined;
  let found: Range | undefined;
  doc.descendants((node, position) => {
    if (found || !node.isTextblock) return !found;
    const read = readBlock(node, position, facts);
    const at = read.text.indexOf(wanted);
    const from = read.places[at];
    const last = read.places[at + wanted.length - 1];
    if (at >= 0 && from && last) found = { from: from.from, to: last.to };
    return false;
  });
  return found;
}

/** The characters of a block that are no spaces, each with where it stands; those of a fact all stand where it does. */
function readBlock(block: Node, position: number, facts: FactTexts): { text: string; places: Range[] } {
  let text = '';
  const places: Range[] = [];
  block.forEach((node, offset) => {
    const start = position + 1 + offset;
    const said = node.isText ? (node.text ?? '') : (facts[String(node.attrs.key)] ?? '');
    for (let at = 0; at < said.length; at += 1) {
      if (withoutSpaces(said[at] ?? '') === '') continue;
      text += said[at];
      places.push(node.isText ? { from: start + at, to: start + at + 1 } : { from: start, to: start + 1 });
    }
  });
  return { text, places };
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

/** Facts within an instruction have no letters on one side and a stand-in on the other. */
function sameWords(one: string, other: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('x', '');
  return letters(one) === letters(other);
}
