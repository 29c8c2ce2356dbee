import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { CopyText } from '../../../ui/copy-text.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';

/** What proves where an entry stands: its times in full, its number, its fingerprint and that of the one before. */
export function EntryProof({ id, entry }: { id: string; entry: LogEntry }) {
  const { t } = useTranslation('log');
  const format = useFormat();
  const { state } = useActivationView();
  const zone = state.timeZone.replaceAll('_', ' ');
  const inFull = (instant: string) => `${format.dateTime(instant, state.timeZone)} (${zone}) · ${instant}`;
  const isExercise = state.mode === 'exercise';
  return (
    <dl id={id} className={classes.proof}>
      <dt>{t(isExercise ? 'proof.happenedInExercise' : 'proof.happened')}</dt>
      <dd>{inFull(entry.eventAt)}</dd>
      <dt>{t(isExercise ? 'proof.writtenOnWall' : 'proof.written')}</dt>
      <dd>{inFull(entry.recordedAt)}</dd>
      <dt>{t('proof.hash')}</dt>
      <dd>
        <code>{entry.hash}</code>
        <CopyText text={entry.hash} />
      </dd>
      <dt>{t('proof.previous')}</dt>
      <dd>
        <code>{entry.previousHash || t('proof.first')}</code>
      </dd>
      {entry.kind === 'attachment' && (
        <>
          <dt>{t('proof.file')}</dt>
          <dd>
            <code>{entry.body.sha256}</code>
          </dd>
        </>
      )}
    </dl>
  );
}
