import { useTranslation } from 'react-i18next';
import classes from './exercise-mark.module.css';

/** Says that a document belongs to an exercise: nobody may take it for the real thing. */
export function ExerciseMark() {
  const { t } = useTranslation('publish');
  return <span className={classes.mark}>{t('state.exercise')}</span>;
}
