import {
  type MemberWeakness,
  type SuccessionMember,
  type SuccessionWeakness,
  successionWeaknesses,
} from '../../domain/roles/succession-weaknesses.ts';
import type { Db } from '../writer.ts';
import { type Named, namesOf, skillNames } from './names.ts';
import { type Stored, storedParts, storedRecord } from './stored.ts';

/** A weakness as a screen says it: what is named has its names. */
export interface WeaknessRow {
  kind:
    | SuccessionWeakness['kind']
    | Exclude<MemberWeakness['kind'], 'skill'>
    | 'missing'
    | 'expired'
    | 'tooLow';
  count: number;
  names: Named[];
  from: string | null;
  until: string | null;
  level: 'aware' | 'trained' | 'proficient' | null;
}

export interface SuccessionDetail {
  requiredSkills: (Stored<'roleSkill'> & { skill: Named })[];
  weaknesses: WeaknessRow[];
  /** By person; those without one are left out. */
  members: { personId: string; weaknesses: WeaknessRow[] }[];
}

/** Names that weaknesses and stand-ins are told with. */
export interface Directory {
  sites: Map<string, Named>;
  skills: Map<string, Named>;
  roles: Map<string, Named>;
  bargainingUnits: Map<string, Named>;
}

/** What a role asks of those who hold it, and what is weak about its succession on a day. @throws ExpectedError `not_found`. */
export async function getSuccession(db: Db, roleId: string, today: string): Promise<SuccessionDetail> {
  await storedRecord(db, 'role', roleId);
  const [required, members, directory] = await Promise.all([
    storedParts(db, 'roleSkill', 'roleId', roleId),
    successionMembers(db, roleId),
    readDirectory(db),
  ]);
  const found = successionWeaknesses(members, required, today);
  return {
    requiredSkills: required
      .flatMap((r) => {
        const skill = directory.skills.get(r.skillId);
        return skill ? [{ ...r, skill }] : [];
      })
      .sort((a, b) => a.skill.nameEn.localeCompare(b.skill.nameEn)),
    weaknesses: found.whole.map((weakness) => wholeRow(weakness, directory)),
    members: [...found.members].map(([personId, list]) => ({
      personId,
      weaknesses: list.map((weakness) => memberRow(weakness, directory)),
    })),
  };
}

export async function readDirectory(db: Db): Promise<Directory> {
  const [sites, skills, roles, bargainingUnits] = await Promise.all([
    namesOf(db, 'site'),
    skillNames(db),
    namesOf(db, 'role'),
    namesOf(db, 'bargainingUnit'),
  ]);
  return { sites, skills, roles, bargainingUnits };
}

async function successionMembers(db: Db, roleId: string): Promise<SuccessionMember[]> {
  const assignments = (await storedParts(db, 'roleAssignment', 'roleId', roleId)).sort(
    (a, b) => a.rank - b.rank,
  );
  const ids = assignments.map((a) => a.personId);
  if (ids.length === 0) return [];
  const [people, skills, primaries] = await Promise.all([
    db.selectFrom('person').selectAll().where('id', 'in', ids).execute(),
    db
      .selectFrom('personSkill')
      .selectAll()
      .where('personId', 'in', ids)
      .where('archivedAt', 'is', null)
      .execute(),
    primaryRoles(db),
  ]);
  const byId = new Map(people.map((p) => [p.id, p]));
  const skillsOf = Map.groupBy(skills, (s) => s.personId);
  return assignments.flatMap(({ personId, from, until }) => {
    const person = byId.get(personId);
    if (!person) return [];
    const { leaveFrom, leaveUntil, siteId, bargainingUnitId, archivedAt } = person;
    return [
      {
        ...{ personId, from, until, leaveFrom, leaveUntil, siteId, bargainingUnitId },
        archived: archivedAt !== null,
        skills: skillsOf.get(personId) ?? [],
        primaryOf: (primaries.get(personId) ?? []).filter((other) => other !== roleId),
      },
    ];
  });
}

/** The roles in whose succession each person comes first, by person. */
async function primaryRoles(db: Db): Promise<Map<string, string[]>> {
  const rows = await placesInSuccessions(db);
  const primaries = rows.filter((row) => row.rank === 1);
  return new Map(
    [...Map.groupBy(primaries, (p) => p.personId)].map(([id, list]) => [id, list.map((p) => p.roleId)]),
  );
}

/** Every place in a succession of a role that is in use. */
export async function placesInSuccessions(db: Db) {
  return await db
    .selectFrom('roleAssignment as a')
    .innerJoin('role as r', 'r.id', 'a.roleId')
    .select(['a.personId', 'a.roleId', 'a.rank'])
    .where('a.archivedAt', 'is', null)
    .where('r.archivedAt', 'is', null)
    .execute();
}

const plainRow = { count: 0, names: [], from: null, until: null, level: null };

function wholeRow(weakness: SuccessionWeakness, directory: Directory): WeaknessRow {
  const { kind } = weakness;
  switch (kind) {
    case 'empty':
      return { ...plainRow, kind };
    case 'thin':
      return { ...plainRow, kind, count: weakness.count };
    case 'oneSite':
      return { ...plainRow, kind, names: known(directory.sites, weakness.siteId) };
    case 'oneBargainingUnit':
      return { ...plainRow, kind, names: known(directory.bargainingUnits, weakness.bargainingUnitId) };
    case 'awayAtOnce':
      return { ...plainRow, kind, from: weakness.from, until: weakness.until };
  }
}

function memberRow(weakness: MemberWeakness, directory: Directory): WeaknessRow {
  const { kind } = weakness;
  switch (kind) {
    case 'gone':
      return { ...plainRow, kind };
    case 'ended':
      return { ...plainRow, kind, until: weakness.on };
    case 'notYet':
      return { ...plainRow, kind, from: weakness.from };
    case 'skill': {
      const { skillId, level } = weakness.required;
      return { ...plainRow, kind: weakness.match, names: known(directory.skills, skillId), level };
    }
    case 'primaryElsewhere': {
      const names = weakness.roleIds.flatMap((id) => known(directory.roles, id));
      return { ...plainRow, kind, names, count: names.length };
    }
  }
}

/** The name behind an id, where there is one. */
export function known(names: Map<string, Named>, id: string): Named[] {
  const name = names.get(id);
  return name ? [name] : [];
}
