import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivationView } from '../running/activation-context.ts';
import { ScrollPane } from '../running/scroll-pane.tsx';
import classes from './exercise-pane.module.css';
import { GivenInjects, InjectsAhead } from './inject-list.tsx';
import { useLeads } from './leads.ts';
import { Observations, ObserveForm } from './observations.tsx';
import { UnscriptedInject } from './unscripted-inject.tsx';

/** The script of an exercise, for who leads it; what was told, for everybody; and what observers saw. */
export function ExercisePane() {
  const { t } = useTranslation('exercise');
  const [part, setPart] = useState<'script' | 'notes'>('script');
  const { state } = useActivationView();
  const [leads] = useLeads(state);
  return (
    <>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('pane.part')}
          value={part}
          onChange={(value) => setPart(value === 'notes' ? 'notes' : 'script')}
          data={[
            { value: 'script', label: t('script.title') },
            { value: 'notes', label: t('notes.count', { count: state.observations.length }) },
          ]}
        />
        {part === 'notes' && state.status !== 'closed' && <ObserveForm />}
        {part === 'script' && leads && <UnscriptedInject />}
      </div>
      <ScrollPane label={part === 'script' ? t('script.title') : t('notes.title')}>
        {part === 'notes' ? (
          <Observations />
        ) : (
          <>
            {leads ? <InjectsAhead /> : <p className={classes.soft}>{t('pane.leadsToSee')}</p>}
            <GivenInjects />
          </>
        )}
      </ScrollPane>
    </>
  );
}
