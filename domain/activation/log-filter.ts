import type { ActivationState } from './activation-state.ts';
import { asItStands } from './corrections.ts';
import { taskIdOf } from './due-time.ts';
import type { EntryKind, LogEntry } from './log-entry.ts';

/** Kinds of entries as people look for them. */
export const logGroups = {
  decisions: ['decision'],
  notes: ['note'],
  calls: ['contact'],
  tasks: ['task', 'taskAdded', 'taskGiven'],
  functions: ['function', 'resource', 'strikeFigures'],
  roles: ['role'],
  files: ['attachment', 'document'],
  corrections: ['correction'],
  exercise: ['inject', 'observation', 'clock'],
  course: ['declared', 'activated', 'severity', 'anchor', 'merged', 'settled', 'standDown', 'close'],
} as const satisfies Record<string, readonly EntryKind[]>;

export type LogGroup = keyof typeof logGroups;

export interface LogFilter {
  /** None: every kind. */
  groups: readonly LogGroup[];
  /** Who wrote it, or said it. */
  person: string;
  /** What is about the role, and what its holder wrote or said while they had it. */
  roleId: string | null;
  /** Words, in any order; capitals and accents do not matter. */
  text: string;
  /** Event times; `to` is not part of it any more. */
  from: string | null;
  to: string | null;
}

export const wholeLog: LogFilter = { groups: [], person: '', roleId: null, text: '', from: null, to: null };

export function isWhole(filter: LogFilter): boolean {
  const { groups, person, roleId, text, from, to } = filter;
  return groups.length === 0 && !person && !roleId && text.trim() === '' && !from && !to;
}

/** @param wordsOf what an entry says on the screen, as `plainWords` makes it */
export function filterLog(
  state: ActivationState,
  filter: LogFilter,
  wordsOf: (entry: LogEntry) => string,
): readonly LogEntry[] {
  if (isWhole(filter)) return state.log;
  const kinds = new Set<EntryKind>(filter.groups.flatMap((group) => [...logGroups[group]]));
  const wanted = plainWords(filter.text).split(/\s+/).filter(Boolean);
  return state.log.filter((entry) => {
    const { eventAt } = asItStands(state, entry);
    return (
      (kinds.size === 0 || kinds.has(entry.kind)) &&
      (filter.from === null || eventAt >= filter.from) &&
      (filter.to === null || eventAt < filter.to) &&
      (filter.person === '' || isOfPerson(state, entry, filter.person)) &&
      (filter.roleId === null || isOfRole(state, entry, filter.roleId)) &&
      (wanted.length === 0 || hasAll(wordsOf(entry), wanted))
    );
  });
}

/** Who wrote it; who said it, as it was written and as it was put right. */
function isOfPerson(state: ActivationState, entry: LogEntry, person: string): boolean {
  return [entry.author, saidBy(entry), saidBy(asItStands(state, entry))].includes(person);
}

const unaccented = /^[ -~\s]*$/;

/** Small letters without accents, as words are compared. */
export function plainWords(words: string): string {
  if (unaccented.test(words)) return words.toLowerCase();
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function hasAll(words: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}

/** Who said it, where somebody else wrote it down; of a correction, who it says it was. Else empty. */
export function saidBy({ body }: LogEntry): string {
  if ('saidBy' in body) return body.saidBy;
  return 'speaker' in body ? (body.speaker ?? '') : '';
}

function isOfRole(state: ActivationState, entry: LogEntry, roleId: string): boolean {
  const { body } = entry;
  if ('roleId' in body && body.roleId === roleId) return true;
  if ('task' in body && body.task !== null) {
    const key = typeof body.task === 'string' ? body.task : body.task.id;
    const given = state.givenTasks.get(key);
    if ((given ?? state.tasks.get(taskIdOf(key)))?.roleId === roleId) return true;
  }
  const { eventAt } = asItStands(state, entry);
  const by = saidBy(asItStands(state, entry)) || entry.author;
  return (state.roles.get(roleId)?.holdings ?? []).some(
    ({ person, assumedAt, relinquishedAt }) =>
      person.name === by && assumedAt <= eventAt && (relinquishedAt === null || eventAt <= relinquishedAt),
  );
}

/** Everybody who wrote or said something in this log, by name. */
export function peopleOfLog(log: readonly LogEntry[]): string[] {
  const names = new Set<string>();
  for (const entry of log) {
    names.add(entry.author);
    const told = saidBy(entry);
    if (told !== '') names.add(told);
  }
  return [...names].toSorted((a, b) => a.localeCompare(b));
}

/** Corrections of an entry, one of the other, in their order: the last is how it stands. */
export function correctionsOf(state: ActivationState, entry: LogEntry): LogEntry[] {
  const found: LogEntry[] = [];
  let id = state.corrections.get(entry.id);
  while (id !== undefined) {
    const next = state.log.findLast((each) => each.id === id);
    if (!next || found.includes(next)) break;
    found.push(next);
    id = state.corrections.get(next.id);
  }
  return found;
}
