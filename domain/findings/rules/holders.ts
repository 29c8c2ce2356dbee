import type { PersonSkill } from '../../people/schema.ts';
import { countValue, dateValue, listValue, recordValue, refTo } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import { holdersOf, rolesOf } from '../holders.ts';
import type { FactOf, Facts } from '../plan-facts.ts';

/** From the least on. */
const skillLevels: readonly PersonSkill['level'][] = ['aware', 'trained', 'proficient'];

const personRef = refTo('person');
const roleRef = refTo('role');

/** Roles of which a person comes first today, those included whose primary has gone. */
const primaryOf = (facts: Facts, personId: string): string[] =>
  rolesOf(facts, personId)
    .filter((place) => holdersOf(facts, place.roleId)[0]?.person.id === personId)
    .map((place) => place.roleId);

/** One person is the primary of two roles that have tasks in the same checklist: one of the two will wait. */
export const twoRoles = rule('twoRoles', 'person', (facts, person) => {
  const primary = primaryOf(facts, person.id);
  if (primary.length < 2) return undefined;
  const rolesIn = new Map<string, Set<string>>();
  for (const roleId of primary) {
    for (const { checklistId } of facts.parts('checklistTask', 'roleId', roleId)) {
      if (!facts.get('checklist', checklistId)) continue;
      rolesIn.set(checklistId, (rolesIn.get(checklistId) ?? new Set()).add(roleId));
    }
  }
  return [...rolesIn].flatMap(([checklistId, roles]): Found[] => {
    if (roles.size < 2) return [];
    const refs = [...roles].sort().map(roleRef);
    const checklist = { kind: 'checklist', id: checklistId } as const;
    return [
      {
        about: checklistId,
        details: { roles: listValue(refs), checklist: recordValue(checklist) },
        evidence: [...refs, checklist],
        mend: { ...(refs[1] ?? personRef(person.id)), ...onPart('roleAssignment', null) },
      },
    ];
  });
});

/** Our own rule: nobody can act in more roles than these at once, whatever checklists they have tasks in. */
const mostRoles = 3;

/** One person comes first in so many roles that most of them wait in an outage. */
export const manyRoles = rule('manyRoles', 'person', (facts, person) => {
  const roles = [...new Set(primaryOf(facts, person.id))].sort().map(roleRef);
  if (roles.length <= mostRoles) return undefined;
  return {
    details: { count: countValue(roles.length) },
    evidence: roles,
    mend: { ...(roles.at(-1) ?? personRef(person.id)), ...onPart('roleAssignment', null) },
  };
});

const levelOf = (skill: FactOf<'personSkill'> | undefined) => (skill ? skillLevels.indexOf(skill.level) : -1);

/** What each holder of a role has of each skill that the role asks for. */
function asked(facts: Facts, role: FactOf<'role'>) {
  return facts.parts('roleSkill', 'roleId', role.id).flatMap((wanted) =>
    facts.get('skill', wanted.skillId)
      ? holdersOf(facts, role.id).map(({ person }) => ({
          wanted,
          person,
          has: facts.parts('personSkill', 'personId', person.id).find((s) => s.skillId === wanted.skillId),
        }))
      : [],
  );
}

const aboutSkill = (person: FactOf<'person'>, skillId: string) => {
  const refs = [personRef(person.id), { kind: 'skill', id: skillId } as const];
  return {
    about: `${person.id}:${skillId}`,
    evidence: refs,
    mend: { ...personRef(person.id), ...onPart('personSkill', null) },
  };
};

/** A holder does not have a skill that the role asks for, or not at its level. */
export const holderLacksSkill = rule('holderLacksSkill', 'role', (facts, role) =>
  asked(facts, role).flatMap(({ wanted, person, has }): Found[] => {
    if (levelOf(has) >= skillLevels.indexOf(wanted.level)) return [];
    return [
      {
        ...aboutSkill(person, wanted.skillId),
        details: {
          person: recordValue(personRef(person.id)),
          skill: recordValue({ kind: 'skill', id: wanted.skillId }),
          level: { type: 'choice', set: 'skillLevel', value: wanted.level },
        },
      },
    ];
  }),
);

/** A holder had the skill; it is no longer valid. */
export const holderSkillExpired = rule('holderSkillExpired', 'role', (facts, role) =>
  asked(facts, role).flatMap(({ wanted, person, has }): Found[] => {
    if (!has?.validUntil || has.validUntil >= facts.today) return [];
    const found = aboutSkill(person, wanted.skillId);
    return [
      {
        ...found,
        details: {
          person: recordValue(personRef(person.id)),
          skill: recordValue({ kind: 'skill', id: wanted.skillId }),
          until: dateValue(has.validUntil),
        },
        mend: { ...personRef(person.id), ...onPart('personSkill', has.id, 'validUntil') },
      },
    ];
  }),
);

/** Somebody who holds a role can't be called: no telephone is known. */
export const holderUnreachable = rule('holderUnreachable', 'person', (facts, person) => {
  const roles = rolesOf(facts, person.id).map(({ roleId }) => roleRef(roleId));
  if (roles.length === 0) return undefined;
  const phones = facts.parts('contactMethod', 'personId', person.id).filter(({ kind }) => kind !== 'email');
  if (phones.length > 0) return undefined;
  return {
    details: { roles: listValue(roles) },
    evidence: roles,
    mend: onPart('contactMethod', null),
  };
});
