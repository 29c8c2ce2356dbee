import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCall } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { Pair, Section } from '../../ui/section.tsx';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import { RecordField, saveRecord } from '../record-field.tsx';
import { ReferencesField } from '../references-field.tsx';
import { ThingFrame } from '../thing-frame.tsx';
import type { ExerciseDetail } from './exercise.ts';
import { ExerciseObjectives } from './exercise-objectives.tsx';
import { ExerciseRuns } from './exercise-runs.tsx';
import classes from './exercises.module.css';
import { InjectScript } from './inject-script.tsx';

/** One exercise: what is told, what it is to show, what it runs, and its script. */
export function ExerciseThing({ id }: { id: string }) {
  const query = useCall('exercises.get', { id });
  return <Shown query={query}>{(record) => <Exercise record={record} />}</Shown>;
}

function Exercise({ record }: { record: ExerciseDetail }) {
  const { t } = useTranslation(['exercise', 'plan']);
  const format = useFormat();
  const readOnly = record.archivedAt !== null;
  const shared = { kind: 'exercise', record } as const;
  return (
    <ThingFrame
      kind="exercise"
      record={record}
      title={format.text(record.titleEn, record.titleFr)}
      code={record.code}
      listAt="/plan/exercises"
    >
      {!readOnly && <RunExercise record={record} />}
      <ExerciseRuns exerciseId={record.id} injectCount={record.injectCount} />
      <Section title={t('about')}>
        <Pair>
          <RecordField {...shared} field="titleEn" />
          <RecordField {...shared} field="titleFr" />
          <RecordField {...shared} field="plannedOn" />
          <RecordField {...shared} field="speed" hint={t('speedHint')} />
          <RecordField {...shared} field="code" />
          <div />
          <RecordField {...shared} field="storyEn" stacked />
          <RecordField {...shared} field="storyFr" stacked />
        </Pair>
      </Section>
      <WhatItRuns record={record} readOnly={readOnly} />
      <ExerciseObjectives record={record} readOnly={readOnly} />
      <InjectScript exerciseId={record.id} injects={record.injects} readOnly={readOnly} />
    </ThingFrame>
  );
}

/** Leads to the declaration with all of it filled in. */
function RunExercise({ record }: { record: ExerciseDetail }) {
  const { t } = useTranslation('exercise');
  const navigate = useNavigate();
  const to = `/activate/declare?mode=exercise&exercise=${record.id}`;
  useCommand({ id: 'run-exercise', title: t('run'), run: () => void navigate(to) });
  return (
    <div className={classes.run}>
      <Button
        component={Link}
        to={to}
        className={classes.runButton}
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
      >
        {t('run')}
      </Button>
      {record.checklistIds.length === 0 && <p className={parts.none}>{t('runWithout')}</p>}
    </div>
  );
}

function WhatItRuns({ record, readOnly }: { record: ExerciseDetail; readOnly: boolean }) {
  const { t } = useTranslation(['exercise', 'plan']);
  const save = (patch: Record<string, unknown>) => saveRecord('exercise', record.id, patch);
  return (
    <Section title={t('runs.title')}>
      <ReferencesField
        label={t('plan:field.exercise.checklistIds')}
        kind="checklist"
        value={record.checklistIds}
        none={t('runs.noChecklists')}
        readOnly={readOnly}
        onSave={(checklistIds) => save({ checklistIds })}
      />
      <ReferencesField
        label={t('plan:field.exercise.planIds')}
        kind="plan"
        value={record.planIds}
        none={t('runs.noPlans')}
        readOnly={readOnly}
        onSave={(planIds) => save({ planIds })}
      />
      <ReferencesField
        label={t('plan:field.exercise.participantRoleIds')}
        kind="role"
        value={record.participantRoleIds}
        none={t('runs.everybody')}
        readOnly={readOnly}
        onSave={(participantRoleIds) => save({ participantRoleIds })}
      />
    </Section>
  );
}
