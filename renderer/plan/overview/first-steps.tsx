import { Button } from '@mantine/core';
import { IconArrowRight, IconCircle, IconCircleCheckFilled, IconTableImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskOutput } from '../../desk.ts';
import classes from './overview.module.css';

const steps = [
  { id: 'people', to: '/plan/people' },
  { id: 'functions', to: '/plan/functions' },
  { id: 'roles', to: '/plan/roles' },
  { id: 'checklists', to: '/plan/checklists' },
] as const;

/** An empty workspace is a start: what to do next, in order, and what is done. */
export function FirstSteps({ counts }: { counts: DeskOutput<'plan.summary'> }) {
  const { t } = useTranslation('plan');
  const isDone = (id: (typeof steps)[number]['id']) => counts[id] > 0;
  return (
    <section className={classes.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" className={classes.heading}>
        {t('firstSteps.title')}
      </h2>
      <p className={classes.lead}>{t('firstSteps.text')}</p>
      <Button
        component={Link}
        to="/plan/import"
        leftSection={<IconTableImport size={17} aria-hidden />}
        my="sm"
      >
        {t('bringSpreadsheet')}
      </Button>
      <ol className={classes.stepList}>
        {steps.map(({ id, to }) => (
          <li key={id} className={classes.step} data-done={isDone(id) || undefined}>
            {isDone(id) ? (
              <IconCircleCheckFilled size={20} aria-hidden />
            ) : (
              <IconCircle size={20} stroke={1.5} aria-hidden />
            )}
            <div className={classes.stepWords}>
              <Link to={to} className={classes.stepLink}>
                {t(`firstSteps.${id}.title`)}
                <IconArrowRight size={15} aria-hidden />
              </Link>
              <span className={classes.stepText}>
                {isDone(id) ? t('firstSteps.done', { count: counts[id] }) : t(`firstSteps.${id}.text`)}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
