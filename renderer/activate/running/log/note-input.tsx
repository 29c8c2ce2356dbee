import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivationView } from '../activation-context.ts';
import { useAttach } from './attach.ts';
import { AttachButton } from './attach-button.tsx';
import { DropFiles } from './drop-files.tsx';
import classes from './log.module.css';

/** A line to a task, or a file: what was done, what proves it. Enter writes it. */
export function NoteInput({ task }: { task: string }) {
  const { t } = useTranslation('activate');
  const { actOrTell } = useActivationView();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const attaching = useAttach(task);

  async function write(): Promise<void> {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    if (await actOrTell({ act: 'note', text, task })) setText('');
    setBusy(false);
  }

  return (
    <DropFiles disabled={attaching.busy} onFiles={(files) => void attaching.take(files, '')}>
      <div className={classes.noteLine}>
        <TextInput
          aria-label={t('task.noteLabel')}
          placeholder={t('task.notePlaceholder')}
          value={text}
          maxLength={4000}
          error={attaching.problem}
          onChange={(e) => setText(e.currentTarget.value)}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !e.nativeEvent.isComposing) void write();
          }}
          onPaste={(event) => {
            const files = [...event.clipboardData.files];
            if (files.length === 0) return;
            event.preventDefault();
            void attaching.paste(files, '');
          }}
        />
        <AttachButton attaching={attaching} />
      </div>
    </DropFiles>
  );
}
