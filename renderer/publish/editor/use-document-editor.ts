import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import { hasCommandKey } from '../../ui/keys.tsx';
import classes from './editor.module.css';
import { editorExtensions } from './extensions.ts';
import { type NotTaken, pasteRules } from './paste/paste-rules.ts';

interface DocumentEditorOptions {
  lang: DocumentLang;
  label: string;
  content: RichTextDoc;
  editable: boolean;
  onChange: (content: RichTextDoc) => void;
  onLeave: () => void;
  onEnter: () => void;
  /** Something that was pasted or dropped is not in the text. */
  onNotTaken: (left: NotTaken[]) => void;
}

/** The editor of one language. What it starts from is read once: from then on it knows better than what is stored. */
export function useDocumentEditor(options: DocumentEditorOptions): Editor {
  const latest = useRef(options);
  const last = useRef('');
  useEffect(() => {
    latest.current = options;
  });
  const { lang, label, content, editable } = options;
  const own = useRef<Editor | null>(null);
  const editor = useEditor({
    extensions: editorExtensions,
    content,
    editable,
    editorProps: {
      ...pasteRules(
        () => own.current,
        (left) => latest.current.onNotTaken(left),
      ),
      // The editor takes every Enter for itself: the one that goes on to the next step is the window's.
      handleDOMEvents: { keydown: (_, event) => isNextStep(event) },
      attributes: {
        class: classes.text ?? '',
        lang,
        spellcheck: 'true',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'data-editing': 'true',
        'data-plain-undo': '',
      },
    },
    onUpdate: ({ editor: now }) => {
      const next = written(now);
      const text = JSON.stringify(next);
      if (text === last.current) return;
      last.current = text;
      latest.current.onChange(next);
    },
    onCreate: ({ editor: now }) => {
      own.current = now;
      last.current = JSON.stringify(written(now));
    },
    onBlur: () => latest.current.onLeave(),
    onFocus: () => latest.current.onEnter(),
  });
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);
  useEffect(() => {
    editor.view.dom.setAttribute('aria-label', label);
  }, [editor, label]);
  return editor;
}

function isNextStep(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && event.shiftKey && hasCommandKey(event);
}

/** The editor keeps a blank line at its end to write on: to go there is not to write. */
function written(editor: Editor): RichTextDoc {
  // The schema of the editor is that of a document: what it gives is one.
  const doc = editor.getJSON() as RichTextDoc;
  const isBlank = (at: number) => doc.content?.[at]?.type === 'paragraph' && !('content' in doc.content[at]);
  let end = doc.content?.length ?? 0;
  while (end > 0 && isBlank(end - 1)) end -= 1;
  return { type: 'doc', content: doc.content?.slice(0, end) ?? [] };
}
