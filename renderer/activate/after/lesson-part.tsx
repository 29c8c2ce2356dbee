import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall, useChange } from '../../desk.ts';
import { todayIn } from '../../plan/today-in.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './after.module.css';

type Lesson = DeskOutput<'learning.ofActivation'>['lessons'][number];

interface LessonPartProps {
  lessons: readonly Lesson[];
  activationId: string;
  source: 'activation' | 'exercise';
}

/** What was learned, a line each: typed here, told at length in the register of lessons. */
export function LessonPart({ lessons, activationId, source }: LessonPartProps) {
  const { t, i18n } = useTranslation('learning');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const create = useChange('records.create');
  const { data: organisation } = useCall('organisation.get', {});
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    const said = title.trim();
    if (said === '') return;
    const learnedOn = organisation ? todayIn(organisation.timeZone) : null;
    // The English is always there, since lists are sorted by it.
    const titles = i18n.language === 'fr' ? { titleEn: said, titleFr: said } : { titleEn: said };
    try {
      await create.mutateAsync({ kind: 'lesson', values: { ...titles, activationId, source, learnedOn } });
      announce(t('lessons.added', { title: said }));
      setTitle('');
      setProblem(null);
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  return (
    <>
      {lessons.length === 0 && <p className={classes.soft}>{t('lessons.none')}</p>}
      <ul className={classes.actions}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <Link to={`/plan/lessons/${lesson.id}`} className={classes.link}>
              {format.text(lesson.titleEn, lesson.titleFr)}
            </Link>
          </li>
        ))}
      </ul>
      <form
        className={classes.addLine}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          className={classes.wide}
          label={t('lessons.new')}
          placeholder={t('lessons.placeholder')}
          value={title}
          maxLength={200}
          error={problem}
          onChange={(e) => setTitle(e.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={title.trim() === ''} loading={create.isPending}>
          {t('lessons.add')}
        </Button>
      </form>
    </>
  );
}
