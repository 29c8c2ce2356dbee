import { ExpectedError } from '../errors.ts';
import { type ActOf, refuseBefore, refused, refuseFuture, required, type Told } from './act-rules.ts';
import type { ActivationState } from './activation-state.ts';
import { asItStands, correctableOf, rootOf, sayingOf } from './corrections.ts';
import type { LogEntry } from './log-entry.ts';

/** Whether an entry can be put right: the last correction of one that was corrected already. */
export function canBeCorrected(state: ActivationState, entry: LogEntry): boolean {
  return !state.corrections.has(entry.id) && correctableOf(state, entry) !== undefined;
}

/** What is right in the place of what an entry says, and why. What is not said again stays as it is. */
export function correctionEntry(state: ActivationState, command: ActOf<'correct'>, now: string): Told {
  const entry = state.log.find((e) => e.id === command.entryId);
  if (!entry) throw new ExpectedError('not_found', `entry ${command.entryId}`, { kind: 'logEntry' });
  const can = correctableOf(state, entry);
  if (!can || !canBeCorrected(state, entry)) throw refused('not_correctable');
  const said = sayingOf(state, entry);
  const text = can.text ? (command.text ?? said.text) : said.text;
  if (can.text === 'must') required(text, 'text');
  const { decisionReason, speaker, happenedAt } = command;
  if (can.reason && decisionReason !== null) required(decisionReason, 'decisionReason');
  if (can.time && happenedAt !== null) refuseTime(state, rootOf(state, entry), happenedAt, now);
  const changed = {
    ...(can.reason && differs(decisionReason, said.reason) && { decisionReason }),
    ...(can.speaker && differs(speaker, said.speaker) && { speaker }),
    ...(can.time && differs(iso(happenedAt), said.time) && { happenedAt: iso(happenedAt) ?? undefined }),
  };
  if (text === said.text && Object.keys(changed).length === 0) throw refused('nothing_corrected');
  const why = required(command.reason, 'reason');
  return { kind: 'correction', body: { corrects: entry.id, text, ...changed, reason: why } };
}

/** States of one thing follow each other in time, as when they were told (act-on-state.ts). */
function refuseTime(state: ActivationState, entry: LogEntry, at: string, now: string): void {
  refuseFuture(at, now, 'happenedAt');
  const id = stateOf(entry);
  if (id === undefined) return;
  const told = state.log.filter((e) => stateOf(e) === id);
  const place = told.findIndex((e) => e.id === entry.id);
  const [before, after] = [told[place - 1], told[place + 1]];
  if (before) refuseBefore(asItStands(state, before).eventAt, at);
  const next = after && asItStands(state, after).eventAt;
  if (next && Date.parse(at) > Date.parse(next)) throw refused('after_next', { next });
}

/** The function or resource that an entry gives a state. */
function stateOf({ kind, body }: LogEntry): string | undefined {
  if (kind === 'function') return body.functionId;
  return kind === 'resource' ? body.resourceId : undefined;
}

function iso(instant: string | null): string | null {
  return instant && new Date(instant).toISOString();
}

function differs(now: string | null, before: string): now is string {
  return now !== null && now !== before;
}
