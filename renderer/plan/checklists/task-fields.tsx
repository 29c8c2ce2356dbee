import { useTranslation } from 'react-i18next';
import { Pair } from '../../ui/section.tsx';
import { RecordField, saveRecord } from '../record-field.tsx';
import { ReferencesField } from '../references-field.tsx';
import type { Task } from './task.ts';
import { TaskAfterField } from './task-after-field.tsx';
import { TaskWhenFields } from './task-when-fields.tsx';
import classes from './tasks.module.css';

/** Everything of one task. */
export function TaskFields({ task, tasks }: { task: Task; tasks: Task[] }) {
  const { t } = useTranslation(['plan', 'checklists']);
  const shared = { kind: 'checklistTask', record: task } as const;
  return (
    <fieldset className={classes.fields} aria-label={t('task.fields')}>
      <Pair>
        <RecordField {...shared} field="textEn" stacked />
        <RecordField {...shared} field="textFr" stacked />
        <RecordField {...shared} field="detailsEn" stacked />
        <RecordField {...shared} field="detailsFr" stacked />
      </Pair>
      <div className={classes.rule} />
      <Pair>
        <TaskWhenFields task={task} />
        <RecordField {...shared} field="roleId" chosen={task.role} />
        <RecordField {...shared} field="phase" />
        <RecordField {...shared} field="plannedMinutes" />
        <RecordField {...shared} field="mode" />
        <RecordField {...shared} field="evidenceRequired" />
      </Pair>
      <TaskAfterField task={task} tasks={tasks} />
      <ReferencesField
        label={t('checklists:run.aboutFunctions')}
        kind="criticalFunction"
        value={task.functionIds}
        none={t('checklists:run.aboutFunctionsNone')}
        readOnly={task.archivedAt !== null}
        onSave={(functionIds) => saveRecord('checklistTask', task.id, { functionIds })}
      />
    </fieldset>
  );
}
