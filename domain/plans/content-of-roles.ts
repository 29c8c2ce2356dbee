import { both, namedAs, nameOf, namesOf } from './content-names.ts';
import type { PlanDelegation, PlanRole } from './content-schema.ts';
import type { PlanFacts } from './plan-facts.ts';

/** A role's id where something names a role; null where nothing is named. */
export type RoleUse = string | null;

/** The roles that are named, once each, by code, with their succession and how its people are reached. */
export function rolesNamed(uses: readonly RoleUse[], facts: PlanFacts): PlanRole[] {
  const wanted = new Set(uses);
  const holders = Map.groupBy(facts.holders, (holder) => holder.roleId);
  const contacts = Map.groupBy(facts.contacts, (contact) => contact.personId);
  return facts.roles
    .filter((role) => wanted.has(role.id))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en'))
    .map((role) => ({
      ...namedAs(role),
      team: role.team,
      purpose: both(role.purposeEn, role.purposeFr),
      responsibilities: { en: role.responsibilitiesEn, fr: role.responsibilitiesFr },
      succession: (holders.get(role.id) ?? []).map(({ personId, name, title }) => ({
        personId,
        name,
        title,
        contacts: (contacts.get(personId) ?? []).map(({ kind, value }) => ({ kind, value })),
      })),
    }));
}

/** The delegations from or to one of the roles. */
export function delegationsAmong(uses: readonly RoleUse[], facts: PlanFacts): PlanDelegation[] {
  const wanted = new Set(uses);
  const roles = namesOf(facts.roles);
  return facts.delegations
    .flatMap((row): PlanDelegation[] => {
      const from = nameOf(roles, row.fromRoleId);
      const to = nameOf(roles, row.toRoleId);
      if (!from || !to || !(wanted.has(from.id) || wanted.has(to.id))) return [];
      const { id, instrument, effectiveOn, expiresOn } = row;
      return [
        {
          ...{ id, from, to, instrument, effectiveOn, expiresOn },
          authority: both(row.authorityEn, row.authorityFr),
          trigger: both(row.triggerEn, row.triggerFr),
          limits: both(row.limitsEn, row.limitsFr),
        },
      ];
    })
    .sort((a, b) => a.from.code.localeCompare(b.from.code, 'en') || (a.id < b.id ? -1 : 1));
}
