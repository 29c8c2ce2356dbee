import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import type { ListColumn } from '../../ui/list/list-props.ts';
import { useListState } from '../../ui/list/list-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { titlesOnly } from '../new-record-fields.ts';
import { RecordPlace } from '../record-place.tsx';
import { LessonThing } from './lesson-thing.tsx';

type Lesson = DeskOutput<'lessons.list'>[number];

/** The register of lessons: what activations, exercises and people who left have taught. */
export function LessonsPage() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [{ archived }] = useListState('lessons');
  const query = useCall('lessons.list', { archived }, { keepPrevious: true });
  const title = (lesson: Lesson) => format.text(lesson.titleEn, lesson.titleFr);
  const columns: ListColumn<Lesson>[] = [
    { id: 'title', header: t('kind.lesson'), value: title, width: 'minmax(240px, 2.6fr)', opens: true },
    {
      id: 'source',
      header: t('field.lesson.source'),
      value: (l) =>
        l.activation
          ? format.text(l.activation.titleEn, l.activation.titleFr)
          : t(`choice.lessonSource.${l.source}`),
    },
    {
      id: 'function',
      header: t('field.lesson.functionId'),
      value: (l) => (l.criticalFunction ? format.codeAndName(l.criticalFunction) : null),
      fromWidth: 1000,
    },
    {
      id: 'learnedOn',
      header: t('field.lesson.learnedOn'),
      value: (l) => l.learnedOn,
      show: (l) => format.date(l.learnedOn),
      width: '140px',
    },
  ];
  return (
    <RecordPlace
      section="lessons"
      kind="lesson"
      query={query}
      columns={columns}
      words={(l) => [l.titleEn, l.titleFr, l.textEn, l.textFr].join(' ')}
      compactCell={(l) => ({ main: title(l), under: format.date(l.learnedOn) })}
      newFields={titlesOnly}
      thing={(id) => <LessonThing key={id} id={id} />}
    />
  );
}
