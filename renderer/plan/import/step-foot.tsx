import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

/** The foot of a step: back at the left, what matters before going on, and the way on at the right. */
export function StepFoot({
  onBack,
  words,
  children,
}: {
  onBack?: () => void;
  words?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('imports');
  return (
    <div className={classes.foot}>
      {onBack && (
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      )}
      <div className={classes.footWords}>{words}</div>
      {children}
    </div>
  );
}
