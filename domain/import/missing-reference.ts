import { addNew, type Choice, emptyChoice, leaveEmpty, newChoice } from './ask.ts';
import type { Draft } from './draft.ts';
import { foldKey } from './fold.ts';
import { isLikeCode } from './new-codes.ts';
import { type DraftSubject, draftSubjects, type Resolving, tell } from './resolving.ts';
import { theRole } from './roles-held.ts';
import type { ImportSubject } from './subject.ts';

const longestName = 200;

function mayBeMade(subject: ImportSubject): subject is DraftSubject {
  return draftSubjects.some((s) => s === subject);
}

/** One meaning of a name that nothing has: what answers for it, and what it then refers to. */
interface Meaning {
  choice: Choice;
  subject: ImportSubject;
  code: string;
}

/** What has nearly the name; where a role is meant also the role of a person with nearly that name, or all of theirs where it is not plain which. */
function nearMeanings(value: string, among: readonly ImportSubject[], to: Resolving): Meaning[] {
  const meanings = among.flatMap((subject) => {
    const roles = subject === 'roles' ? rolesOfNear(value, to) : [];
    return [...to.lookup.near(subject, value), ...roles].map(
      ({ code, title }): Meaning => ({
        choice: { value: among.length > 1 ? `${subject} ${code}` : code, kind: 'record', title },
        ...{ subject, code },
      }),
    );
  });
  return [...new Map(meanings.map((meaning) => [meaning.choice.value, meaning])).values()];
}

function rolesOfNear(value: string, to: Resolving): { code: string; title: string }[] {
  return to.lookup.near('people', value).flatMap((person) => {
    const held = to.rolesOf(person.code);
    const one = theRole(held);
    return (one ? [one] : held).map(({ code, title }) => ({ code, title: `${title} (${person.title})` }));
  });
}

/**
 * A reference to something that is not there: a record with nearly that name is proposed, a unit, site or supplier may be
 * made. Nothing is made beside a near one until the user says that it is another.
 * @returns what it means; null when the reference is left out, which was told.
 */
export function settleMissing(
  draft: Draft,
  field: string,
  value: string,
  among: readonly ImportSubject[],
  needed: boolean,
  to: Resolving,
): { subject: ImportSubject; code: string } | null {
  const near = nearMeanings(value, among, to);
  const [only] = among;
  const makes = among.length === 1 && only !== undefined && mayBeMade(only) && value.length <= longestName;
  const made = makes && !to.listed.has(`${only} ${foldKey(value)}`) ? only : null;
  const details = { to: only !== undefined && among.length === 1 ? only : 'anything' };
  if (near.length === 0 && made === null) {
    const code = needed ? 'neededReferenceMissing' : 'referenceMissing';
    tell(draft, field, code, to, { severity: 'error', effect: needed ? 'row' : 'cell', value, details });
    return null;
  }
  const proposed = near.length === 0 ? addNew : near.length === 1 ? (near[0]?.choice.value ?? null) : null;
  const chosen =
    to.answered(draft.subject, field, value) ?? (near.length === 0 && to.createMissing ? addNew : null);
  const choices = [...near.map((n) => n.choice), ...(made ? [newChoice] : []), emptyChoice];
  const ask = { field, cell: value, choices, proposed, chosen };
  const taken = near.find((n) => n.choice.value === chosen);
  const settled = { severity: 'note', effect: 'none', value, ask } as const;
  if (taken) {
    tell(draft, field, 'nearName', to, { ...settled, details: { ...details, name: taken.choice.title } });
    return taken;
  }
  if (chosen === addNew && made) {
    tell(draft, field, 'willCreate', to, { ...settled, details });
    return { subject: made, code: make(made, value, to) };
  }
  const severity = chosen === leaveEmpty ? 'note' : 'question';
  const effect = needed ? 'row' : 'cell';
  const told = near.length === 0 ? 'referenceMissing' : 'nearName';
  const names = near.map((n) => n.choice.title).join(', ');
  tell(draft, field, told, to, { severity, effect, value, ask, details: { ...details, name: names } });
  return null;
}

/** Gives the code of what is made: the text where it is written like a code, else a new one. Made once, however many name it. */
function make(subject: DraftSubject, name: string, to: Resolving): string {
  const known = to.lookup.find(subject, name);
  if (typeof known === 'object') return known.code;
  const code = isLikeCode(name) ? name : to.newCode(subject);
  to.lookup.add(subject, code, name, [name]);
  to.implied.push({ kind: subject, code, name });
  return code;
}
