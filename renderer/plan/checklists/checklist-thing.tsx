import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import { PlannedRun } from './planned-run.tsx';
import { TaskList } from './task-list.tsx';

/** One checklist: what it is for, and its tasks in order. */
export function ChecklistThing({ id }: { id: string }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const query = useCall('checklists.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'checklist', record } as const;
        return (
          <ThingFrame
            kind="checklist"
            record={record}
            title={format.text(record.titleEn, record.titleFr)}
            code={record.code}
            listAt="/plan/checklists"
          >
            <TaskList checklistId={record.id} tasks={record.tasks} readOnly={record.archivedAt !== null} />
            <PlannedRun record={record} />
            <Section title={t('checklist.about')}>
              <Pair>
                <RecordField {...shared} field="code" />
                <RecordField {...shared} field="scenario" />
                <RecordField {...shared} field="titleEn" />
                <RecordField {...shared} field="titleFr" />
                <RecordField {...shared} field="purposeEn" />
                <RecordField {...shared} field="purposeFr" />
              </Pair>
            </Section>
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
