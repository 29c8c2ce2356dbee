import { Checkbox, Radio, Stack } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activationTime } from '../../../domain/activation/activation-clock.ts';
import type { ActivationState } from '../../../domain/activation/activation-state.ts';
import { tasksAskingForReport } from '../../../domain/activation/report-tasks.ts';
import { tasksAt } from '../../../domain/activation/tasks-at.ts';
import { useActivation } from '../../activate/activation-log.ts';
import { taskWords } from '../../activate/words.ts';
import { call } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';

interface ReportTaskProps {
  activationId: string;
  chosen: string | null;
  onChoose: (task: string | null) => void;
}

/** Offers to mark the task that asked for a situation report as done with its issue. Nothing where none asks. */
export function ReportTask({ activationId, ...choice }: ReportTaskProps) {
  const { data: state } = useActivation(activationId);
  return state ? <Offered state={state} {...choice} /> : null;
}

interface OfferedProps extends Omit<ReportTaskProps, 'activationId'> {
  state: ActivationState;
}

function Offered({ state, chosen, onChoose }: OfferedProps) {
  const { t } = useTranslation('reportTask');
  const format = useFormat();
  const [now] = useState(() => new Date().toISOString());
  const tasks = useMemo(
    () => tasksAskingForReport(tasksAt(state, activationTime(state.clock, now))).map(({ key }) => key),
    [state, now],
  );
  const [first] = tasks;
  const only = tasks.length === 1 ? first : undefined;
  // With several, a person says which.
  useEffect(() => onChoose(only ?? null), [only, onChoose]);
  if (first === undefined) return null;
  const words = (key: string) => taskWords(state, key, format);
  if (only !== undefined)
    return (
      <Checkbox
        size="sm"
        label={t('markOne', { task: words(only) })}
        checked={chosen === only}
        onChange={(event) => onChoose(event.currentTarget.checked ? only : null)}
      />
    );
  return (
    <Radio.Group
      label={t('markWhich')}
      value={chosen ?? ''}
      onChange={(value) => onChoose(tasks.find((key) => key === value) ?? null)}
    >
      <Stack gap={6} mt={6}>
        <Radio size="sm" value="" label={t('none')} />
        {tasks.map((key) => (
          <Radio key={key} size="sm" value={key} label={words(key)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** The document is issued whatever becomes of its task: that is told apart. */
export function useFinishTask(activationId: string | undefined, task: string | null) {
  const { t } = useTranslation('reportTask');
  const { sentence } = useErrorWords();
  return async (number: string): Promise<void> => {
    if (activationId === undefined || task === null) return;
    const text = t('evidence', { number });
    await call('activations.act', { id: activationId, command: { act: 'finishTask', task, text } }).catch(
      (error: unknown) => showNotice({ tone: 'bad', text: t('notMarked', { reason: sentence(error) }) }),
    );
  };
}
