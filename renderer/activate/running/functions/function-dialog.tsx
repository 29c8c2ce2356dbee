import { NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunctionRun } from '../../../../domain/activation/activation-state.ts';
import type { FunctionState } from '../../../../domain/activation/log-entry.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { type Happened, HappenedFields, justNow } from '../../happened.tsx';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from '../dialogs/act-dialog.tsx';

const states = ['normal', 'degraded', 'stopped', 'restored'] as const satisfies FunctionState[];

/** A state with all that can be said of it: how much of it runs, what happened, and when that was. */
export function FunctionDialog({ run, onClose }: { run: FunctionRun; onClose: () => void }) {
  const { t } = useTranslation(['recovery', 'activate']);
  const format = useFormat();
  const { state, now, act } = useActivationView();
  const [next, setNext] = useState<FunctionState>(run.state === 'stopped' ? 'degraded' : run.state);
  const [share, setShare] = useState<string | number>(run.sharePercent ?? '');
  const [text, setText] = useState('');
  const [happened, setHappened] = useState<Happened>(justNow);
  const [missing, setMissing] = useState(false);
  const hasShare = next === 'degraded';
  const sharePercent = hasShare && share !== '' ? Number(share) : null;
  const badShare = sharePercent !== null && !(Number.isInteger(sharePercent) && sharePercent <= 100);
  const { at, lateReason } = happened;
  return (
    <ActDialog
      title={t('dialog.title', { name: format.codeAndName(run) })}
      confirm={t('dialog.confirm')}
      onConfirm={async () =>
        !badShare &&
        at !== undefined &&
        (await act({
          ...{ act: 'setFunction', functionId: run.id, state: next, sharePercent },
          ...{ text, at, lateReason },
        }))
      }
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        data-autofocus
        aria-label={t('dialog.state')}
        value={next}
        onChange={(value) => setNext(states.find((s) => s === value) ?? next)}
        data={states.map((value) => ({ value, label: t(`activate:functionState.${value}`) }))}
      />
      {hasShare && (
        <NumberInput
          label={t('dialog.share')}
          description={t('dialog.shareHint')}
          suffix={format.language === 'fr' ? '\u00a0%' : '%'}
          min={0}
          allowNegative={false}
          allowDecimal={false}
          hideControls
          value={share}
          onChange={setShare}
          error={badShare && t('dialog.shareBad')}
        />
      )}
      <GrowingTextarea
        label={t('dialog.text')}
        rows={2}
        value={text}
        maxLength={4000}
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
