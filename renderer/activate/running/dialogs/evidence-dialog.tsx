import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { taskWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { useAttach } from '../log/attach.ts';
import { AttachButton } from '../log/attach-button.tsx';
import { ActDialog } from './act-dialog.tsx';
import classes from './dialogs.module.css';

/** What proves that a task is done: a note to it, where the proof is kept, or the proof itself. */
export function EvidenceDialog({ task, onClose }: { task: string; onClose: () => void }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, act } = useActivationView();
  const [text, setText] = useState('');
  const attaching = useAttach(task);
  return (
    <ActDialog
      title={t('evidence.title')}
      confirm={t('evidence.confirm')}
      onConfirm={async () => text.trim() !== '' && (await act({ act: 'note', text, task }))}
      onClose={onClose}
    >
      <p className={classes.soft}>{taskWords(state, task, format)}</p>
      <GrowingTextarea
        label={t('evidence.text')}
        description={t('evidence.textHint')}
        value={text}
        rows={2}
        maxLength={4000}
        error={attaching.problem}
        data-autofocus
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <Group>
        <AttachButton attaching={attaching} text={text} onAttached={onClose} />
      </Group>
    </ActDialog>
  );
}
