import { type Candidate, rankStandIns, type StandIn } from '../../domain/roles/stand-ins.ts';
import type { Db } from '../writer.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedParts, storedRecords } from './stored.ts';
import { type Directory, known, placesInSuccessions, readDirectory } from './succession.ts';

export interface StandInSearch {
  /** For this role: its skills, beside those who are in its succession, who are left out. */
  roleId: string | null;
  /** Instead of the skills of the role. */
  skillId: string | null;
  unitId: string | null;
  siteId: string | null;
  employeeGroup: 'bargaining' | 'management' | 'excluded' | null;
  language: 'en' | 'fr' | null;
  onlyAvailable: boolean;
  /** Only those who have every skill that is looked for, valid and at its level. */
  onlySkilled: boolean;
  limit: number;
}

export interface StandInRow extends Omit<StandIn, 'skills'> {
  name: string;
  positionTitle: string;
  unit: Named | null;
  site: Named | null;
  employeeGroup: 'bargaining' | 'management' | 'excluded';
  bargainingUnit: Named | null;
  languages: ('en' | 'fr')[];
  leaveUntil: string | null;
  skills: { skill: Named; match: StandIn['skills'][number]['match'] }[];
  primaryOf: Named[];
  alternateOf: Named[];
}

/** People who could stand in, the best first, with why; `total` counts those beyond the limit too. */
export async function findStandIns(
  db: Db,
  search: StandInSearch,
  today: string,
): Promise<{ total: number; people: StandInRow[] }> {
  const [everybody, required, taken, directory, units] = await Promise.all([
    candidates(db),
    search.roleId === null ? [] : storedParts(db, 'roleSkill', 'roleId', search.roleId),
    search.roleId === null ? [] : storedParts(db, 'roleAssignment', 'roleId', search.roleId),
    readDirectory(db),
    namesOf(db, 'orgUnit'),
  ]);
  const inSuccession = new Set(taken.map((a) => a.personId));
  const skills = search.skillId === null ? required : [{ skillId: search.skillId, level: 'aware' as const }];
  const beside = everybody.filter((p) => inSuccession.has(p.personId));
  const free = everybody.filter((p) => !inSuccession.has(p.personId) && passes(p, search));
  const byId = new Map(free.map((p) => [p.personId, p]));
  const ranked = rankStandIns(free, { skills, beside }, today).filter(
    (s) =>
      (!search.onlyAvailable || s.available) &&
      (!search.onlySkilled || s.skills.every((skill) => skill.match === 'held')),
  );
  const people = ranked.slice(0, search.limit).flatMap((standIn) => {
    const person = byId.get(standIn.personId);
    return person ? [standInRow(person, standIn, directory, units)] : [];
  });
  return { total: ranked.length, people };
}

type Person = Candidate &
  Pick<Stored<'person'>, 'employeeGroup' | 'languages' | 'positionTitle'> & { name: string };

async function candidates(db: Db): Promise<Person[]> {
  const [people, skills, places] = await Promise.all([
    storedRecords(db, 'person'),
    db
      .selectFrom('personSkill')
      .select(['personId', 'skillId', 'level', 'validUntil'])
      .where('archivedAt', 'is', null)
      .execute(),
    placesInSuccessions(db),
  ]);
  const skillsOf = Map.groupBy(skills, (s) => s.personId);
  const placesOf = Map.groupBy(places, (p) => p.personId);
  return people.map((p) => {
    const held = placesOf.get(p.id) ?? [];
    return {
      ...p,
      personId: p.id,
      name: `${p.givenName} ${p.familyName}`,
      sortName: `${p.familyName} ${p.givenName}`,
      skills: skillsOf.get(p.id) ?? [],
      primaryOf: held.filter((h) => h.rank === 1).map((h) => h.roleId),
      alternateOf: held.filter((h) => h.rank > 1).map((h) => h.roleId),
    };
  });
}

function passes(person: Person, { unitId, siteId, employeeGroup, language }: StandInSearch): boolean {
  return (
    (unitId === null || person.unitId === unitId) &&
    (siteId === null || person.siteId === siteId) &&
    (employeeGroup === null || person.employeeGroup === employeeGroup) &&
    (language === null || person.languages.includes(language))
  );
}

function standInRow(
  person: Person,
  standIn: StandIn,
  { sites, skills, roles, bargainingUnits }: Directory,
  units: Map<string, Named>,
): StandInRow {
  const named = (ids: readonly string[]) => ids.flatMap((id) => known(roles, id));
  return {
    ...standIn,
    name: person.name,
    positionTitle: person.positionTitle,
    unit: nameOf(units, person.unitId),
    site: nameOf(sites, person.siteId),
    employeeGroup: person.employeeGroup,
    bargainingUnit: nameOf(bargainingUnits, person.bargainingUnitId),
    languages: person.languages,
    leaveUntil: person.leaveUntil,
    skills: standIn.skills.flatMap(({ skillId, match }) =>
      known(skills, skillId).map((skill) => ({ skill, match })),
    ),
    primaryOf: named(person.primaryOf),
    alternateOf: named(person.alternateOf),
  };
}
