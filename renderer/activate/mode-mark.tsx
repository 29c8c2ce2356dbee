import { useTranslation } from 'react-i18next';
import { type ActivationStatus, isUnderWay } from '../../domain/activation/activation-state.ts';
import type { ActivationMode } from '../../domain/activation/log-entry.ts';
import classes from './mode-mark.module.css';

interface ModeMarkProps {
  mode: ActivationMode;
  status?: ActivationStatus;
  large?: boolean;
  /** It stands on the colour of the mode itself. */
  onColour?: boolean;
}

/** ACTUAL or EXERCISE, in words and in colour: nobody may take one for the other. Large, an exercise says so in both languages. */
export function ModeMark({ mode, status = 'active', large = false, onColour = false }: ModeMarkProps) {
  const { t } = useTranslation(['activate', 'runPage']);
  return (
    <span
      className={classes.mark}
      data-mode={mode}
      data-over={!isUnderWay(status) || undefined}
      data-large={large || undefined}
      data-on-colour={large || onColour || undefined}
    >
      {t(`mode.${mode}`)}
      {large && mode === 'exercise' && (
        <>
          {' '}
          <span lang={t('runPage:otherExercise.language')}>{t('runPage:otherExercise.word')}</span>
        </>
      )}
    </span>
  );
}
