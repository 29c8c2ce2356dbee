import type { ActivationState } from '../activation/activation-state.ts';
import type { LogEntry } from '../activation/log-entry.ts';
import type { LogFact } from './fact-data.ts';
import { logFact } from './log-fact.ts';

/** One entry of a whole record, as others read it: nothing of the log is left out, nothing is written over. */
export interface RecordRow extends LogFact {
  /** Its place in the log, from 1: what others call it by. */
  number: number;
  kind: LogEntry['kind'];
  /** By the wall clock; `at` is by the activation's. */
  recordedAt: string;
  /** Who said it, where the author wrote it down for them; empty otherwise. */
  saidBy: string;
  /** Why a correction was made; empty for other kinds, which tell their reasons in their words. */
  reason: string;
  lateReason: string | null;
  /** The number of the entry that this one corrects, and of the one that corrects this one. */
  corrects: number | null;
  correctedBy: number | null;
  /** Of a decision on what two computers said differently: the number of the entry that holds. */
  keeps: number | null;
  hash: string;
}

/** Every entry of a log, in log order. */
export function recordRows(state: ActivationState): RecordRow[] {
  const numbers = new Map(state.log.map(({ id }, i) => [id, i + 1]));
  const numberOf = (id: string | undefined) => numbers.get(id ?? '') ?? null;
  return state.log.map((entry, i) => ({
    ...logFact(entry, state),
    number: i + 1,
    kind: entry.kind,
    recordedAt: entry.recordedAt,
    saidBy: 'saidBy' in entry.body ? entry.body.saidBy : '',
    reason: entry.kind === 'correction' ? entry.body.reason : '',
    lateReason: 'lateReason' in entry.body ? entry.body.lateReason : null,
    corrects: entry.kind === 'correction' ? numberOf(entry.body.corrects) : null,
    correctedBy: numberOf(state.corrections.get(entry.id)),
    keeps: entry.kind === 'settled' ? numberOf(entry.body.keeps) : null,
    hash: entry.hash,
  }));
}
