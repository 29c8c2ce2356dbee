import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockBehind } from '../../../domain/activation/clock-behind.ts';
import { stretch } from '../time-words.ts';
import { useActivationView } from './activation-context.ts';
import classes from './record-strip.module.css';
import { useVerification } from './use-verification.ts';

/** What makes the record of this activation doubtful: it was changed from outside, or this computer's clock is behind it. */
export function RecordStrip() {
  return (
    <>
      <BrokenRecord />
      <ClockBehind />
    </>
  );
}

/** The record is checked once, in the background, whenever its page is opened. */
function BrokenRecord() {
  const { t } = useTranslation('copies');
  const { state, ask } = useActivationView();
  const { verdict } = useVerification(state.id);
  if (!verdict || verdict.whole) return null;
  return (
    <Strip
      icon={<IconAlertTriangle size={18} aria-hidden />}
      words={t('doubt.broken', { seq: verdict.brokenSeq })}
    >
      <Button size="sm" onClick={() => ask({ kind: 'verify' })}>
        {t('doubt.look')}
      </Button>
    </Strip>
  );
}

function ClockBehind() {
  const { t } = useTranslation(['copies', 'activate']);
  const { t: words } = useTranslation('activate');
  const { state } = useActivationView();
  const minutes = clockBehind(state.log, new Date().toISOString());
  if (minutes === 0) return null;
  return (
    <Strip
      icon={<IconClockExclamation size={18} aria-hidden />}
      words={t('doubt.clock', { stretch: stretch(minutes, words) })}
    />
  );
}

function Strip({ icon, words, children }: { icon: ReactNode; words: string; children?: ReactNode }) {
  return (
    <section className={classes.strip} role="alert">
      {icon}
      <span className={classes.words}>{words}</span>
      {children}
    </section>
  );
}
