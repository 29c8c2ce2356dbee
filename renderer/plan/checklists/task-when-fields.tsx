import { useTranslation } from 'react-i18next';
import { readOffset, readTimeOfDay } from '../../../domain/checklists/read-offset.ts';
import type { Repetition } from '../../../domain/checklists/schema.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TypedField } from '../../ui/fields/typed-field.tsx';
import { saveRecord } from '../record-field.tsx';
import type { Task } from './task.ts';
import { useOffsetWords } from './when-words.ts';

const repeats = ['once', 'day', 'week'] as const;

/** When the task is due: once, so long from an anchor; or again and again at a time of day. */
export function TaskWhenFields({ task }: { task: Task }) {
  const { t } = useTranslation('plan');
  const words = useOffsetWords();
  const { repeat, anchor, offsetMinutes } = task;
  const save = (patch: Record<string, unknown>) => saveRecord('checklistTask', task.id, patch);
  return (
    <>
      <TypedField
        label={t('task.due')}
        value={{ anchor, offsetMinutes }}
        hint={t(`choice.anchor.${anchor}`)}
        example="T + 15 min"
        format={(due) => words(due.anchor, due.offsetMinutes)}
        understood={(due) => words(due.anchor, due.offsetMinutes)}
        parse={(text) => {
          const value = readOffset(text, anchor);
          return value ? { value } : { problem: t('task.notDue') };
        }}
        onSave={save}
      />
      <div>
        <ChoiceField
          label={t('field.checklistTask.repeat')}
          value={repeat?.every ?? 'once'}
          choices={repeats.map((value) => ({ value, label: t(`choice.repeat.${value}`) }))}
          onSave={(every) => save({ repeat: repetition(every, repeat?.at ?? '09:00') })}
        />
        {repeat && (
          <TypedField
            label={t('task.at')}
            value={repeat.at}
            format={(at) => at}
            parse={(text) => {
              const at = readTimeOfDay(text);
              return at ? { value: at } : { problem: t('task.notTime') };
            }}
            onSave={(at) => save({ repeat: { every: repeat.every, at } })}
          />
        )}
      </div>
    </>
  );
}

function repetition(every: string | null, at: string): Repetition | null {
  return every === 'day' || every === 'week' ? { every, at } : null;
}
