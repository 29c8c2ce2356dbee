import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ImpliedMtpd, mtpdAgainstImpact } from '../../../../domain/functions/implied-mtpd.ts';
import type { DeskOutput } from '../../../desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { useErrorWords } from '../../../ui/error-words.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { saveRecord } from '../../record-field.tsx';
import classes from './impact-section.module.css';

interface ImpliedWordsProps {
  record: DeskOutput<'functions.get'>;
  implied: ImpliedMtpd | null;
  /** Whether anything is rated. */
  rated: boolean;
  /** The last time that is rated. */
  lastTime: number;
  nameOf: (category: string) => string;
}

/** What the ratings imply against what is stated, in words; one click takes the implied MTPD over. */
export function ImpliedWords({ record, implied, rated, lastTime, nameOf }: ImpliedWordsProps) {
  const { t } = useTranslation('bia');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const against = mtpdAgainstImpact(record.mtpdMinutes, implied?.minutes ?? null);

  async function takeOver(minutes: number): Promise<void> {
    try {
      await saveRecord('criticalFunction', record.id, { mtpdMinutes: minutes });
      announce(t('implied.takenOver', { time: format.duration(minutes) }));
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  if (implied === null)
    return (
      <p className={classes.implied}>
        {!rated && t('implied.nothingRated')}
        {rated && t('implied.never', { time: format.duration(lastTime) })}
      </p>
    );
  const words = {
    implied: format.duration(implied.minutes),
    stated: format.duration(record.mtpdMinutes),
    categories: format.list(implied.categories.map(nameOf)),
  };
  const { rtoMinutes } = record;
  const rtoTooLate = rtoMinutes !== null && rtoMinutes > implied.minutes;
  const bad = against === 'later' || rtoTooLate;
  return (
    <div className={classes.implied} data-tone={bad ? 'bad' : against === 'agrees' ? 'good' : 'plain'}>
      <ToneIcon bad={bad} good={against === 'agrees'} />
      <p>
        {t(`implied.${against}`, words)}
        {rtoTooLate && ` ${t('implied.rtoTooLate', { rto: format.duration(rtoMinutes) })}`}
      </p>
      {against !== 'agrees' && record.archivedAt === null && (
        <Button
          size="compact-sm"
          variant={against === 'sooner' ? 'default' : 'filled'}
          flex="none"
          onClick={() => void takeOver(implied.minutes)}
        >
          {t('implied.takeOver', { time: words.implied })}
        </Button>
      )}
    </div>
  );
}

function ToneIcon({ bad, good }: { bad: boolean; good: boolean }) {
  if (bad) return <IconAlertTriangle size={17} aria-hidden />;
  return good ? <IconCheck size={17} aria-hidden /> : <IconInfoCircle size={17} aria-hidden />;
}
