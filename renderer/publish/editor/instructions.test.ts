import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { documentKinds } from '../../../domain/documents/kinds.ts';
import { leftInstructions } from '../../../domain/documents/rich-text-words.ts';
import { documentTemplate } from '../../../electron/documents/templates.ts';
import { editorExtensions } from './extensions.ts';
import { instructionRanges, withoutChosen } from './instruction-marks.ts';
import { problemSelection } from './select-problem.ts';

let editor: Editor;
afterEach(() => editor.destroy());

const fact = (key: string) => ({ type: 'fact', attrs: { key } });
const text = (words: string) => ({ type: 'text', text: words });

function open(...paragraphs: object[][]): Editor {
  const content = paragraphs.map((inline) => ({ type: 'paragraph', content: inline }));
  const element = document.createElement('div');
  editor = new Editor({ element, extensions: editorExtensions, content: { type: 'doc', content } });
  return editor;
}

function chosen(problem: { code: string; said: string }, facts = {}): string | undefined {
  const { doc } = editor.state;
  const selection = problemSelection(doc, problem, facts);
  return selection && doc.textBetween(selection.from, selection.to, '|', (leaf) => `{${leaf.attrs.key}}`);
}

describe('what a problem is about', () => {
  it.each(documentKinds)('is found for every instruction of the template of a %s', (kind) => {
    for (const content of Object.values(documentTemplate(kind).content)) {
      editor = new Editor({ element: null, extensions: editorExtensions, content });
      for (const said of leftInstructions(content))
        expect(chosen({ code: 'instruction_left', said })).toMatch(/^\[.+\]$/s);
    }
  });

  it('is found after what was mended is taken back', () => {
    open([text('[One.] then [Two.]')]);
    const [one] = instructionRanges(editor.state.doc);
    editor.commands.insertContentAt({ from: one?.from ?? 0, to: one?.to ?? 0 }, 'Written, at some length,');
    expect(chosen({ code: 'instruction_left', said: '[One.]' })).toBeUndefined();
    editor.commands.undo();
    expect(chosen({ code: 'instruction_left', said: '[One.]' })).toBe('[One.]');
    expect(chosen({ code: 'instruction_left', said: '[Two.]' })).toBe('[Two.]');
  });

  it('is a fact, within a sentence or a table of its own', () => {
    open([text('Call '), fact('role.IL.phone')]);
    editor.commands.insertContentAt(editor.state.doc.content.size, {
      type: 'factBlock',
      attrs: { key: 'activation.roles' },
    });
    expect(chosen({ code: 'fact_missing', said: 'role.IL.phone' })).toBe('{role.IL.phone}');
    expect(chosen({ code: 'fact_missing', said: 'activation.roles' })).toBe('{activation.roles}');
    expect(chosen({ code: 'fact_missing', said: 'role.COM.phone' })).toBeUndefined();
  });

  it('is the head of a table that names nothing', () => {
    open([text('Before')]);
    const cell = (type: string, words: string) => ({
      type,
      content: [{ type: 'paragraph', ...(words && { content: [text(words)] }) }],
    });
    editor.commands.insertContentAt(editor.state.doc.content.size, {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'A'), cell('tableHeader', '')] },
        { type: 'tableRow', content: [cell('tableCell', ''), cell('tableCell', 'b')] },
      ],
    });
    const { doc } = editor.state;
    const { $from } = problemSelection(doc, { code: 'table_header_blank', said: '' }) ?? {};
    expect($from?.node(-1).type.name).toBe('tableHeader');
    expect($from?.parent.textContent).toBe('');
  });

  it('is words after a fact, over a fact, and cut short', () => {
    open([fact('a'), text(' and click  here now for the rest of it')]);
    const facts = { a: 'Ada Roy' };
    expect(chosen({ code: 'link_text', said: 'click here' }, facts)).toBe('click  here');
    expect(chosen({ code: 'heading_order', said: 'Ada Roy and…' }, facts)).toBe('{a} and');
    expect(chosen({ code: 'heading_order', said: 'nothing like it' }, facts)).toBeUndefined();
  });
});

describe('deleting an instruction', () => {
  it.each([
    ['[One.] Then this.', 'Then this.'],
    ['This. [One.] Then that.', 'This. Then that.'],
    ['This. [One.]', 'This.'],
    ['This [one].', 'This.'],
    ['[One.]', ''],
    ['at ([place])', 'at ()'],
  ])('%s leaves «%s»', (before, after) => {
    open([text(before)]);
    const [range] = instructionRanges(editor.state.doc);
    const { tr, doc } = editor.state;
    tr.setSelection(TextSelection.create(doc, range?.from ?? 0, range?.to ?? 0));
    expect(withoutChosen(tr)?.doc.textContent).toBe(after);
  });

  it('is left to the editor where no whole one is chosen', () => {
    open([text('This [one].')]);
    expect(withoutChosen(editor.state.tr)).toBeUndefined();
  });
});
