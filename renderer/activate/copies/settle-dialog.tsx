import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationState, Dispute } from '../../../domain/activation/activation-state.ts';
import type { LogEntry } from '../../../domain/activation/log-entry.ts';
import { announce } from '../../ui/announce.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { ActDialog } from '../running/dialogs/act-dialog.tsx';
import { ReasonInput } from '../running/dialogs/reason-input.tsx';
import classes from './copies.module.css';
import { useDisputeWords } from './dispute-words.ts';

/** One after the other: what the two say, side by side, and why one of them holds. Both stay in the log. */
export function SettleDialog({ onClose }: { onClose: () => void }) {
  const { state } = useActivationView();
  const [total] = useState(state.disputes.length);
  const [dispute] = state.disputes;
  if (!dispute) return null;
  const n = total - state.disputes.length + 1;
  const key = `${dispute.about.kind} ${dispute.about.key}`;
  return <Settle key={key} dispute={dispute} n={n} total={total} onClose={onClose} />;
}

interface SettleProps {
  dispute: Dispute;
  n: number;
  total: number;
  onClose: () => void;
}

function Settle({ dispute: { about, entryIds }, n, total, onClose }: SettleProps) {
  const { t } = useTranslation('copies');
  const { state, act } = useActivationView();
  const words = useDisputeWords(state);
  const [keeps, setKeeps] = useState(entryIds.at(-1) ?? '');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const entries = entryIds.flatMap((id) => state.log.find((e) => e.id === id) ?? []);

  /** @returns whether the dialog may close: it stays for the next one. */
  async function settle(): Promise<boolean> {
    await act({ act: 'settle', about, keeps, reason });
    const isLast = n >= total;
    if (isLast) announce(t('disputes.done'));
    return isLast;
  }

  const step = total > 1 ? ` (${t('disputes.step', { n, count: total })})` : '';
  return (
    <ActDialog
      title={`${t('disputes.title')}${step}`}
      confirm={t('disputes.confirm')}
      size={680}
      onConfirm={settle}
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      <p className={classes.about}>{words.about(about)}</p>
      <fieldset className={classes.choices}>
        <VisuallyHidden component="legend">{t('disputes.choose')}</VisuallyHidden>
        {entries.map((entry, i) => (
          <Choice
            key={entry.id}
            entry={entry}
            state={state}
            isHeld={i === entries.length - 1}
            checked={keeps === entry.id}
            onChoose={() => setKeeps(entry.id)}
          />
        ))}
      </fieldset>
      <ReasonInput label={t('disputes.reason')} value={reason} onChange={setReason} missing={missing} />
      <p className={classes.soft}>{t('disputes.both')}</p>
    </ActDialog>
  );
}

interface ChoiceProps {
  entry: LogEntry;
  state: ActivationState;
  /** It holds while nobody has decided. */
  isHeld: boolean;
  checked: boolean;
  onChoose: () => void;
}

function Choice({ entry, state, isHeld, checked, onChoose }: ChoiceProps) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const { said, reason } = useDisputeWords(state).of(entry);
  const who = { name: entry.author, at: format.dateTime(entry.eventAt, state.timeZone) };
  return (
    <label className={classes.choice} data-checked={checked || undefined}>
      <span className={classes.choiceHead}>
        <input
          type="radio"
          name="keeps"
          checked={checked}
          onChange={onChoose}
          data-autofocus={checked || undefined}
        />
        <span>{t(entry.kind === 'settled' ? 'disputes.settledBy' : 'disputes.said', who)}</span>
        {isHeld && <StatusMark>{t('disputes.holdsNow')}</StatusMark>}
      </span>
      <span className={classes.said}>{said}</span>
      {reason && <span className={classes.soft}>{t('disputes.because', { reason })}</span>}
    </label>
  );
}
