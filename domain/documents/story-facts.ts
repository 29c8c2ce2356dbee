import type { ActivationState } from '../activation/activation-state.ts';
import { asItStands } from '../activation/corrections.ts';
import { keyEntries } from '../activation/key-entries.ts';
import type { LogEntry } from '../activation/log-entry.ts';
import { lastCorrection } from './decision-facts.ts';
import type { LogFact, StoryFact } from './fact-data.ts';
import { logFact, named } from './log-fact.ts';

/** A time line is read, not searched: the whole record is beside it. */
const mostEntries = 60;

/** Kinds that the report has tables of their own for, and corrections: what they put right tells them. */
const elsewhere = new Set(['contact', 'observation', 'clock', 'strikeFigures', 'correction']);

/** The entries that tell the story, as they stand now, in order of time. */
export function storyOf(state: ActivationState): StoryFact[] {
  const written = new Map(state.log.map((entry) => [entry.id, entry]));
  const story = state.log.filter((entry) => !elsewhere.has(entry.kind) && !isHandedOver(entry, state));
  const standing = story.map((entry) => asItStands(state, entry));
  return keyEntries(standing, mostEntries).map((entry) =>
    storyFact(written.get(entry.id) ?? entry, entry, state),
  );
}

function storyFact(written: LogEntry, stands: LogEntry, state: ActivationState): StoryFact {
  return {
    ...(takenOver(stands, state) ?? inALine(logFact(stands, state))),
    was: written === stands ? null : inALine(logFact(written, state)),
    corrected: lastCorrection(state, written),
  };
}

/** A file is no story: its name and the beginning of what it shows. */
const mostOfCaption = 80;

function inALine(fact: LogFact): LogFact {
  const { text } = fact.values;
  if (fact.key !== 'attachment' || typeof text !== 'string') return fact;
  const line = text.split('\n')[0] ?? '';
  const short = line.length > mostOfCaption ? `${line.slice(0, mostOfCaption).trimEnd()}…` : line;
  return { ...fact, values: { ...fact.values, text: short } };
}

/** Of the two entries of a hand-over only the second is told, with both people. */
function isHandedOver(entry: LogEntry, state: ActivationState): boolean {
  return entry.kind === 'role' && entry.body.act === 'relinquished' && partnerOf(entry, state) !== undefined;
}

function takenOver(entry: LogEntry, state: ActivationState): StoryFact | undefined {
  if (entry.kind !== 'role' || entry.body.act !== 'assumed') return undefined;
  const before = partnerOf(entry, state);
  const role = state.roles.get(entry.body.roleId);
  if (before?.kind !== 'role' || !role) return undefined;
  const values = { from: before.body.person.name, to: entry.body.person.name, role: named(role) };
  const { eventAt: at, author } = entry;
  return { at, author, key: 'role.handOver', values, was: null, corrected: null };
}

/** The other entry of a hand-over: the two are written together, one behind the other. */
function partnerOf(entry: LogEntry, { log }: ActivationState): LogEntry | undefined {
  if (entry.kind !== 'role' || !entry.body.handOver) return undefined;
  const { roleId, act } = entry.body;
  const place = log.indexOf(entry);
  const other = log[act === 'assumed' ? place - 1 : place + 1];
  const isOther =
    other?.kind === 'role' && other.body.handOver && other.body.roleId === roleId && other.body.act !== act;
  return isOther ? other : undefined;
}
