import type { Draft } from './draft.ts';
import { dependencyKey } from './existing.ts';
import { foldKey } from './fold.ts';
import { settleMissing } from './missing-reference.ts';
import { isWord, saysNobody, saysNothing, saysNotYet } from './nothing-words.ts';
import { type Resolving, tell } from './resolving.ts';
import { theRole } from './roles-held.ts';
import { type ImportSubject, storedFields, targetSubjects } from './subject.ts';

const targetOrder = Object.keys(targetSubjects);

/** Puts codes in the place of what the cells name. @returns false when the row can't be brought in without. */
export function resolveDraft(draft: Draft, to: Resolving): boolean {
  for (const field of storedFields(draft.subject)) {
    const value = draft.values[field.name];
    if (typeof value !== 'string') {
      if (field.kind === 'skills' && Array.isArray(value))
        draft.values[field.name] = value.map((name: string) => skillOf(name, draft, field.name, to));
      continue;
    }
    if (field.kind === 'skill') draft.values[field.name] = skillOf(value, draft, field.name, to);
    if (field.kind === 'group') draft.values[field.name] = groupOf(value, draft, to);
    if (
      field.kind === 'reference' &&
      field.to &&
      !resolveReference(draft, field.name, field.to, field.needed === true, to)
    )
      return false;
  }
  return draft.subject === 'dependencies' ? resolveTarget(draft, to) : true;
}

function resolveReference(
  draft: Draft,
  field: string,
  subject: ImportSubject,
  needed: boolean,
  to: Resolving,
): boolean {
  const value = String(draft.values[field]);
  const found = to.lookup.find(subject, value);
  if (typeof found === 'object') {
    draft.values[field] = found.code;
    if (found.archived) tellArchived(draft, field, value, subject, to);
    return true;
  }
  if (found === 'missing' && readAsNothing(draft, field, value, subject, to)) return !needed;
  if (found === 'missing' && subject === 'roles' && roleOfPerson(draft, field, value, to)) return true;
  delete draft.values[field];
  if (found === 'unclear') {
    tell(draft, field, 'referenceUnclear', to, {
      severity: 'error',
      effect: needed ? 'row' : 'cell',
      value,
      details: { to: subject },
    });
    return !needed;
  }
  if (subject === 'roles' && !needed && tellPerson(draft, field, value, to)) return true;
  const settled = settleMissing(draft, field, value, [subject], needed, to);
  if (settled) draft.values[field] = settled.code;
  return settled !== null || !needed;
}

/** "TBD", "vacant", "n/a" where nothing has that name: the place is empty, and whoever wrote it hears so. */
function readAsNothing(
  draft: Draft,
  field: string,
  value: string,
  subject: ImportSubject,
  to: Resolving,
): boolean {
  const person = subject === 'people' || subject === 'roles';
  if (!(person ? saysNobody(value) : saysNothing(value))) return false;
  if (to.emptyClears) draft.values[field] = null;
  else delete draft.values[field];
  if (isWord(value) && (person || saysNotYet(value)))
    tell(draft, field, person ? 'readAsNobody' : 'readAsEmpty', to, {
      severity: 'note',
      effect: 'none',
      value,
    });
  return true;
}

/** A person's name where a role is meant (the owner of a function): their role, when it is plain which. */
function roleOfPerson(draft: Draft, field: string, value: string, to: Resolving): boolean {
  const person = to.lookup.find('people', value);
  const role = typeof person === 'object' ? theRole(to.rolesOf(person.code)) : undefined;
  if (typeof person !== 'object' || !role) return false;
  draft.values[field] = role.code;
  const details = { person: person.title, role: role.title };
  tell(draft, field, 'roleFromPerson', to, { severity: 'note', effect: 'none', value, details });
  return true;
}

/** @returns false when the name is no person's. */
function tellPerson(draft: Draft, field: string, value: string, to: Resolving): boolean {
  const person = to.lookup.find('people', value);
  if (typeof person !== 'object') return false;
  const roles = to.rolesOf(person.code);
  const code = roles.length === 0 ? 'personWithoutRole' : 'personWithRoles';
  const details = { person: person.title, roles: roles.map((r) => r.title).join(', ') };
  tell(draft, field, code, to, { severity: 'question', effect: 'cell', value, details });
  return true;
}

/** What is archived is found by its code still; nobody means it without knowing. */
function tellArchived(
  draft: Draft,
  field: string,
  value: string,
  subject: ImportSubject,
  to: Resolving,
): void {
  const details = { to: subject };
  tell(draft, field, 'archivedReference', to, { severity: 'note', effect: 'none', value, details });
}

function skillOf(name: string, draft: Draft, field: string, to: Resolving): string {
  const known = to.skills.get(foldKey(name));
  if (known !== undefined) return known;
  to.skills.set(foldKey(name), name);
  to.implied.push({ kind: 'skill', code: name, name });
  tell(draft, field, 'willCreate', to, {
    severity: 'note',
    effect: 'none',
    value: name,
    details: { to: 'skills' },
  });
  return name;
}

function groupOf(value: string, draft: Draft, to: Resolving): string {
  if (!value.startsWith('unit:')) return value;
  const written = value.slice('unit:'.length);
  // One whose name is too long for a code is known by the code that it was given before.
  const code = written.slice(0, 40).trim();
  const known = to.bargainingUnits.get(foldKey(written)) ?? to.bargainingUnits.get(foldKey(code));
  if (known !== undefined) return `unit:${known}`;
  to.bargainingUnits.set(foldKey(written), code);
  to.implied.push({ kind: 'bargainingUnit', code, name: written });
  tell(draft, 'group', 'willCreate', to, {
    severity: 'note',
    effect: 'none',
    value: written,
    details: { to: 'bargainingUnits' },
  });
  return `unit:${code}`;
}

function resolveTarget(draft: Draft, to: Resolving): boolean {
  const value = String(draft.values.target);
  const said = typeof draft.values.targetKind === 'string' ? draft.values.targetKind : null;
  for (const kind of said === null ? targetOrder : [said]) {
    const subject = targetSubjects[kind];
    const found = subject ? to.lookup.find(subject, value) : 'missing';
    if (!subject || typeof found !== 'object') continue;
    if (found.archived) tellArchived(draft, 'target', value, subject, to);
    return takeTarget(draft, kind, found.code, value, to);
  }
  const among = (said === null ? targetOrder : [said]).flatMap((kind) => targetSubjects[kind] ?? []);
  const settled = settleMissing(draft, 'target', value, among, true, to);
  const kind = targetOrder.find((k) => targetSubjects[k] === settled?.subject);
  return settled !== null && kind !== undefined && takeTarget(draft, kind, settled.code, value, to);
}

/** Nothing depends on itself. @returns false when the row can't be brought in. */
function takeTarget(draft: Draft, kind: string, code: string, value: string, to: Resolving): boolean {
  const functionCode = String(draft.values.function);
  draft.values.targetKind = kind;
  draft.values.target = code;
  draft.key = dependencyKey(functionCode, kind, code);
  if (kind !== 'function' || foldKey(code) !== foldKey(functionCode)) return true;
  tell(draft, 'target', 'refersToItself', to, { severity: 'error', effect: 'row', value });
  return false;
}
