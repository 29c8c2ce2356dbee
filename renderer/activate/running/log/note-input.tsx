import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivationView } from '../activation-context.ts';

/** A line to a task: what was done, what proves it. Enter writes it. */
export function NoteInput({ task }: { task: string }) {
  const { t } = useTranslation('activate');
  const { actOrTell } = useActivationView();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  async function write(): Promise<void> {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    if (await actOrTell({ act: 'note', text, task })) setText('');
    setBusy(false);
  }

  return (
    <TextInput
      aria-label={t('task.noteLabel')}
      placeholder={t('task.notePlaceholder')}
      value={text}
      maxLength={4000}
      onChange={(e) => setText(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && !e.nativeEvent.isComposing) void write();
      }}
    />
  );
}
