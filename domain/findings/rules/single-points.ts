import { skillHolders } from '../derived/skill-holders.ts';
import { stoppedFunctions } from '../derived/stopped-functions.ts';
import { countValue, type FindingRef, listValue, recordValue, refTo } from '../finding.ts';
import { type Found, onPart, rule } from '../finding-rule.ts';
import { holdersOf, rolesOf } from '../holders.ts';
import type { FactKind, Facts } from '../plan-facts.ts';

const functionRef = refTo('criticalFunction');
const fewest = 2;

/** Whether something else would do the work of a resource. */
function alternateOf(facts: Facts, kind: FactKind, id: string): FindingRef | string | undefined {
  if (kind === 'application')
    return knownRef(facts, 'application', facts.get(kind, id)?.alternateApplicationId);
  if (kind === 'supplier') return knownRef(facts, 'supplier', facts.get(kind, id)?.alternateSupplierId);
  if (kind === 'site') return knownRef(facts, 'site', facts.get(kind, id)?.alternateSiteId);
  return facts.get('equipment', id)?.alternate || undefined;
}

function knownRef(facts: Facts, kind: 'application' | 'supplier' | 'site', id: string | null | undefined) {
  return id && facts.get(kind, id) ? { kind, id } : undefined;
}

const alternateFields = {
  application: 'alternateApplicationId',
  supplier: 'alternateSupplierId',
  site: 'alternateSiteId',
  equipment: 'alternate',
} as const;

/** Two functions or more stop without it, directly or because they need one that stops, and nothing takes its place. */
export const singlePoint = rule(
  'singlePoint',
  ['application', 'supplier', 'site', 'equipment'],
  (facts, resource, kind): Found | undefined => {
    const stopped = facts.tabled(stoppedFunctions, resource.id) ?? [];
    if (stopped.length < fewest || alternateOf(facts, kind, resource.id)) return undefined;
    const functions = stopped.map(functionRef);
    return {
      details: { count: countValue(functions.length) },
      evidence: functions,
      mend: { field: alternateFields[kind] },
    };
  },
);

/** Two functions or more stop without one person, since nobody else is in the succession of roles that they need. */
export const singlePerson = rule('singlePerson', 'person', (facts, person): Found | undefined => {
  const alone = rolesOf(facts, person.id)
    .map(({ roleId }) => roleId)
    .filter((roleId) => holdersOf(facts, roleId).length === 1);
  const stopped = new Set(alone.flatMap((roleId) => facts.tabled(stoppedFunctions, roleId) ?? []));
  if (stopped.size < fewest) return undefined;
  const functions = [...stopped].sort().map(functionRef);
  const [role] = alone;
  return {
    details: {
      count: countValue(functions.length),
      roles: listValue(alone.map(refTo('role'))),
    },
    evidence: [...alone.map(refTo('role')), ...functions],
    mend: role === undefined ? {} : { kind: 'role', id: role, ...onPart('roleAssignment', null) },
  };
});

/** Fewer people have a skill than the function needs at the least. */
export const skillShort = rule('skillShort', 'staffingRequirement', (facts, line): Found | undefined => {
  const fn = facts.get('criticalFunction', line.functionId);
  const skill = facts.get('skill', line.skillId);
  if (!fn || !skill) return undefined;
  const { total } = facts.derived(skillHolders, skill.id);
  if (total >= line.minimumCount) return undefined;
  return {
    subject: functionRef(fn.id),
    details: {
      skill: recordValue({ kind: 'skill', id: skill.id }),
      count: countValue(total),
      minimum: countValue(line.minimumCount),
    },
    evidence: [{ kind: 'skill', id: skill.id }],
    mend: onPart('staffingRequirement', line.id),
  };
});
