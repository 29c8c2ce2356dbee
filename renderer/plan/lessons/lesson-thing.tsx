import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { LearnedFrom } from '../learning/learned-from.tsx';
import { RecordField } from '../record-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';

/** One lesson: what was learned, from what, and where it counts. */
export function LessonThing({ id }: { id: string }) {
  const { t } = useTranslation('learning');
  const format = useFormat();
  const query = useCall('lessons.get', { id });
  return (
    <Shown query={query}>
      {(record) => {
        const shared = { kind: 'lesson', record } as const;
        return (
          <ThingFrame
            kind="lesson"
            record={record}
            title={format.text(record.titleEn, record.titleFr)}
            code=""
            listAt="/plan/lessons"
          >
            <Section title={t('lesson.what')}>
              <Pair>
                <RecordField {...shared} field="titleEn" stacked />
                <RecordField {...shared} field="titleFr" stacked />
                <RecordField {...shared} field="textEn" stacked />
                <RecordField {...shared} field="textFr" stacked />
              </Pair>
            </Section>
            <Section title={t('lesson.where')}>
              <Pair>
                <RecordField {...shared} field="source" />
                <RecordField {...shared} field="learnedOn" />
                <RecordField {...shared} field="functionId" chosen={record.criticalFunction} />
              </Pair>
            </Section>
            <Section title={t('from.title')}>
              <LearnedFrom activation={record.activation} />
            </Section>
          </ThingFrame>
        );
      }}
    </Shown>
  );
}
