import { emptyChoice, leaveEmpty } from './ask.ts';
import type { Draft } from './draft.ts';
import { type Resolving, tell } from './resolving.ts';
import { holderFields } from './subject.ts';

/**
 * Places of a succession: the file's over what is there, each person once, without gaps. A cell that says nothing leaves its
 * place as it is, unless empty cells empty; the same list settled again gives the same succession.
 * @param isVacant the list says in a word that nobody is the primary: the first alternate then stands in.
 */
export function settleHolders(
  draft: Draft,
  existing: Readonly<Record<string, unknown>> | undefined,
  isVacant: boolean,
  to: Resolving,
): void {
  if (!holderFields.some((field) => draft.columns.has(field))) return;
  if (!isVacant && !hasPrimary(draft, existing, to)) {
    for (const field of holderFields) delete draft.values[field];
    return;
  }
  const holders: string[] = [];
  const listed = new Set<unknown>();
  for (const field of holderFields) {
    const value = draft.values[field];
    if (typeof value === 'string' && listed.has(value)) {
      tell(draft, field, 'sameHolder', to, { severity: 'error', effect: 'cell', value });
    }
    listed.add(value);
    const there = to.emptyClears && draft.columns.has(field) ? undefined : existing?.[field];
    const place = [value, there].find((person) => typeof person === 'string' && !holders.includes(person));
    if (typeof place === 'string') holders.push(place);
  }
  holderFields.forEach((field, i) => {
    draft.values[field] = holders[i] ?? null;
  });
}

/**
 * Nobody becomes the primary because the list has nobody there: alternates wait until the user says who is.
 * @returns false when there are alternates and no primary, which was asked.
 */
function hasPrimary(
  draft: Draft,
  existing: Readonly<Record<string, unknown>> | undefined,
  to: Resolving,
): boolean {
  const there = to.emptyClears && draft.columns.has('holder1') ? undefined : existing?.holder1;
  const known = draft.values.holder1 ?? there;
  const alternates = holderFields.flatMap((field) => {
    const person = draft.values[field];
    return typeof person === 'string' ? [{ field, person }] : [];
  });
  const [first] = alternates;
  if (typeof known === 'string' || !first) return true;
  const found = to.lookup.find('people', first.person);
  const cell = typeof found === 'object' ? found.title : first.person;
  const answer = to.answered('roles', 'holder1', cell);
  const chosen = answer === first.person || answer === leaveEmpty ? answer : null;
  const choices = [{ value: first.person, kind: 'record' as const, title: cell }, emptyChoice];
  tell(draft, first.field, 'primaryMissing', to, {
    severity: chosen === null ? 'question' : 'note',
    effect: chosen === first.person ? 'none' : 'cell',
    value: cell,
    ask: { field: 'holder1', cell, choices, proposed: null, chosen },
  });
  return chosen === first.person;
}
