import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from './exercise-pane.module.css';

/** Beside telephones in an exercise: whoever answers must hear at once that nothing has happened. */
export function RealNumbers() {
  const { t } = useTranslation('calls');
  const { state } = useActivationView();
  if (state.mode !== 'exercise' || !isUnderWay(state.status)) return null;
  return (
    <p className={classes.realNumbers} role="note">
      <IconPhone size={18} aria-hidden />
      <span>
        {t('exercise.realNumbers')} <strong>{t('exercise.beginCalls')}</strong>
      </span>
    </p>
  );
}
