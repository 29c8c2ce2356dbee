import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Asked } from './asked.ts';
import classes from './dialogs.module.css';
import { ReasonInput } from './reason-input.tsx';

/** Puts other words in the place of an entry's, which stay readable, and says why. */
export function CorrectDialog({
  asked,
  onClose,
}: {
  asked: Extract<Asked, { kind: 'correct' }>;
  onClose: () => void;
}) {
  const { t } = useTranslation('activate');
  const { act } = useActivationView();
  const [text, setText] = useState(asked.words);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const isSame = text.trim() === '' || text.trim() === asked.words;

  async function confirm(): Promise<unknown> {
    if (isSame) return false;
    return await act({ act: 'correct', entryId: asked.entry.id, text, reason });
  }

  return (
    <ActDialog
      title={t('correct.title')}
      confirm={t('correct.confirm')}
      onConfirm={confirm}
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      <p className={classes.soft}>{t('correct.explained')}</p>
      <GrowingTextarea
        label={t('correct.text')}
        value={text}
        required
        rows={2}
        data-autofocus
        onFocus={(e) => e.currentTarget.setSelectionRange(asked.words.length, asked.words.length)}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <ReasonInput label={t('correct.reason')} value={reason} onChange={setReason} missing={missing} />
    </ActDialog>
  );
}
