import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceRun } from '../../../../domain/activation/activation-state.ts';
import type { ResourceState } from '../../../../domain/activation/log-entry.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { GrowingTextarea } from '../../growing-textarea.tsx';
import { type Happened, HappenedFields, justNow } from '../../happened.tsx';
import { useActivationView } from '../activation-context.ts';
import { ActDialog } from '../dialogs/act-dialog.tsx';

const states = ['out', 'limited', 'back'] as const satisfies ResourceState[];

/** Whether a resource is in service, with what happened and when. */
export function ResourceDialog({ run, onClose }: { run: ResourceRun; onClose: () => void }) {
  const { t } = useTranslation(['recovery', 'activate']);
  const format = useFormat();
  const { state, now, act } = useActivationView();
  const [next, setNext] = useState<ResourceState>(run.state === 'back' ? 'out' : run.state);
  const [text, setText] = useState('');
  const [happened, setHappened] = useState<Happened>(justNow);
  const [missing, setMissing] = useState(false);
  const { at, lateReason } = happened;
  return (
    <ActDialog
      title={t('dialog.title', { name: format.codeAndName(run) })}
      confirm={t('dialog.confirm')}
      onConfirm={async () =>
        at !== undefined &&
        (await act({ act: 'setResource', resourceId: run.id, state: next, text, at, lateReason }))
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
        data={states.map((value) => ({ value, label: t(`act.${value}`) }))}
      />
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
