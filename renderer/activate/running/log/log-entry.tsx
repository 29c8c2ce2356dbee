import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activationTimeThen } from '../../../../domain/activation/activation-clock.ts';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { correctionsOf, saidBy } from '../../../../domain/activation/log-filter.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { entryWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { AttachedFile } from './attached-file.tsx';
import { EntryProof } from './entry-proof.tsx';
import classes from './log.module.css';

interface EntryProps {
  entry: LogEntry;
  canCorrect: boolean;
  /** The place in the chain is shown beside it. */
  showsHash?: boolean;
}

/** One entry as it was written: what was corrected is struck through and stays, with what is right beside it. */
export function Entry({ entry, canCorrect, showsHash = false }: EntryProps) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const [isOpen, setOpen] = useState(false);
  const proofId = useId();
  const { heading, text, reason } = entryWords(entry, state, t, format);
  const lateReason = entry.kind === 'declared' ? null : entry.body.lateReason;
  return (
    <article className={classes.body} data-kind={entry.kind}>
      <div className={classes.meta}>
        <Times entry={entry} isLate={lateReason !== null} />
        <button
          type="button"
          className={classes.seq}
          aria-expanded={isOpen}
          aria-controls={isOpen ? proofId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {t('log.number', { seq: entry.seq })}
          {showsHash && <code> {entry.hash.slice(0, 8)}</code>}
        </button>
        <Authors entry={entry} />
        {marked.has(entry.kind) && (
          <StatusMark tone={entry.kind === 'decision' ? 'accent' : 'plain'}>
            {t(`log.kinds.${entry.kind}`)}
          </StatusMark>
        )}
        {canCorrect && <CorrectButton entry={entry} words={text} />}
      </div>
      {heading && <p className={classes.heading}>{heading}</p>}
      <Words entry={entry} text={text} />
      {reason && <p className={classes.reason}>{t('log.because', { reason })}</p>}
      {lateReason !== null && <LateReason entry={entry} reason={lateReason} />}
      {entry.kind === 'attachment' && <AttachedFile file={entry.body} />}
      {isOpen && <EntryProof id={proofId} entry={entry} />}
    </article>
  );
}

/** Kinds that are named beside the entry; of the others the words say what they are. */
const marked = new Set<string>(['decision', 'correction', 'note', 'contact']);

/** When it happened, and when it was written down where that is another minute. */
function Times({ entry, isLate }: { entry: LogEntry; isLate: boolean }) {
  const { t: tell } = useTranslation('log');
  const format = useFormat();
  const { state } = useActivationView();
  const happened = format.time(entry.eventAt, state.timeZone);
  const recordedAt = activationTimeThen(state.clocks, entry.recordedAt);
  const written = format.time(recordedAt, state.timeZone);
  return (
    <>
      <time dateTime={entry.eventAt}>{happened}</time>
      {!isLate && written !== happened && <span>{tell('entry.written', { at: written })}</span>}
    </>
  );
}

function Authors({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('activate');
  const told = saidBy(entry);
  return (
    <>
      <span className={classes.author}>{entry.author}</span>
      {told && <span className={classes.author}>{t('log.saidBy', { name: told })}</span>}
    </>
  );
}

function CorrectButton({ entry, words }: { entry: LogEntry; words: string }) {
  const { t } = useTranslation('activate');
  const { ask } = useActivationView();
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.correct}
      onClick={() => ask({ kind: 'correct', entry, words })}
    >
      {t('log.correct')}
    </Button>
  );
}

function Words({ entry, text }: { entry: LogEntry; text: string }) {
  const { t } = useTranslation('activate');
  const { state } = useActivationView();
  const corrections = correctionsOf(state, entry);
  const corrects =
    entry.kind === 'correction' ? state.log.findLast((e) => e.id === entry.body.corrects) : undefined;
  return (
    <>
      {corrects && <p className={classes.reason}>{t('log.corrects', { seq: corrects.seq })}</p>}
      {text && <p className={classes.text}>{corrections.length > 0 ? <s>{text}</s> : text}</p>}
      {corrections.map((correction, i) => (
        <Correction key={correction.id} entry={correction} isLast={i === corrections.length - 1} />
      ))}
    </>
  );
}

/** What was put in the place of the words above it. */
function Correction({ entry, isLast }: { entry: LogEntry; isLast: boolean }) {
  const { t } = useTranslation('activate');
  const { t: tell } = useTranslation('log');
  const format = useFormat();
  const { state } = useActivationView();
  if (entry.kind !== 'correction') return null;
  const { text, reason } = entry.body;
  const at = format.dayAndTime(entry.eventAt, state.timeZone);
  return (
    <div className={classes.correction}>
      <p className={classes.text}>{isLast ? <ins>{text}</ins> : <s>{text}</s>}</p>
      <p className={classes.reason}>
        {t('log.correctedBy', { seq: entry.seq })} · {tell('entry.by', { name: entry.author, at })} ·{' '}
        {t('log.because', { reason })}
      </p>
    </div>
  );
}

function LateReason({ entry, reason }: { entry: LogEntry; reason: string }) {
  const { t } = useTranslation('activate');
  const format = useFormat();
  const { state } = useActivationView();
  const recorded = activationTimeThen(state.clocks, entry.recordedAt);
  return (
    <p className={classes.late}>
      {t('log.recordedLate', { at: format.dateTime(recorded, state.timeZone), reason })}
    </p>
  );
}
