import type { Db } from '../writer.ts';
import { type Named, namesOf } from './names.ts';
import { countBy, type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

export interface SkillRow extends Stored<'skill'> {
  /** Holders by level; people who are archived are not counted. */
  aware: number;
  trained: number;
  proficient: number;
  /** The day on which the next certificate of a holder ends, or the last one that ended; null where none ends. */
  nextExpiryOn: string | null;
  roleCount: number;
  /** Functions whose staffing asks for it. */
  functionCount: number;
}

/** The skills by name, with who holds them and what asks for them. */
export async function listSkills(db: Db, archived = false): Promise<SkillRow[]> {
  const [skills, holders, roles, staffing] = await Promise.all([
    storedRecords(db, 'skill', archived),
    holderRows(db),
    countBy(db, 'roleSkill', 'skillId'),
    storedRecords(db, 'staffingRequirement'),
  ]);
  const held = Map.groupBy(holders, (h) => h.skillId);
  const asked = Map.groupBy(staffing, (s) => s.skillId);
  return skills
    .map((skill) => {
      const own = held.get(skill.id) ?? [];
      const at = (level: string) => own.filter((h) => h.level === level).length;
      const ends = own.flatMap((h) => h.validUntil ?? []).sort();
      return {
        ...skill,
        ...{ aware: at('aware'), trained: at('trained'), proficient: at('proficient') },
        nextExpiryOn: ends[0] ?? null,
        roleCount: roles.get(skill.id) ?? 0,
        functionCount: new Set(asked.get(skill.id)?.map((s) => s.functionId)).size,
      };
    })
    .sort((a, b) => a.nameEn.localeCompare(b.nameEn));
}

interface SkillPerson {
  id: string;
  name: string;
  unit: Named | null;
}

export interface SkillDetail extends Stored<'skill'> {
  holders: (Stored<'personSkill'> & { person: SkillPerson })[];
  roles: (Stored<'roleSkill'> & { role: Named })[];
  staffing: (Stored<'staffingRequirement'> & { function: Named })[];
  /** People of the units whose functions ask for it who do not hold it. */
  trainable: SkillPerson[];
  /** All of them: no more than `mostTrainable` are listed. */
  trainableCount: number;
}

const mostTrainable = 12;

/** One skill with its holders, what asks for it, and who could be trained. @throws ExpectedError `not_found`. */
export async function getSkill(db: Db, id: string): Promise<SkillDetail> {
  const skill = await storedRecord(db, 'skill', id);
  const [parts, required, staffing, roles, functions, people] = await Promise.all([
    storedParts(db, 'personSkill', 'skillId', id),
    storedParts(db, 'roleSkill', 'skillId', id),
    storedParts(db, 'staffingRequirement', 'skillId', id),
    namesOf(db, 'role'),
    storedRecords(db, 'criticalFunction'),
    skillPeople(db),
  ]);
  const byId = new Map(functions.map((f) => [f.id, f]));
  const holders = parts.flatMap((part) => {
    const person = people.get(part.personId);
    return person ? [{ ...part, person }] : [];
  });
  const asking = staffing.flatMap((s) => {
    const fn = byId.get(s.functionId);
    return fn ? [{ ...s, function: fn }] : [];
  });
  const units = new Set(asking.flatMap((s) => s.function.unitId ?? []));
  const held = new Set(holders.map((h) => h.personId));
  const trainable = [...people.values()].filter((p) => p.unit && units.has(p.unit.id) && !held.has(p.id));
  return {
    ...skill,
    holders: holders.sort((a, b) => rank(b.level) - rank(a.level) || byName(a.person, b.person)),
    roles: required.flatMap((r) => {
      const role = roles.get(r.roleId);
      return role ? [{ ...r, role }] : [];
    }),
    staffing: asking.map((s) => ({ ...s, function: named(s.function) })),
    trainable: trainable.sort(byName).slice(0, mostTrainable),
    trainableCount: trainable.length,
  };
}

function named({ id, code, nameEn, nameFr }: Named): Named {
  return { id, code, nameEn, nameFr };
}

const levels = ['aware', 'trained', 'proficient'];
const rank = (level: string) => levels.indexOf(level);
const byName = (a: SkillPerson, b: SkillPerson) => a.name.localeCompare(b.name);

async function holderRows(db: Db) {
  return await db
    .selectFrom('personSkill as s')
    .innerJoin('person as p', 'p.id', 's.personId')
    .select(['s.skillId', 's.level', 's.validUntil'])
    .where('s.archivedAt', 'is', null)
    .where('p.archivedAt', 'is', null)
    .execute();
}

async function skillPeople(db: Db): Promise<Map<string, SkillPerson>> {
  const units = await namesOf(db, 'orgUnit');
  const people = await db
    .selectFrom('person')
    .select(['id', 'givenName', 'familyName', 'unitId'])
    .where('archivedAt', 'is', null)
    .execute();
  return new Map(
    people.map(({ id, givenName, familyName, unitId }) => [
      id,
      { id, name: `${givenName} ${familyName}`, unit: units.get(unitId ?? '') ?? null },
    ]),
  );
}
