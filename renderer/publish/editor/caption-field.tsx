import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { useLiveFacts } from './fact-texts.ts';

interface CaptionFieldProps {
  editor: Editor;
  value: string;
  /** What it is the caption of: says so to a screen reader, and in the empty field. */
  of: 'table' | 'checklist';
  onChange: (caption: string) => void;
  /** On to what it is the caption of. */
  onDone: () => void;
}

/** The words over a table or a checklist, which a document does not do without. */
export function CaptionField({ editor, value, of, onChange, onDone }: CaptionFieldProps) {
  const { i18n } = useTranslation();
  const { lang } = useLiveFacts();
  const t = i18n.getFixedT(lang, 'writing');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (document.activeElement !== input.current) setTyped(value);
  }, [value]);

  function onKeyDown(event: KeyboardEvent): void {
    const isForward =
      event.key === 'Enter' || event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey);
    if (!isForward || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  }

  return (
    <input
      ref={input}
      className={classes.caption}
      data-caption
      data-editing="true"
      data-plain-undo
      lang={lang}
      aria-label={t(`caption.${of}`)}
      placeholder={t(`captionHint.${of}`)}
      value={typed}
      maxLength={400}
      readOnly={!editor.isEditable}
      aria-invalid={typed.trim() === '' || undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
