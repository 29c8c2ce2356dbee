import { fold } from '../import/fold.ts';
import type { ActivationState, Told } from './activation-state.ts';
import type { PersonThen } from './log-entry.ts';

/** What came of the calls to one person, and from them. */
export interface CallResult {
  /** The one that came last. */
  last: Told<'contact'>;
  /** Somebody has spoken with them: one call that found them is enough. */
  isReached: boolean;
  /** How many calls there were. */
  count: number;
}

/** What came of the calls to a person; undefined where nobody has called yet. */
export type ResultOf = (person: Pick<PersonThen, 'id' | 'name'>) => CallResult | undefined;

/**
 * What came of all calls so far, by person. A call that was written down with a name alone counts for whoever is called
 * that: the log says nothing more.
 */
export function callResults({ contacts }: Pick<ActivationState, 'contacts'>): ResultOf {
  const calls = Map.groupBy(contacts, ({ personId, personName }) => personId ?? named(personName));
  return ({ id, name }) => {
    const theirs = [...(id === null ? [] : (calls.get(id) ?? [])), ...(calls.get(named(name)) ?? [])];
    const last = theirs.reduce<Told<'contact'> | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
    return last && { last, isReached: theirs.some(isReached), count: theirs.length };
  };
}

function named(name: string): string {
  return `name ${fold(name)}`;
}

function isReached({ outcome }: Told<'contact'>): boolean {
  return outcome === 'reached' || outcome === 'received';
}
