import { type KeyboardEvent, type RefObject, useId } from 'react';
import { blank } from '../../../../domain/activation/entry-draft.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { type Shortcut, ShortcutHints, useShortcuts } from './entry-shortcuts.tsx';

interface EntryTextProps {
  input: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string;
  value: string;
  error: string;
  onChange: (text: string) => void;
  onWrite: () => void;
  onShortcut: (shortcut: Shortcut) => void;
  onFiles: (files: File[]) => void;
}

/**
 * The words of an entry. Enter writes them; a stroke at the beginning and a letter do what the buttons do; Tab goes from
 * blank to blank of a template; a picture that is pasted is attached.
 */
export function EntryText(props: EntryTextProps) {
  const { input, label, placeholder, value, error, onChange, onWrite, onShortcut, onFiles } = props;
  const hintId = useId();
  const shortcuts = useShortcuts();

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onWrite();
    }
    if (event.key === 'Tab' && toBlank(event.currentTarget, event.shiftKey)) event.preventDefault();
  }

  function type(text: string): void {
    const shortcut =
      text.length === 2 && text.startsWith('/') ? shortcuts.get(text.charAt(1).toLowerCase()) : undefined;
    onChange(shortcut === undefined ? text : '');
    if (shortcut) onShortcut(shortcut);
  }

  return (
    <div>
      <GrowingTextarea
        ref={input}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        maxLength={4000}
        error={error}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (files.length === 0) return;
          event.preventDefault();
          onFiles(files);
        }}
      />
      {value === '/' && <ShortcutHints id={hintId} shortcuts={shortcuts} />}
    </div>
  );
}

/** Selects the next blank, or the one before. @returns whether there was one. */
export function toBlank(field: HTMLTextAreaElement, back = false): boolean {
  const { value, selectionStart, selectionEnd } = field;
  const at = back
    ? selectionStart === 0
      ? -1
      : value.lastIndexOf(blank, selectionStart - 1)
    : value.indexOf(blank, selectionEnd);
  if (at < 0) return false;
  field.setSelectionRange(at, at + blank.length);
  return true;
}
