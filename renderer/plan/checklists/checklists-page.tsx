import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndTitles } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { AddChecklistsButtons, AddChecklistsMenu, useAddChecklists } from './add-checklists.tsx';
import { ChecklistThing } from './checklist-thing.tsx';

type ChecklistRow = DeskOutput<'checklists.list'>[number];

/** The checklists that an activation runs. */
export function ChecklistsPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('checklists');
  const query = useCall('checklists.list', { archived }, { keepPrevious: true });
  const { dialog, ...ways } = useAddChecklists();
  const title = (c: ChecklistRow) => format.text(c.titleEn, c.titleFr);
  const columns: ListColumn<ChecklistRow>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      fromWidth: 800,
      header: t('field.checklist.code'),
      value: (c) => c.code,
      width: '150px',
    },
    {
      id: 'title',
      field: format.language === 'fr' ? 'titleFr' : 'titleEn',
      opens: true,
      header: t('column.title'),
      value: title,
      width: 'minmax(180px, 1.4fr)',
    },
    {
      id: 'purpose',
      header: t('column.purpose'),
      value: (c) => format.text(c.purposeEn, c.purposeFr) || null,
      width: 'minmax(160px, 2.2fr)',
    },
    { id: 'tasks', header: t('checklist.tasks'), value: (c) => c.taskCount, width: '80px', atEnd: true },
    {
      id: 'roles',
      fromWidth: 760,
      header: t('section.roles'),
      value: (c) => c.roleCount,
      width: '80px',
      atEnd: true,
    },
  ];
  return (
    <RecordPlace
      section="checklists"
      kind="checklist"
      query={query}
      columns={columns}
      words={(c) => [c.code, c.titleEn, c.titleFr, c.scenario].join(' ')}
      compactCell={(c) => ({ main: title(c), under: t('checklist.taskCount', { count: c.taskCount }) })}
      newFields={codeAndTitles}
      actions={<AddChecklistsMenu {...ways} />}
      emptyActions={<AddChecklistsButtons {...ways} />}
      note={dialog}
      thing={(id) => <ChecklistThing key={id} id={id} />}
    />
  );
}
