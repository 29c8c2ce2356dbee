import type { Derived } from '../plan-facts.ts';

/** How many people have a skill today, and how many of them each bargaining unit would take away. */
interface SkillHolders {
  total: number;
  byUnit: ReadonlyMap<string, number>;
}

/** Trained or proficient, still valid, still there; by the id of the skill. */
export const skillHolders: Derived<SkillHolders> = {
  compute: (facts, skillId) => {
    const byUnit = new Map<string, number>();
    let total = 0;
    for (const held of facts.parts('personSkill', 'skillId', skillId)) {
      const person = facts.get('person', held.personId);
      const isValid = held.validUntil === null || held.validUntil >= facts.today;
      if (!person || !isValid || held.level === 'aware') continue;
      total += 1;
      const unit = person.bargainingUnitId;
      if (unit !== null) byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1);
    }
    return { total, byUnit };
  },
  same: (a, b) =>
    a.total === b.total &&
    a.byUnit.size === b.byUnit.size &&
    [...a.byUnit].every(([id, n]) => b.byUnit.get(id) === n),
};
