import type { Draft } from './draft.ts';
import type { Existing } from './existing.ts';
import { foldKey } from './fold.ts';
import type { Lookup } from './lookup.ts';
import { type FieldValues, holderFields } from './subject.ts';

/** A role that a person would hold once the lists are in. */
export interface HeldRole {
  code: string;
  title: string;
  /** They are its primary, not somebody who stands in while the place is vacant. */
  first: boolean;
}

/** Gives the roles of a person (by employee number): what the lists say over what the workspace has, archived roles left out. */
export function rolesHeld(
  drafts: readonly Draft[],
  existing: Existing,
  lookup: Lookup,
): (personCode: string) => readonly HeldRole[] {
  const listed = new Map(drafts.filter((d) => d.subject === 'roles').map((d) => [foldKey(d.key), d.values]));
  const held = new Map<string, HeldRole[]>();
  const add = (key: string, holders: FieldValues) => {
    const role = lookup.find('roles', key);
    if (typeof role !== 'object') return;
    const [primary] = personOf(holders.holder1, lookup);
    for (const person of new Set(holderFields.flatMap((field) => personOf(holders[field], lookup)))) {
      const roles = held.get(person) ?? [];
      held.set(person, [...roles, { code: role.code, title: role.title, first: person === primary }]);
    }
  };
  for (const role of existing.records.roles) {
    const given = listed.get(foldKey(role.key));
    if (!role.archived || given) add(role.key, { ...role.values, ...given });
    listed.delete(foldKey(role.key));
  }
  for (const [key, values] of listed) add(key, values);
  return (personCode) => held.get(foldKey(personCode)) ?? [];
}

function personOf(value: FieldValues[string] | undefined, lookup: Lookup): string[] {
  const person = typeof value === 'string' ? lookup.find('people', value) : 'missing';
  return typeof person === 'object' ? [foldKey(person.code)] : [];
}

/** The one role that is meant when somebody writes a person's name for a role: their only one, or the only one in which they come first. */
export function theRole(roles: readonly HeldRole[]): HeldRole | undefined {
  const firsts = roles.filter((r) => r.first);
  return roles.length === 1 ? roles[0] : firsts.length === 1 ? firsts[0] : undefined;
}
