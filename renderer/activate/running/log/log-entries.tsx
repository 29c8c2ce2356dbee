import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { activationTimeThen } from '../../../../domain/activation/activation-clock.ts';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { entryWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';

interface LogEntriesProps {
  entries: readonly LogEntry[];
  canCorrect: (entry: LogEntry) => boolean;
}

/** Entries as they were written: what was corrected is struck through and stays. */
export function LogEntries({ entries, canCorrect }: LogEntriesProps) {
  const { state } = useActivationView();
  const format = useFormat();
  const dayOf = (entry: LogEntry) => format.day(entry.eventAt, state.timeZone);
  return (
    <ol className={classes.entries} reversed>
      {entries.map((entry, i) => {
        const before = entries[i - 1];
        const day = dayOf(entry);
        return (
          <li key={entry.id} className={classes.entry} value={entry.seq}>
            {(!before || dayOf(before) !== day) && <div className={classes.day}>{day}</div>}
            <Entry entry={entry} canCorrect={canCorrect(entry)} />
          </li>
        );
      })}
    </ol>
  );
}

function Entry({ entry, canCorrect }: { entry: LogEntry; canCorrect: boolean }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state, ask } = useActivationView();
  const { heading, text, reason } = entryWords(entry, state, t, format);
  const correctedBy = state.log.find((e) => e.id === state.corrections.get(entry.id));
  const corrects =
    entry.kind === 'correction' ? state.log.find((e) => e.id === entry.body.corrects) : undefined;
  const lateReason = entry.kind === 'declared' ? null : entry.body.lateReason;
  const recorded = activationTimeThen(state.clocks, entry.recordedAt);
  return (
    <article className={classes.body} data-kind={entry.kind}>
      <div className={classes.meta}>
        <time dateTime={entry.eventAt}>{format.time(entry.eventAt, state.timeZone)}</time>
        <span className={classes.seq}>{t('log.number', { seq: entry.seq })}</span>
        <span>{entry.author}</span>
        {'saidBy' in entry.body && entry.body.saidBy && (
          <span>{t('log.saidBy', { name: entry.body.saidBy })}</span>
        )}
        {marked.has(entry.kind) && (
          <StatusMark tone={entry.kind === 'decision' ? 'accent' : 'plain'}>
            {t(`log.kinds.${entry.kind}`)}
          </StatusMark>
        )}
        {canCorrect && (
          <Button
            variant="subtle"
            size="compact-xs"
            className={classes.correct}
            onClick={() => ask({ kind: 'correct', entry, words: text })}
          >
            {t('log.correct')}
          </Button>
        )}
      </div>
      {heading && <p className={classes.heading}>{heading}</p>}
      {text && <p className={classes.text}>{correctedBy ? <s>{text}</s> : text}</p>}
      {reason && <p className={classes.reason}>{t('log.because', { reason })}</p>}
      {corrects && <p className={classes.reason}>{t('log.corrects', { seq: corrects.seq })}</p>}
      {correctedBy && <p className={classes.reason}>{t('log.correctedBy', { seq: correctedBy.seq })}</p>}
      {lateReason !== null && (
        <p className={classes.reason}>
          {t('log.recordedLate', { at: format.dateTime(recorded, state.timeZone), reason: lateReason })}
        </p>
      )}
    </article>
  );
}

/** Kinds that are named beside the entry; of the others the words say what they are. */
const marked = new Set<string>(['decision', 'correction', 'note', 'contact']);
