import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import classes from './import.module.css';
import type { Busy } from './use-job.ts';

const noticedAfterMs = 250;

/** How far a job is, with a number and a way to stop it; nothing while nobody would notice. */
export function BusyBox({ busy, onCancel }: { busy: Busy; onCancel: () => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), noticedAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const percent = busy.share === null ? null : Math.round(busy.share * 100);
  return (
    <div className={classes.busy} role="status">
      <div className={classes.busyWords}>
        {t(busy.what)}
        {percent !== null && <span className={classes.soft}>{format.percent(percent)}</span>}
      </div>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={t(busy.what)} />
      <Button variant="default" size="xs" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
