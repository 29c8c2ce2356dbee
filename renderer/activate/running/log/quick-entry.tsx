import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailed } from '../../../desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { useNewCommand } from '../../../ui/commands.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { type Happened, HappenedFields, justNow } from '../../happened.tsx';
import { useRefusal } from '../../use-refusal.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';

type Kind = 'note' | 'decide';

/** Writes into the log: Enter writes a note; a decision asks for its reason. */
export function QuickEntry() {
  const { t } = useTranslation('activate');
  const { state, now, act } = useActivationView();
  const refusal = useRefusal();
  const input = useRef<HTMLTextAreaElement>(null);
  const [kind, setKind] = useState<Kind>('note');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const [happened, setHappened] = useState<Happened>(justNow);
  const [missing, setMissing] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useNewCommand(t('command.entry'), () => input.current?.focus());

  async function write(): Promise<void> {
    const { at, lateReason } = happened;
    if (busy || text.trim() === '' || at === undefined) return;
    setBusy(true);
    setProblem('');
    setMissing(null);
    try {
      const when = { at, lateReason, text };
      await act(kind === 'note' ? { ...when, act: kind } : { ...when, act: kind, reason });
      announce(t('log.written'));
      setText('');
      setReason('');
      setHappened(justNow);
    } catch (error) {
      const field =
        error instanceof CallFailed && error.code === 'reason_required' ? String(error.details.field) : null;
      setMissing(field);
      setProblem(field ? '' : refusal(error));
    }
    setBusy(false);
    input.current?.focus();
  }

  return (
    <form
      className={classes.entryForm}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <div className={classes.formHead}>
        <SegmentedControl
          size="xs"
          aria-label={t('log.kind')}
          value={kind}
          onChange={(value) => setKind(value === 'decide' ? 'decide' : 'note')}
          data={[
            { value: 'note', label: t('log.kinds.note') },
            { value: 'decide', label: t('log.kinds.decision') },
          ]}
        />
        <Button type="submit" size="xs" disabled={text.trim() === ''}>
          {t(kind === 'note' ? 'log.writeNote' : 'log.writeDecision')}
        </Button>
      </div>
      <GrowingTextarea
        ref={input}
        aria-label={t(kind === 'note' ? 'log.noteLabel' : 'log.decisionLabel')}
        placeholder={t(kind === 'note' ? 'log.notePlaceholder' : 'log.decisionPlaceholder')}
        value={text}
        maxLength={4000}
        error={problem}
        onChange={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey || e.nativeEvent.isComposing) return;
          e.preventDefault();
          void write();
        }}
      />
      {kind === 'decide' && (
        <TextInput
          label={t('log.reason')}
          value={reason}
          required
          error={missing === 'reason' && t('dialog.reasonMissing')}
          onChange={(e) => setReason(e.currentTarget.value)}
        />
      )}
      <HappenedFields
        value={happened}
        onChange={setHappened}
        timeZone={state.timeZone}
        now={now}
        error={missing === 'lateReason' ? t('dialog.reasonMissing') : undefined}
      />
    </form>
  );
}
