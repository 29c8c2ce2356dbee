import { SegmentedControl, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { DeclareDraft } from './declare-draft.ts';
import classes from './declare-page.module.css';

type Exercise = DeskOutput<'exercises.list'>[number];

/** Minutes of the exercise's clock a minute on the wall. */
const speeds = [1, 2, 5, 10, 30, 60];

interface ExerciseChoiceProps {
  draft: DeclareDraft;
  change: (patch: Partial<DeclareDraft>) => void;
}

/** Which exercise of the plan is run, with all that it brings; and how fast its clock runs. */
export function ExerciseChoice({ draft, change }: ExerciseChoiceProps) {
  const { t } = useTranslation('exercise');
  const format = useFormat();
  const { data: exercises = [] } = useCall('exercises.list', {});
  useAskedFor(exercises, draft, change);
  const chosen = exercises.find(({ id }) => id === draft.exerciseId);
  const title = (exercise: Exercise) => format.text(exercise.titleEn, exercise.titleFr);
  const choices = [...new Set([...speeds, draft.speed])].toSorted((a, b) => a - b);
  return (
    <>
      {exercises.length > 0 && (
        <Select
          label={t('declare.exercise')}
          description={
            chosen
              ? t('declare.chosen', { injects: chosen.injectCount, objectives: chosen.objectives.length })
              : t('declare.hint')
          }
          placeholder={t('declare.none')}
          data={exercises.map((exercise) => ({ value: exercise.id, label: title(exercise) }))}
          value={draft.exerciseId}
          onChange={(id) => change(broughtBy(exercises.find((exercise) => exercise.id === id)))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('declare.none') }}
        />
      )}
      <div>
        <div className={classes.label} id="speed-label">
          {t('declare.speed')}
        </div>
        <SegmentedControl
          aria-labelledby="speed-label"
          value={String(draft.speed)}
          onChange={(value) => change({ speed: Number(value) })}
          data={choices.map((speed) => ({ value: String(speed), label: `×${speed}` }))}
        />
        <p className={classes.soft}>
          {draft.speed === 1
            ? t('declare.speedOne')
            : t('declare.speedText', { time: format.duration(draft.speed) })}
        </p>
      </div>
    </>
  );
}

/** The exercise that the address asks for is filled in as soon as it is known, once. */
function useAskedFor(
  exercises: readonly Exercise[],
  draft: DeclareDraft,
  change: (patch: Partial<DeclareDraft>) => void,
): void {
  const filled = useRef(false);
  useEffect(() => {
    const asked = exercises.find(({ id }) => id === draft.exerciseId);
    if (filled.current || !asked) return;
    filled.current = true;
    if (draft.titles.en === null && draft.titles.fr === null) change(broughtBy(asked));
  }, [exercises, draft, change]);
}

/** What choosing an exercise fills in; without one, its plans and its name go again. */
function broughtBy(exercise: Exercise | undefined): Partial<DeclareDraft> {
  if (!exercise) return { exerciseId: null, planIds: null, titles: { en: null, fr: null } };
  const { id: exerciseId, planIds, checklistIds, speed, titleEn, titleFr } = exercise;
  return {
    ...{ exerciseId, planIds, speed, titles: { en: titleEn, fr: titleFr } },
    ...(checklistIds.length > 0 && { checklistIds }),
  };
}
