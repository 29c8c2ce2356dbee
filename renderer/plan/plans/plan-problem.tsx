import { useTranslation } from 'react-i18next';
import classes from './plans.module.css';

/** What a review still needs, at the place where it is filled in. */
export function PlanProblem({ code }: { code: string }) {
  const { t } = useTranslation('plans');
  return (
    <span className={classes.problem} data-plan-problem role="alert">
      {t(`problem.${code}`)}
    </span>
  );
}
