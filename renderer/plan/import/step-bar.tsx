import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { steps, useImport } from './import-store.ts';

/** Where in the four steps the user is. */
export function StepBar() {
  const { t } = useTranslation('imports');
  const { step } = useImport();
  const at = steps.indexOf(step);
  return (
    <>
      <ol className={classes.steps} aria-label={t('steps.label')}>
        {steps.map((name, i) => (
          <li
            key={name}
            className={classes.stepMark}
            aria-current={i === at ? 'step' : undefined}
            data-past={i < at || undefined}
          >
            <span className={classes.stepNumber} aria-hidden>
              {i < at ? <IconCheck size={13} stroke={2.4} /> : i + 1}
            </span>
            {t(`steps.${name}`)}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">
        {t('steps.current', { number: at + 1, name: t(`steps.${step}`) })}
      </VisuallyHidden>
    </>
  );
}
