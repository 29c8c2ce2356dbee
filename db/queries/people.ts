import { fromCells } from '../record-codec.ts';
import type { Db } from '../writer.ts';
import { type Named, nameOf, namesOf, skillNames } from './names.ts';
import { type Stored, storedParts, storedRecord } from './stored.ts';

export interface PersonRow extends Stored<'person'> {
  unit: Named | null;
  site: Named | null;
  telephone: string;
  email: string;
  roles: Named[];
}

/** The directory, by family name. */
export async function listPeople(db: Db, archived = false): Promise<PersonRow[]> {
  const rows = await peopleRows(db)
    .where('person.archivedAt', archived ? 'is not' : 'is', null)
    .orderBy('familyName')
    .orderBy('givenName')
    .execute();
  return await withNames(db, rows);
}

function peopleRows(db: Db) {
  return db
    .selectFrom('person')
    .selectAll()
    .select((e) => [
      e
        .selectFrom('contactMethod as c')
        .select('c.value')
        .whereRef('c.personId', '=', 'person.id')
        .where('c.kind', '!=', 'email')
        .orderBy('c.rank')
        .limit(1)
        .as('telephone'),
      e
        .selectFrom('contactMethod as c')
        .select('c.value')
        .whereRef('c.personId', '=', 'person.id')
        .where('c.kind', '=', 'email')
        .orderBy('c.rank')
        .limit(1)
        .as('email'),
    ]);
}

async function withNames(
  db: Db,
  rows: Awaited<ReturnType<ReturnType<typeof peopleRows>['execute']>>,
): Promise<PersonRow[]> {
  const [units, sites, roles, assignments] = await Promise.all([
    namesOf(db, 'orgUnit'),
    namesOf(db, 'site'),
    namesOf(db, 'role'),
    db.selectFrom('roleAssignment').select(['personId', 'roleId']).orderBy('rank').execute(),
  ]);
  const rolesOf = Map.groupBy(assignments, (a) => a.personId);
  return rows.map((row) => ({
    ...fromCells('person', row),
    unit: nameOf(units, row.unitId),
    site: nameOf(sites, row.siteId),
    telephone: row.telephone ?? '',
    email: row.email ?? '',
    roles: (rolesOf.get(row.id) ?? []).flatMap((a) => roles.get(a.roleId) ?? []),
  }));
}

export interface PersonDetail extends PersonRow {
  contacts: Stored<'contactMethod'>[];
  skills: (Stored<'personSkill'> & { skill: Named })[];
  assignments: (Stored<'roleAssignment'> & { role: Named })[];
  bargainingUnit: Named | null;
}

/** One person with contacts in order of preference, skills and places in successions. @throws ExpectedError `not_found`. */
export async function getPerson(db: Db, id: string): Promise<PersonDetail> {
  await storedRecord(db, 'person', id);
  const [row] = await withNames(db, await peopleRows(db).where('person.id', '=', id).execute());
  if (!row) throw new Error('a stored person is listed');
  const [contacts, skills, assignments, skillsById, roles, bargainingUnits] = await Promise.all([
    storedParts(db, 'contactMethod', 'personId', id),
    storedParts(db, 'personSkill', 'personId', id),
    storedParts(db, 'roleAssignment', 'personId', id),
    skillNames(db),
    namesOf(db, 'role'),
    namesOf(db, 'bargainingUnit'),
  ]);
  return {
    ...row,
    contacts: contacts.sort((a, b) => a.rank - b.rank),
    skills: skills
      .flatMap((s) => withName(s, 'skill', skillsById.get(s.skillId)))
      .sort((a, b) => a.skill.nameEn.localeCompare(b.skill.nameEn)),
    assignments: assignments
      .flatMap((a) => withName(a, 'role', roles.get(a.roleId)))
      .sort((a, b) => a.rank - b.rank),
    bargainingUnit: nameOf(bargainingUnits, row.bargainingUnitId),
  };
}

function withName<T extends object, F extends string>(
  part: T,
  field: F,
  name: Named | undefined,
): (T & Record<F, Named>)[] {
  return name ? [{ ...part, ...({ [field]: name } as Record<F, Named>) }] : [];
}
