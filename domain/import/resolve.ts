import type { Draft } from './draft.ts';
import { dependencyKey } from './existing.ts';
import { foldKey } from './fold.ts';
import type { Lookup } from './lookup.ts';
import { isWord, saysNobody, saysNothing, saysNotYet } from './nothing-words.ts';
import type { ProblemCode, ProblemList, Severity } from './problem.ts';
import { type HeldRole, theRole } from './roles-held.ts';
import { holderFields, type ImportSubject, storedFields, targetSubjects } from './subject.ts';

/** What references bring in besides the rows: skills, bargaining units and, when the user wants it, units and sites. */
export interface Implied {
  kind: 'skill' | 'bargainingUnit' | 'units' | 'sites';
  code: string;
}

export interface Resolving {
  lookup: Lookup;
  problems: ProblemList;
  /** Make units and sites that only a reference names. */
  createMissing: boolean;
  /** An empty cell empties the field; else it says nothing. */
  emptyClears: boolean;
  /** The roles of a person, by employee number, as they will be. */
  rolesOf: (personCode: string) => readonly HeldRole[];
  /** Folded name → name as it is written, of skills and of bargaining units. */
  skills: Map<string, string>;
  bargainingUnits: Map<string, string>;
  implied: Implied[];
}

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

function tell(
  draft: Draft,
  field: string,
  code: ProblemCode,
  to: Resolving,
  how: {
    severity: Severity;
    effect: 'row' | 'cell' | 'none';
    value: string;
    details?: Record<string, string>;
  },
) {
  const { subject, tableId, row } = draft;
  to.problems.addTogether({ code, subject, tableId, row, column: draft.columns.get(field) ?? null, ...how });
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
  } else if (needed) {
    tell(draft, field, 'neededReferenceMissing', to, {
      severity: 'error',
      effect: 'row',
      value,
      details: { to: subject },
    });
  } else if ((subject === 'units' || subject === 'sites') && value.length <= 40) {
    missingPlace(draft, field, subject, value, to);
  } else if (subject !== 'roles' || !tellPerson(draft, field, value, to))
    tell(draft, field, 'referenceMissing', to, {
      severity: 'error',
      effect: 'cell',
      value,
      details: { to: subject },
    });
  return !needed;
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

/** A unit or site that only a reference names: the user may want it made. */
function missingPlace(
  draft: Draft,
  field: string,
  subject: 'units' | 'sites',
  value: string,
  to: Resolving,
): void {
  if (!to.createMissing) {
    tell(draft, field, 'referenceMissing', to, {
      severity: 'question',
      effect: 'cell',
      value,
      details: { to: subject },
    });
    return;
  }
  to.lookup.add(subject, value, value, []);
  to.implied.push({ kind: subject, code: value });
  draft.values[field] = value;
  tell(draft, field, 'willCreate', to, { severity: 'note', effect: 'none', value, details: { to: subject } });
}

function skillOf(name: string, draft: Draft, field: string, to: Resolving): string {
  const known = to.skills.get(foldKey(name));
  if (known !== undefined) return known;
  to.skills.set(foldKey(name), name);
  to.implied.push({ kind: 'skill', code: name });
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
  to.implied.push({ kind: 'bargainingUnit', code });
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
    draft.values.targetKind = kind;
    draft.values.target = found.code;
    const functionCode = String(draft.values.function);
    draft.key = dependencyKey(functionCode, kind, found.code);
    if (kind !== 'function' || foldKey(found.code) !== foldKey(functionCode)) return true;
    tell(draft, 'target', 'refersToItself', to, { severity: 'error', effect: 'row', value });
    return false;
  }
  const missing = { to: said === null ? 'anything' : (targetSubjects[said] ?? 'anything') };
  tell(draft, 'target', 'neededReferenceMissing', to, {
    severity: 'error',
    effect: 'row',
    value,
    details: missing,
  });
  return false;
}

/**
 * Places of a succession: the file's over what is there, each person once, without gaps. A cell that says nothing leaves its
 * place as it is, unless empty cells empty; the same list settled again gives the same succession.
 */
export function settleHolders(
  draft: Draft,
  existing: Readonly<Record<string, unknown>> | undefined,
  emptyClears: boolean,
  to: Resolving,
): void {
  if (!holderFields.some((field) => draft.columns.has(field))) return;
  const holders: string[] = [];
  const listed = new Set<unknown>();
  for (const field of holderFields) {
    const value = draft.values[field];
    if (typeof value === 'string' && listed.has(value)) {
      tell(draft, field, 'sameHolder', to, { severity: 'error', effect: 'cell', value });
    }
    listed.add(value);
    const there = emptyClears && draft.columns.has(field) ? undefined : existing?.[field];
    const place = [value, there].find((person) => typeof person === 'string' && !holders.includes(person));
    if (typeof place === 'string') holders.push(place);
  }
  holderFields.forEach((field, i) => {
    draft.values[field] = holders[i] ?? null;
  });
}
