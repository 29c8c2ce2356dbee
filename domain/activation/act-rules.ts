import { ExpectedError } from '../errors.ts';
import { minutesBetween } from './activation-clock.ts';
import type { Act } from './command.ts';
import type { EntryBody, EntryKind } from './log-entry.ts';

export type ActOf<A extends Act['act']> = Extract<Act, { act: A }>;

/** What an act tells the log, before it has a time and a place. */
export type Told = { [K in EntryKind]: { kind: K; body: Omit<EntryBody<K>, 'lateReason'> } }[Exclude<
  EntryKind,
  'declared'
>];

/** The text, trimmed. @throws ExpectedError `reason_required` (details.field) when there is none. */
export function required(text: string, field: string): string {
  if (text.trim() === '') throw new ExpectedError('reason_required', `${field} is empty`, { field });
  return text.trim();
}

/** Why an act may not be done as things stand; `reason` says which rule refused it. */
export function refused(reason: string, details: Record<string, unknown> = {}): ExpectedError {
  return new ExpectedError('activation_state', reason, { reason, ...details });
}

/** A state or a holder follows the one before it in time too: else a recovery would have taken no time at all. */
export function refuseBefore(since: string | null, at: string): void {
  if (since !== null && Date.parse(at) < Date.parse(since)) throw refused('before_last', { since });
}

/** What is there by its id. @throws ExpectedError `not_found` with the kind of thing. */
export function found<T>(map: ReadonlyMap<string, T>, id: string, kind: string): T {
  const thing = map.get(id);
  if (thing === undefined) throw new ExpectedError('not_found', `${kind} ${id}`, { kind });
  return thing;
}

/** How far ahead of the clock an event may be said to have happened: clocks on a wall differ. */
const aheadMinutes = 1;

/** @throws ExpectedError `invalid_input` for a time that is still to come. @param field of the command that says it */
export function refuseFuture(at: string, now: string, field: 'at' | 'happenedAt'): void {
  if (minutesBetween(now, at) <= aheadMinutes) return;
  const problems = [{ path: ['command', field], code: 'in_future', message: 'the event is in the future' }];
  throw new ExpectedError('invalid_input', 'the event is in the future', { problems });
}
