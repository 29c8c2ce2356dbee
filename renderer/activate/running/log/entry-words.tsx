import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Change, changesOf } from '../../../../domain/activation/corrections.ts';
import { entryName } from '../../../../domain/activation/entry-name.ts';
import type { LogEntry } from '../../../../domain/activation/log-entry.ts';
import { correctionsOf } from '../../../../domain/activation/log-filter.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';

/** What of an entry was put right later. */
export type Struck = ReadonlySet<Change['of']>;

export function useStruck(entry: LogEntry): Struck {
  const { state } = useActivationView();
  if (entry.kind === 'correction' || !state.corrections.has(entry.id)) return none;
  const corrections = correctionsOf(state, entry);
  return new Set(corrections.flatMap((correction) => changesOf(state, correction).map(({ of }) => of)));
}

const none: Struck = new Set();

/** Struck through where it was corrected. */
export function Said({ isStruck, children }: { isStruck: boolean; children: ReactNode }) {
  return isStruck ? <s>{children}</s> : children;
}

/** What an entry says and why, and below it each correction of it: the last holds. */
export function EntryText({ entry, text, reason }: { entry: LogEntry; text: string; reason: string }) {
  const { t } = useTranslation('activate');
  const { state } = useActivationView();
  const struck = useStruck(entry);
  const corrections = correctionsOf(state, entry);
  const isOver = entry.kind === 'correction' && corrections.length > 0;
  const corrects =
    entry.kind === 'correction' ? state.log.findLast((e) => e.id === entry.body.corrects) : undefined;
  return (
    <>
      {corrects && <p className={classes.reason}>{t('log.corrects', { seq: entryName(corrects) })}</p>}
      {text && (
        <p className={classes.text}>
          <Said isStruck={struck.has('text') || isOver}>{text}</Said>
        </p>
      )}
      {reason && (
        <p className={classes.reason}>
          <Said isStruck={struck.has('reason')}>{t('log.because', { reason })}</Said>
        </p>
      )}
      {corrections.map((correction, i) => (
        <Correction key={correction.id} entry={correction} later={corrections.slice(i + 1)} />
      ))}
    </>
  );
}

/** What was put in the place of what stands above it, by whom, when and why. */
function Correction({ entry, later }: { entry: LogEntry; later: readonly LogEntry[] }) {
  const { t } = useTranslation('activate');
  const { t: tell } = useTranslation('log');
  const format = useFormat();
  const { state } = useActivationView();
  if (entry.kind !== 'correction') return null;
  const again = new Set(later.flatMap((correction) => changesOf(state, correction).map(({ of }) => of)));
  const at = format.dayAndTime(entry.eventAt, state.timeZone);
  return (
    <div className={classes.correction}>
      {changesOf(state, entry).map(({ of, now }) => (
        <p key={of} className={classes.text}>
          {again.has(of) ? <s>{words(of, now)}</s> : <ins>{words(of, now)}</ins>}
        </p>
      ))}
      <p className={classes.reason}>
        {t('log.correctedBy', { seq: entryName(entry) })} · {tell('entry.by', { name: entry.author, at })} ·{' '}
        {t('log.because', { reason: entry.body.reason })}
      </p>
    </div>
  );

  function words(of: Change['of'], now: string): string {
    if (of === 'text') return now || tell('correct.noWords');
    if (of === 'reason') return t('log.because', { reason: now });
    if (of === 'speaker') return now ? t('log.saidBy', { name: now }) : tell('correct.nobody');
    return tell('correct.happened', { at: format.dayAndTime(now, state.timeZone) });
  }
}
