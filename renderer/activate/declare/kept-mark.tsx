import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './declare-page.module.css';

/** What stands there was filled in before: it can be gone on with, or begun anew. */
export function KeptMark({ onStartOver }: { onStartOver: () => void }) {
  const { t } = useTranslation('declare');
  return (
    <span className={classes.kept}>
      {t('kept.text')}
      <Button variant="default" size="compact-sm" onClick={onStartOver}>
        {t('kept.startOver')}
      </Button>
    </span>
  );
}
