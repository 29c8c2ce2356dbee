import { isLateEntry } from './act.ts';
import type { ActivationState } from './activation-state.ts';
import type { ActivationCommandInput } from './command.ts';
import type { EntryDraft } from './entry-draft-types.ts';
import { type EventTimeProblem, readEventTime } from './event-time.ts';

export const noEntry: EntryDraft = {
  ...{ kind: 'note', text: '', reason: '', personName: '', outcome: null },
  ...{ when: '', lateReason: '', saidBy: '', isScribe: false, begunAt: null },
};

/** What stands in a template for what is to be filled in. */
export const blank = '___';

/** What keeps an entry from being written, at the field where it is mended. */
export type DraftProblems = Partial<{
  text: 'missing' | 'blanks';
  reason: 'missing';
  personName: 'missing';
  outcome: 'missing';
  when: EventTimeProblem;
  lateReason: 'missing';
}>;

/** When what is being written happened: as typed, or of a scribe when writing began. Null is now. */
export function happenedAt(
  draft: Pick<EntryDraft, 'when' | 'isScribe' | 'begunAt'>,
  here: { now: string; timeZone: string },
): ReturnType<typeof readEventTime> {
  if (draft.when.trim() === '' && draft.isScribe && draft.begunAt !== null)
    return { at: draft.begunAt, cameTwice: false };
  return readEventTime(draft.when, here);
}

/** Nothing has been typed that would be missed: the kind and the scribe's place are no words. */
export function isNothing({ text, reason, personName, outcome, when, lateReason }: EntryDraft): boolean {
  return (
    outcome === null && [text, reason, personName, when, lateReason].every((words) => words.trim() === '')
  );
}

/** What stays for the next entry: a scribe goes on, with whoever speaks. */
export function nextDraft({ isScribe, saidBy }: EntryDraft): EntryDraft {
  return isScribe ? { ...noEntry, isScribe, saidBy } : noEntry;
}

/**
 * The act that writes an entry as it was typed, or what is missing. A call is with somebody of the plan where the name is
 * that of a role's holder.
 * @param now what the activation's clock shows
 */
export function entryCommand(
  draft: EntryDraft,
  state: ActivationState,
  now: string,
): { command: ActivationCommandInput } | { problems: DraftProblems } {
  const happened = happenedAt(draft, { now, timeZone: state.timeZone });
  const problems: DraftProblems = { ...missing(draft) };
  if ('problem' in happened) problems.when = happened.problem;
  else if (happened.at !== null && isLateEntry(happened.at, now) && draft.lateReason.trim() === '')
    problems.lateReason = 'missing';
  if (Object.keys(problems).length > 0 || 'problem' in happened) return { problems };
  const { text, reason, isScribe, lateReason } = draft;
  const saidBy = isScribe ? draft.saidBy.trim() : '';
  const words = { at: happened.at, lateReason, text, saidBy };
  if (draft.kind === 'note') return { command: { ...words, act: 'note' } };
  if (draft.kind === 'decide') return { command: { ...words, act: 'decide', reason } };
  const outcome = draft.outcome ?? 'reached';
  return { command: { ...words, act: 'contact', outcome, ...calledPerson(state, draft.personName.trim()) } };
}

function missing({ kind, text, reason, personName, outcome }: EntryDraft): DraftProblems {
  return {
    ...(kind !== 'contact' && text.trim() === '' && { text: 'missing' }),
    ...(text.includes(blank) && { text: 'blanks' }),
    ...(kind === 'decide' && reason.trim() === '' && { reason: 'missing' }),
    ...(kind === 'contact' && personName.trim() === '' && { personName: 'missing' }),
    ...(kind === 'contact' && outcome === null && { outcome: 'missing' }),
  };
}

function calledPerson({ roles }: ActivationState, personName: string) {
  const role = [...roles.values()].find(({ holder }) => holder?.name === personName);
  return { personName, roleId: role?.id ?? null, personId: role?.holder?.id ?? null };
}
