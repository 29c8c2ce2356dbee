import type { ActivationState } from '../activation/activation-state.ts';
import { type Change, changesOf } from '../activation/corrections.ts';
import { entryName } from '../activation/entry-name.ts';
import type { LogEntry } from '../activation/log-entry.ts';
import { correctionsOf } from '../activation/log-filter.ts';
import type { LogFact } from './fact-data.ts';
import { type FactTeller, tableTime } from './fact-words.ts';
import { logFact } from './log-fact.ts';

/** One entry of a whole record, as others read it: nothing of the log is left out, nothing is written over. */
export interface RecordRow extends LogFact {
  /** What others call it by (entry-name.ts). */
  name: string;
  kind: LogEntry['kind'];
  /** By the wall clock; `at` is by the activation's. */
  recordedAt: string;
  /** Who said it, where the author wrote it down for them; empty otherwise. */
  saidBy: string;
  /** Why a correction was made; empty for other kinds, which tell their reasons in their words. */
  reason: string;
  lateReason: string | null;
  /** The name of the entry that this one corrects, and of the one that corrects this one. */
  corrects: string | null;
  correctedBy: string | null;
  /** Of a correction: what it put in the place of what. */
  changes: Change[];
  /** What of the entry was put right later: it is struck through, and stays. */
  struck: { words: boolean; time: boolean; speaker: boolean };
  /** Of a decision on what two computers said differently: the name of the entry that holds. */
  keeps: string | null;
  hash: string;
}

/** Every entry of a log, in log order. */
export function recordRows(state: ActivationState): RecordRow[] {
  const names = new Map(state.log.map((entry) => [entry.id, entryName(entry)]));
  const nameOf = (id: string | undefined) => names.get(id ?? '') ?? null;
  return state.log.map((entry) => ({
    ...logFact(entry, state),
    name: entryName(entry),
    kind: entry.kind,
    recordedAt: entry.recordedAt,
    saidBy: 'saidBy' in entry.body ? entry.body.saidBy : '',
    reason: entry.kind === 'correction' ? entry.body.reason : '',
    lateReason: 'lateReason' in entry.body ? entry.body.lateReason : null,
    corrects: entry.kind === 'correction' ? nameOf(entry.body.corrects) : null,
    correctedBy: nameOf(state.corrections.get(entry.id)),
    changes: changesOf(state, entry),
    struck: struckOf(state, entry),
    keeps: entry.kind === 'settled' ? nameOf(entry.body.keeps) : null,
    hash: entry.hash,
  }));
}

function struckOf(state: ActivationState, entry: LogEntry): RecordRow['struck'] {
  const changed = new Set(
    correctionsOf(state, entry).flatMap((correction) => changesOf(state, correction).map(({ of }) => of)),
  );
  // A correction has words, but no speaker and no time of what it corrects: those it tells as changes.
  const isFirst = entry.kind !== 'correction';
  return {
    words: changed.has('text') || (isFirst && changed.has('reason')),
    time: isFirst && changed.has('time'),
    speaker: isFirst && changed.has('speaker'),
  };
}

/** A change beside the words: what it is of, what stood there (to be struck through) and what is right. */
export interface ToldChange {
  label: string;
  before: string;
  now: string;
}

/** What a correction changed beside the words, which its entry tells. */
export function toldChanges({ changes }: RecordRow, teller: FactTeller): ToldChange[] {
  const said = (of: Change['of'], value: string) => {
    if (value === '') return teller.translate('record:change.nobody');
    return of === 'time' ? tableTime(value, teller) : value;
  };
  return changes
    .filter(({ of }) => of !== 'text')
    .map(({ of, before, now }) => ({
      label: teller.translate(`record:change.${of}`),
      before: said(of, before),
      now: said(of, now),
    }));
}

/** What is told of an entry beside its words, a sentence each. */
export function rowNotes(row: RecordRow, { translate }: FactTeller): string[] {
  return [
    row.reason && translate('record:because', { reason: row.reason }),
    row.corrects !== null && translate('record:corrects', { number: row.corrects }),
    row.correctedBy !== null && translate('record:correctedBy', { number: row.correctedBy }),
    row.keeps !== null && translate('record:keeps', { number: row.keeps }),
    row.lateReason && translate('record:late', { reason: row.lateReason }),
  ].flatMap((note) => note || []);
}
