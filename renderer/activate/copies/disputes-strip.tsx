import { Button } from '@mantine/core';
import { IconGitFork } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivationView } from '../running/activation-context.ts';
import classes from './copies.module.css';
import { SettleDialog } from './settle-dialog.tsx';

/** Two computers say some things differently: a person decides. Nothing while they agree. */
export function DisputesStrip() {
  const { t } = useTranslation('copies');
  const { state } = useActivationView();
  const [deciding, setDeciding] = useState(false);
  const count = state.disputes.length;
  if (count === 0 && !deciding) return null;
  return (
    <>
      {count > 0 && (
        <section className={classes.strip} aria-label={t('disputes.strip', { count })}>
          <IconGitFork size={18} aria-hidden />
          <span className={classes.stripWords}>{t('disputes.strip', { count })}</span>
          <Button size="sm" onClick={() => setDeciding(true)}>
            {t('disputes.decide')}
          </Button>
        </section>
      )}
      {deciding && <SettleDialog onClose={() => setDeciding(false)} />}
    </>
  );
}
