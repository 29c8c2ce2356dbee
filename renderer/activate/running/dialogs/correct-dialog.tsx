import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctableOf, sayingOf } from '../../../../domain/activation/corrections.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { InstantInput } from '../../when-fields.tsx';
import { useActivationView } from '../activation-context.ts';
import { speakers } from '../log/speakers.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Asked } from './asked.ts';
import classes from './dialogs.module.css';
import { ReasonInput } from './reason-input.tsx';

interface CorrectDialogProps {
  asked: Extract<Asked, { kind: 'correct' }>;
  onClose: () => void;
}

/** Puts what is right in the place of what an entry says, which stays readable, and says why. */
export function CorrectDialog({ asked: { entry }, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('activate');
  const { t: tell } = useTranslation('log');
  const { state, act } = useActivationView();
  const [said] = useState(() => sayingOf(state, entry));
  const [now, setNow] = useState(said);
  /** Null while no time is typed. */
  const [time, setTime] = useState<string | null>(said.time);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const can = correctableOf(state, entry);
  const isMissing = (field: string, value: string) =>
    missing === field && value.trim() === '' && t('dialog.reasonMissing');

  async function confirm(): Promise<unknown> {
    setMissing(null);
    if (time === null) return false;
    const isSameMinute = time.slice(0, 16) === said.time.slice(0, 16);
    return await act({
      ...{ act: 'correct', entryId: entry.id, reason },
      text: can?.text ? now.text : null,
      decisionReason: can?.reason ? now.reason : null,
      speaker: can?.speaker ? now.speaker : null,
      happenedAt: isSameMinute ? null : time,
    });
  }

  return (
    <ActDialog
      title={t('correct.title')}
      confirm={t('correct.confirm')}
      onConfirm={confirm}
      onMissing={setMissing}
      onClose={onClose}
    >
      <p className={classes.soft}>{t('correct.explained')}</p>
      {can?.text && (
        <GrowingTextarea
          label={t('correct.text')}
          value={now.text}
          required={can.text === 'must'}
          rows={2}
          data-autofocus
          error={isMissing('text', now.text)}
          onFocus={(e) => e.currentTarget.setSelectionRange(said.text.length, said.text.length)}
          onChange={(e) => setNow({ ...now, text: e.currentTarget.value })}
        />
      )}
      {can?.reason && (
        <GrowingTextarea
          label={t('log.reason')}
          value={now.reason}
          required
          rows={1}
          error={isMissing('decisionReason', now.reason)}
          onChange={(e) => setNow({ ...now, reason: e.currentTarget.value })}
        />
      )}
      {can?.speaker && (
        <Autocomplete
          label={tell('correct.speaker')}
          data={speakers(state)}
          limit={12}
          value={now.speaker}
          maxLength={200}
          onChange={(speaker) => setNow({ ...now, speaker })}
        />
      )}
      <InstantInput
        label={t('when.happened')}
        timeZone={state.timeZone}
        start={said.time}
        onChange={setTime}
      />
      <ReasonInput
        label={t('correct.reason')}
        value={reason}
        onChange={setReason}
        missing={missing === 'reason'}
      />
    </ActDialog>
  );
}
