import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Happened, HappenedFields, justNow } from '../happened.tsx';
import { useActivationView } from '../running/activation-context.ts';
import { ActDialog } from '../running/dialogs/act-dialog.tsx';
import classes from './my-part.module.css';

/** In standby: what that means, and the one act that ends it. */
export function StandbyStrip() {
  const { t } = useTranslation('myPart');
  const { state } = useActivationView();
  const [asks, setAsks] = useState(false);
  if (state.status !== 'standby') return null;
  return (
    <section className={classes.standby} aria-label={t('standby.title')}>
      <p>
        <strong>{t('standby.title')}</strong> {t('standby.text')}
      </p>
      <Button size="md" onClick={() => setAsks(true)}>
        {t('standby.activate')}
      </Button>
      {asks && <ActivateDialog onClose={() => setAsks(false)} />}
    </section>
  );
}

/** T is now, or earlier where it is written down late. */
function ActivateDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('myPart');
  const { t: said } = useTranslation('activate');
  const { state, now, act } = useActivationView();
  const [text, setText] = useState('');
  const [happened, setHappened] = useState<Happened>(justNow);
  const [missing, setMissing] = useState(false);

  async function activate(): Promise<unknown> {
    const { at, lateReason } = happened;
    if (at === undefined) return false;
    return await act({ act: 'activate', text, at, lateReason });
  }

  return (
    <ActDialog
      title={t('standby.dialog')}
      confirm={t('standby.activate')}
      onConfirm={activate}
      onMissing={() => setMissing(true)}
      onClose={onClose}
    >
      <p>{t('standby.explained', { count: state.tasks.size })}</p>
      <Textarea
        label={t('standby.why')}
        rows={2}
        value={text}
        data-autofocus
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <HappenedFields
        value={happened}
        onChange={(value) => {
          setHappened(value);
          setMissing(false);
        }}
        timeZone={state.timeZone}
        now={now}
        error={missing ? said('dialog.reasonMissing') : undefined}
      />
    </ActDialog>
  );
}
