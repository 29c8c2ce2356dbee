import { useTranslation } from 'react-i18next';
import type { RoleRun } from '../../../domain/activation/activation-state.ts';
import { injectsFor } from '../../../domain/activation/exercise-run.ts';
import { useFormat } from '../../ui/use-format.ts';
import { injectWords } from '../exercise/inject-words.ts';
import { useActivationView } from '../running/activation-context.ts';
import { timeOrDay } from '../time-words.ts';
import classes from './my-part.module.css';

const shownAtOnce = 3;

/** What my role was told in the exercise, the latest first. */
export function InjectsForMe({ role }: { role: RoleRun }) {
  const { t } = useTranslation('myPart');
  const format = useFormat();
  const { state, now } = useActivationView();
  const injects = injectsFor(state, role.id);
  if (injects.length === 0) return null;
  return (
    <section className={classes.injects} aria-label={t('injects')}>
      <h3 className={classes.heading}>{t('injects')}</h3>
      <ol className={classes.rows}>
        {injects.slice(0, shownAtOnce).map((inject) => (
          <li key={inject.entryId} className={classes.inject}>
            <span className={classes.soft}>{timeOrDay(inject.at, now, state.timeZone, format)}</span>
            <span className={classes.details}>{injectWords(state, inject, format)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
