import type { ActivationState } from './activation-state.ts';
import type { EntryKind, LogEntry } from './log-entry.ts';

type Correction = Extract<LogEntry, { kind: 'correction' }>;

/** What of an entry a correction may put right; `must` of words or a reason that can't be left empty. */
export interface Correctable {
  text: boolean | 'must';
  /** Why it was decided. */
  reason: boolean | 'must';
  speaker: boolean;
  /** When it happened. */
  time: boolean;
}

const words = { text: 'must', reason: false, speaker: true, time: true } as const;
const timeOnly = { text: false, reason: false, speaker: false, time: true } as const;

/**
 * Of each kind of entry that can be corrected, what. What was done is put right by doing (reopening a task, a new state),
 * but when it was done only a correction can say.
 */
const correctable: { readonly [K in EntryKind]?: Correctable } = {
  note: words,
  decision: { ...words, reason: 'must' },
  observation: words,
  contact: { ...words, text: true },
  attachment: { ...words, text: true, speaker: false },
  task: timeOnly,
  function: timeOnly,
  resource: timeOnly,
};

/** What of an entry can be put right; of a correction, what it is about. Undefined where nothing can. */
export function correctableOf(state: Pick<ActivationState, 'log'>, entry: LogEntry): Correctable | undefined {
  return correctable[rootOf(state, entry).kind];
}

/** The entry at the root of a line of corrections of corrections. */
export function rootOf(state: Pick<ActivationState, 'log'>, entry: LogEntry): LogEntry {
  let root: LogEntry | undefined = entry;
  while (root?.kind === 'correction') {
    const { corrects }: Correction['body'] = root.body;
    root = state.log.findLast(({ id }) => id === corrects);
  }
  return root ?? entry;
}

/** An entry as it stands now: with its corrections, one after the other. The log keeps how it was written. */
export function asItStands(state: Pick<ActivationState, 'standing'>, entry: LogEntry): LogEntry {
  return state.standing.get(entry.id) ?? entry;
}

/** Every entry that was corrected, as it stands, by its id. @param log in log order */
export function standingEntries(log: readonly LogEntry[]): Map<string, LogEntry> {
  const corrections = new Map<string, Correction>();
  for (const entry of log) if (entry.kind === 'correction') corrections.set(entry.body.corrects, entry);
  const standing = new Map<string, LogEntry>();
  if (corrections.size === 0) return standing;
  for (const entry of log) {
    if (entry.kind === 'correction') continue;
    let stands: LogEntry = entry;
    const done = new Set<string>();
    let next = corrections.get(entry.id);
    while (next && !done.has(next.id)) {
      stands = corrected(stands, next.body);
      done.add(next.id);
      next = corrections.get(next.id);
    }
    if (stands !== entry) standing.set(entry.id, stands);
  }
  return standing;
}

function corrected(
  entry: LogEntry,
  { text, decisionReason, speaker, happenedAt }: Correction['body'],
): LogEntry {
  const can = correctable[entry.kind];
  if (!can) return entry;
  const body = {
    ...entry.body,
    ...(can.text && { text }),
    ...(can.reason && decisionReason !== undefined && { reason: decisionReason }),
    ...(can.speaker && speaker !== undefined && { saidBy: speaker }),
  };
  // Each kind has the members that it may have corrected.
  return { ...entry, eventAt: happenedAt ?? entry.eventAt, body } as LogEntry;
}

/** What a correction put in the place of what stood before it. */
export type Change = { of: 'text' | 'reason' | 'speaker' | 'time'; before: string; now: string };

/** What an entry says of what can be corrected; of a correction, as the entry stood after it. */
export function sayingOf(
  state: Pick<ActivationState, 'log'>,
  entry: LogEntry,
): { text: string; reason: string; speaker: string; time: string } {
  if (entry.kind !== 'correction') {
    const { body } = entry;
    return {
      text: 'text' in body ? body.text : '',
      reason: entry.kind === 'decision' ? entry.body.reason : '',
      speaker: 'saidBy' in body ? body.saidBy : '',
      time: entry.eventAt,
    };
  }
  const { corrects, text, decisionReason, speaker, happenedAt } = entry.body;
  const before = state.log.findLast(({ id }) => id === corrects);
  const said = before ? sayingOf(state, before) : { text: '', reason: '', speaker: '', time: entry.eventAt };
  return {
    text,
    reason: decisionReason ?? said.reason,
    speaker: speaker ?? said.speaker,
    time: happenedAt ?? said.time,
  };
}

const parts = ['text', 'reason', 'speaker', 'time'] as const;

/** What a correction changed, in the order in which it is told: words, reason, speaker, time. */
export function changesOf(state: Pick<ActivationState, 'log'>, correction: LogEntry): Change[] {
  if (correction.kind !== 'correction') return [];
  const corrects = state.log.findLast(({ id }) => id === correction.body.corrects);
  if (!corrects) return [];
  const can = correctable[rootOf(state, corrects).kind];
  const [before, now] = [sayingOf(state, corrects), sayingOf(state, correction)];
  return parts
    .filter((of) => can?.[of] && before[of] !== now[of])
    .map((of) => ({ of, before: before[of], now: now[of] }));
}
