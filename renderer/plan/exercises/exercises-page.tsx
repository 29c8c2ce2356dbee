import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { codeAndTitles } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { ExerciseThing } from './exercise-thing.tsx';

type ExerciseRow = DeskOutput<'exercises.list'>[number];

/** The exercises: what each is to show, when it is held, and how long its script is. */
export function ExercisesPage() {
  const { t } = useTranslation(['plan', 'exercise']);
  const format = useFormat();
  const [{ archived }] = useListState('exercises');
  const query = useCall('exercises.list', { archived }, { keepPrevious: true });
  const title = (e: ExerciseRow) => format.text(e.titleEn, e.titleFr);
  const columns: ListColumn<ExerciseRow>[] = [
    {
      id: 'code',
      field: 'code',
      opens: true,
      fromWidth: 700,
      header: t('field.exercise.code'),
      value: (e) => e.code,
      width: '90px',
    },
    {
      id: 'title',
      field: format.language === 'fr' ? 'titleFr' : 'titleEn',
      opens: true,
      header: t('column.title'),
      value: title,
      width: 'minmax(200px, 2fr)',
    },
    {
      id: 'objectives',
      fromWidth: 760,
      header: t('field.exercise.objectives'),
      value: (e) => e.objectives.length,
      width: '110px',
      atEnd: true,
    },
    {
      id: 'injects',
      fromWidth: 640,
      header: t('exercise:script.title'),
      value: (e) => e.injectCount,
      width: '110px',
      atEnd: true,
    },
    {
      id: 'plannedOn',
      field: 'plannedOn',
      header: t('field.exercise.plannedOn'),
      value: (e) => e.plannedOn,
      show: (e) => format.date(e.plannedOn),
      width: '140px',
      atEnd: true,
    },
  ];
  return (
    <RecordPlace
      section="exercises"
      kind="exercise"
      query={query}
      columns={columns}
      words={(e) => [e.code, e.titleEn, e.titleFr, e.storyEn, e.storyFr].join(' ')}
      compactCell={(e) => ({
        main: title(e),
        under: [format.date(e.plannedOn), t('exercise:script.count', { count: e.injectCount })]
          .filter(Boolean)
          .join(' · '),
      })}
      newFields={codeAndTitles}
      thing={(id) => <ExerciseThing key={id} id={id} />}
    />
  );
}
