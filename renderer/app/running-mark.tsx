import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../desk.ts';
import classes from './shell.module.css';

/** A sign on the rail while an activation runs. */
export function RunningMark() {
  const { t } = useTranslation('activate');
  const { data: running = [] } = useCall('activations.running', {});
  if (running.length === 0) return null;
  const isExercise = running.every((row) => row.mode === 'exercise');
  return (
    <>
      <span className={classes.running} data-exercise={isExercise || undefined} aria-hidden />
      <VisuallyHidden>{t('rail.running', { count: running.length })}</VisuallyHidden>
    </>
  );
}
