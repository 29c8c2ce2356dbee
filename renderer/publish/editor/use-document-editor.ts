import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import type { RichTextDoc } from '../../../domain/documents/rich-text.ts';
import classes from './editor.module.css';
import { editorExtensions } from './extensions.ts';
import { fromWord } from './paste-from-word.ts';

interface DocumentEditorOptions {
  lang: DocumentLang;
  label: string;
  content: RichTextDoc;
  editable: boolean;
  onChange: (content: RichTextDoc) => void;
  onLeave: () => void;
  onEnter: () => void;
}

/** The editor of one language. What it starts from is read once: from then on it knows better than what is stored. */
export function useDocumentEditor(options: DocumentEditorOptions): Editor {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const { lang, label, content, editable } = options;
  const editor = useEditor({
    extensions: editorExtensions,
    content,
    editable,
    editorProps: {
      transformPastedHTML: fromWord,
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
    // The schema of the editor is that of a document: what it gives is one.
    onUpdate: ({ editor: now }) => latest.current.onChange(now.getJSON() as RichTextDoc),
    onBlur: () => latest.current.onLeave(),
    onFocus: () => latest.current.onEnter(),
  });
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);
  useEffect(() => {
    editor.view.dom.setAttribute('aria-label', label);
  }, [editor, label]);
  return editor;
}
