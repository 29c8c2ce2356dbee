import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import fieldClasses from '../../ui/fields/field-frame.module.css';
import { FieldFrame } from '../../ui/fields/field-frame.tsx';
import { useSaving } from '../../ui/fields/use-saving.ts';
import { useFormat } from '../../ui/use-format.ts';
import { saveRecord } from '../record-field.tsx';
import type { Task } from './task.ts';

/** The tasks that must be done before this one. A circle is refused, and named. */
export function TaskAfterField({ task, tasks }: { task: Task; tasks: Task[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const label = t('field.checklistTask.after');
  const [picked, setPicked] = useState<string[] | null>(null);
  const { state, error, store } = useSaving(
    (after: string[]) => saveRecord('checklistTask', task.id, { after }),
    label,
  );

  async function pick(after: string[]): Promise<void> {
    setPicked(after);
    await store(after);
    setPicked(null);
  }

  return (
    <FieldFrame label={label} state={state} error={error}>
      {(control) => (
        <MultiSelect
          {...control}
          classNames={{ input: fieldClasses.input }}
          data={tasks
            .map((other, index) => ({
              value: other.id,
              label: `${index + 1}. ${format.text(other.textEn, other.textFr)}`,
            }))
            .filter((other) => other.value !== task.id)}
          value={picked ?? task.after}
          placeholder={task.after.length === 0 ? t('task.afterNone') : undefined}
          searchable
          hidePickedOptions
          onChange={(after) => void pick(after)}
        />
      )}
    </FieldFrame>
  );
}
