import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCall } from '../desk.ts';
import classes from './shell.module.css';

/** A sign on the rail while an activation runs: of the real thing before an exercise. */
export function RunningMark() {
  const { t } = useTranslation('app');
  const { data: running } = useCall('activations.running', {});
  if (!running || running.length === 0) return null;
  const actual = running.some((activation) => activation.mode === 'actual');
  return (
    <>
      <span className={classes.running} data-exercise={!actual || undefined} aria-hidden />
      <VisuallyHidden>{t(actual ? 'rail.running' : 'rail.runningExercise')}</VisuallyHidden>
    </>
  );
}
