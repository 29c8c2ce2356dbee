import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { activationTimeThen } from '../../../../domain/activation/activation-clock.ts';
import { entryName } from '../../../../domain/activation/entry-name.ts';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { saidBy } from '../../../../domain/activation/log-filter.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { entryWords } from '../../words.ts';
import { useActivationView } from '../activation-context.ts';
import { AttachedFile } from './attached-file.tsx';
import { EntryProof } from './entry-proof.tsx';
import { EntryText, Said, useStruck } from './entry-words.tsx';
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
          {t('log.number', { seq: entryName(entry) })}
          {showsHash && <code> {entry.hash.slice(0, 16)}</code>}
        </button>
        <Authors entry={entry} />
        {marked.has(entry.kind) && (
          <StatusMark tone={entry.kind === 'decision' ? 'accent' : 'plain'}>
            {t(`log.kinds.${entry.kind}`)}
          </StatusMark>
        )}
        {canCorrect && <CorrectButton entry={entry} />}
      </div>
      {heading && <p className={classes.heading}>{heading}</p>}
      <EntryText entry={entry} text={text} reason={reason} />
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
  const struck = useStruck(entry);
  return (
    <>
      <time dateTime={entry.eventAt}>
        <Said isStruck={struck.has('time')}>{happened}</Said>
      </time>
      {!isLate && written !== happened && <span>{tell('entry.written', { at: written })}</span>}
    </>
  );
}

function Authors({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('activate');
  const told = entry.kind === 'correction' ? '' : saidBy(entry);
  const isStruck = useStruck(entry).has('speaker');
  return (
    <>
      <span className={classes.author}>{entry.author}</span>
      {told && (
        <span className={classes.author}>
          <Said isStruck={isStruck}>{t('log.saidBy', { name: told })}</Said>
        </span>
      )}
    </>
  );
}

function CorrectButton({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('activate');
  const { ask } = useActivationView();
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.correct}
      onClick={() => ask({ kind: 'correct', entry })}
    >
      {t('log.correct')}
    </Button>
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
