import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { type Happened, HappenedFields, justNow } from '../../happened.tsx';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from '../dialogs/act-dialog.tsx';
import type { PersonLine } from './call-lines.ts';
import { type CallOutcome, callOf, outcomes } from './use-calls.ts';

interface CallDialogProps {
  line: PersonLine;
  way: number;
  onClose: () => void;
}

/** What came of a call, with what was said, and when where that was earlier. */
export function CallDialog({ line, way, onClose }: CallDialogProps) {
  const { t } = useTranslation(['calls', 'activate']);
  const { state, now, act } = useActivationView();
  const [outcome, setOutcome] = useState<CallOutcome>('reached');
  const [text, setText] = useState('');
  const [happened, setHappened] = useState<Happened>(justNow);
  const [missing, setMissing] = useState(false);
  const { at, lateReason } = happened;
  return (
    <ActDialog
      title={t('dialog.title', { name: line.entry.person.name })}
      confirm={t('dialog.confirm')}
      onConfirm={async () =>
        at !== undefined && (await act({ ...callOf(line, way), outcome, text, at, lateReason }))
      }
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      <Radio.Group
        label={t('dialog.outcome')}
        value={outcome}
        onChange={(value) => setOutcome(outcomes.find((o) => o === value) ?? outcome)}
      >
        <Stack gap={6} mt={6}>
          {outcomes.map((o) => (
            <Radio key={o} value={o} label={t(`outcome.${o}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <GrowingTextarea
        label={t('dialog.text')}
        rows={2}
        value={text}
        maxLength={4000}
        data-autofocus
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <HappenedFields
        value={happened}
        onChange={setHappened}
        timeZone={state.timeZone}
        now={now}
        error={missing ? t('activate:dialog.reasonMissing') : undefined}
      />
    </ActDialog>
  );
}
