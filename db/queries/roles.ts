import { isOnLeave } from '../../domain/people/on-leave.ts';
import type { Db } from '../writer.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

interface PersonRef {
  id: string;
  name: string;
  archived: boolean;
}

export interface RoleRow extends Stored<'role'> {
  /** In the order of the succession: the primary first. */
  holders: PersonRef[];
}

/** Roles by code, each with its succession in order. */
export async function listRoles(db: Db, archived = false): Promise<RoleRow[]> {
  const roles = await storedRecords(db, 'role', archived);
  const holders = Map.groupBy(await holderRows(db), (h) => h.roleId);
  return roles
    .map((role) => ({ ...role, holders: (holders.get(role.id) ?? []).map(personRef) }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

function holderRows(db: Db) {
  return db
    .selectFrom('roleAssignment as a')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .select(['a.roleId', 'a.personId', 'p.givenName', 'p.familyName', 'p.archivedAt'])
    .where('a.archivedAt', 'is', null)
    .orderBy('a.rank')
    .execute();
}

function personRef(row: {
  personId: string;
  givenName: string;
  familyName: string;
  archivedAt: string | null;
}): PersonRef {
  return { id: row.personId, name: `${row.givenName} ${row.familyName}`, archived: row.archivedAt !== null };
}

export interface RoleDetail extends RoleRow {
  succession: (Stored<'roleAssignment'> & {
    person: PersonRef;
    unit: Named | null;
    telephone: string;
    onLeave: boolean;
  })[];
}

/** One role with its succession; `today` (YYYY-MM-DD) decides who is on leave. @throws ExpectedError `not_found`. */
export async function getRole(db: Db, id: string, today: string): Promise<RoleDetail> {
  const role = await storedRecord(db, 'role', id);
  const [assignments, units, people] = await Promise.all([
    storedParts(db, 'roleAssignment', 'roleId', id),
    namesOf(db, 'orgUnit'),
    successionPeople(db, id),
  ]);
  const byId = new Map(people.map((p) => [p.personId, p]));
  const succession = assignments
    .sort((a, b) => a.rank - b.rank)
    .flatMap((assignment) => {
      const person = byId.get(assignment.personId);
      if (!person) return [];
      const onLeave = isOnLeave(person, today);
      return [
        {
          ...assignment,
          person: personRef(person),
          unit: nameOf(units, person.unitId),
          telephone: person.telephone ?? '',
          onLeave,
        },
      ];
    });
  return { ...role, holders: succession.map((s) => s.person), succession };
}

function successionPeople(db: Db, roleId: string) {
  return db
    .selectFrom('roleAssignment as a')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .select([
      'a.personId',
      'p.givenName',
      'p.familyName',
      'p.archivedAt',
      'p.unitId',
      'p.leaveFrom',
      'p.leaveUntil',
    ])
    .select((e) =>
      e
        .selectFrom('contactMethod as c')
        .select('c.value')
        .whereRef('c.personId', '=', 'p.id')
        .where('c.kind', '!=', 'email')
        .orderBy('c.rank')
        .limit(1)
        .as('telephone'),
    )
    .where('a.roleId', '=', roleId)
    .execute();
}
