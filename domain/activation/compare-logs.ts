import { ExpectedError } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Disputed, StoredEntry } from './log-entry.ts';
import { inLogOrder } from './log-stamp.ts';
import { headsOf } from './verify-log.ts';

/**
 * How another copy of a log stands to ours: the `same`; `behind`, it has nothing that we lack; `ahead`, it goes on where
 * ours ends; `forked`, both have gone on since they were one.
 */
export type LogRelation = 'same' | 'behind' | 'ahead' | 'forked';

export interface LogComparison {
  relation: LogRelation;
  /** Entries of theirs that we lack, each after what it was written behind. */
  fresh: StoredEntry[];
  /** Ours that they lack. */
  onlyOurs: number;
  /** What the two say differently since they were one: of each thing the last entry of each, the one that holds last. */
  disputes: { about: Disputed; entryIds: [string, string] }[];
}

/**
 * Compares two copies of a log; both must have been verified. Nothing is lost by a merge: a log is append-only, so the
 * union of two copies is a log.
 * @throws ExpectedError `log_of_other` when they are not copies of one log.
 */
export function compareLogs(ours: readonly StoredEntry[], theirs: readonly StoredEntry[]): LogComparison {
  if (ours[0]?.hash !== theirs[0]?.hash)
    throw new ExpectedError('log_of_other', 'the two logs begin with different entries');
  const known = new Set(ours.map((e) => e.hash));
  const knownThere = new Set(theirs.map((e) => e.hash));
  const fresh = theirs.filter((e) => !known.has(e.hash));
  const onlyOurs = ours.filter((e) => !knownThere.has(e.hash));
  const isForked = fresh.length > 0 && onlyOurs.length > 0;
  return {
    relation: relationOf(fresh.length, onlyOurs.length),
    fresh,
    onlyOurs: onlyOurs.length,
    disputes: isForked
      ? disputesOf(onlyOurs, fresh, new Map([...ours, ...theirs].map((e) => [e.id, e])))
      : [],
  };
}

function relationOf(fresh: number, onlyOurs: number): LogRelation {
  if (fresh === 0) return onlyOurs === 0 ? 'same' : 'behind';
  return onlyOurs === 0 ? 'ahead' : 'forked';
}

/** The hashes of entries behind which nothing was written: one in a whole log, two where copies have just come together. */
export function endsOf(entries: readonly StoredEntry[]): string[] {
  const followed = new Set(entries.flatMap((e) => [e.previousHash, ...headsOf(e)]));
  return entries.map((e) => e.hash).filter((hash) => !followed.has(hash));
}

type ById = ReadonlyMap<string, StoredEntry>;

interface Said {
  about: Disputed;
  entry: StoredEntry;
  /** What holds after the entry, as text: two that come to the same are no dispute. */
  effect: string;
}

function disputesOf(ours: readonly StoredEntry[], theirs: readonly StoredEntry[], byId: ById) {
  const lastOfOurs = lastSaid(ours, byId);
  return [...lastSaid(theirs, byId)].flatMap(([key, their]) => {
    const our = lastOfOurs.get(key);
    if (!our || our.effect === their.effect) return [];
    const isOursLast = inLogOrder(our.entry, their.entry) > 0;
    const [first, last] = isOursLast ? [their, our] : [our, their];
    return [{ about: their.about, entryIds: [first.entry.id, last.entry.id] as [string, string] }];
  });
}

function lastSaid(entries: readonly StoredEntry[], byId: ById): Map<string, Said> {
  const last = new Map<string, Said>();
  for (const entry of entries.toSorted(inLogOrder)) {
    const said = saidOf(entry, byId);
    if (said) last.set(`${said.about.kind} ${said.about.key}`, said);
  }
  return last;
}

/** Of each kind of entry that gives something a state: what it is about, and the state. */
function saidOf(entry: StoredEntry, byId: ById): Said | undefined {
  const { kind, body } = entry;
  const told = JSON.parse(body);
  const said = (about: Disputed, effect: unknown): Said => ({ about, entry, effect: canonicalJson(effect) });
  switch (kind) {
    case 'task':
      return said({ kind: 'task', key: told.task }, told.act);
    case 'taskGiven':
      return said({ kind: 'givenTask', key: told.task }, [told.roleId, told.person?.name ?? null]);
    case 'role':
      return said(
        { kind: 'role', key: told.roleId },
        told.act === 'assumed' ? [told.person.id, told.person.name] : null,
      );
    case 'function':
      return said({ kind: 'function', key: told.functionId }, [told.state, told.sharePercent ?? null]);
    case 'resource':
      return said({ kind: 'resource', key: told.resourceId }, told.state);
    case 'anchor':
      return said({ kind: 'anchor', key: told.anchor }, told.to);
    case 'severity':
      return said({ kind: 'severity', key: 'severity' }, told.to);
    case 'standDown':
      // By the minute: on two computers the clock is not the same to the second.
      return said({ kind: 'standDown', key: 'standDown' }, entry.eventAt.slice(0, 16));
    case 'settled': {
      // Who settles says what the kept entry says.
      const kept = byId.get(told.keeps);
      const again = kept && saidOf(kept, byId);
      return again && { ...again, entry };
    }
    default:
      return undefined;
  }
}
