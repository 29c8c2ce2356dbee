import type { Bilingual } from '../documents/fact-data.ts';
import type { PlanChange, Told } from './change-schema.ts';
import { alike, changed, date, filled, lists, type Place, record, text, words } from './compare-parts.ts';
import type { PlanDelegation, PlanRole } from './content-schema.ts';

export function compareRoles(before: readonly PlanRole[], after: readonly PlanRole[]): PlanChange[] {
  const place: Place = { section: 'roles', subject: null, part: null };
  return lists({
    place,
    field: 'role',
    before,
    after,
    idOf: ({ id }) => id,
    called: roleName,
    within: compareRole,
  });
}

/** A role is called by its name: its code says nothing to a reader. */
function roleName({ name }: PlanRole): Bilingual {
  return filled(name);
}

function compareRole(before: PlanRole, after: PlanRole): PlanChange[] {
  const place: Place = { section: 'roles', subject: roleName(after), part: null };
  const lines = (list: string[]) => list.join('\n');
  const duties = ({ responsibilities: { en, fr } }: PlanRole) => ({ en: lines(en), fr: lines(fr) });
  return [
    ...words(place, 'name', before.name, after.name),
    ...text(place, 'team', before.team, after.team),
    ...words(place, 'purpose', before.purpose, after.purpose),
    ...words(place, 'responsibilities', duties(before), duties(after)),
    ...compareSuccession(place, before, after),
    ...compareContacts(place, before, after),
  ];
}

/** By place: "Alternate 2 of Incident lead: Ann Roy → Bo Li". */
function compareSuccession(place: Place, before: PlanRole, after: PlanRole): PlanChange[] {
  const depth = Math.max(before.succession.length, after.succession.length);
  return Array.from({ length: depth }, (_, at) => at).flatMap((at): PlanChange[] => {
    const [old, now] = [before.succession[at], after.succession[at]];
    if (old?.personId === now?.personId && old?.name === now?.name) return [];
    const told = (name: string | undefined): Told | null =>
      name === undefined ? null : { as: 'words', words: alike(name) };
    return [
      {
        ...place,
        field: 'holder',
        rank: at + 1,
        op: 'changed',
        before: told(old?.name),
        after: told(now?.name),
      },
    ];
  });
}

/** How those who stayed are reached: the telephone numbers that a reader would now dial in vain. */
function compareContacts(place: Place, before: PlanRole, after: PlanRole): PlanChange[] {
  const was = new Map(before.succession.map((holder) => [holder.personId, holder]));
  return after.succession.flatMap((now) => {
    const old = was.get(now.personId);
    if (!old) return [];
    return lists({
      place: { ...place, part: alike(now.name) },
      field: 'contact',
      before: old.contacts,
      after: now.contacts,
      idOf: ({ value }) => value,
      called: ({ value }) => alike(value),
      ordered: true,
    });
  });
}

export function compareDelegations(
  before: readonly PlanDelegation[],
  after: readonly PlanDelegation[],
): PlanChange[] {
  const place: Place = { section: 'delegations', subject: null, part: null };
  return lists({
    place,
    field: 'delegation',
    before,
    after,
    idOf: ({ id }) => id,
    called: ({ authority }) => filled(authority),
    within: (old, now) => {
      const there = { ...place, subject: filled(now.authority) };
      return [
        ...words({ ...place, subject: filled(old.authority) }, 'authority', old.authority, now.authority),
        ...changed(there, 'from', record(old.from), record(now.from)),
        ...changed(there, 'to', record(old.to), record(now.to)),
        ...words(there, 'trigger', old.trigger, now.trigger),
        ...words(there, 'limits', old.limits, now.limits),
        ...text(there, 'instrument', old.instrument, now.instrument),
        ...changed(there, 'effectiveOn', date(old.effectiveOn), date(now.effectiveOn)),
        ...changed(there, 'expiresOn', date(old.expiresOn), date(now.expiresOn)),
      ];
    },
  });
}
