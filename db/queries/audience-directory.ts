import type { AudienceDirectory } from '../../domain/publishing/audience-members.ts';
import type { Db, Trx } from '../writer.ts';

/** Everybody whom an audience can mean: people who are not archived, with their contacts in order of preference. */
export async function audienceDirectory(db: Db | Trx): Promise<AudienceDirectory> {
  const [people, contacts, units, assignments] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'givenName', 'familyName', 'unitId', 'siteId', 'employeeGroup', 'languages'])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('contactMethod')
      .select(['personId', 'kind', 'value'])
      .where('archivedAt', 'is', null)
      .orderBy('rank')
      .orderBy('id')
      .execute(),
    db.selectFrom('orgUnit').select(['id', 'parentId']).where('archivedAt', 'is', null).execute(),
    db
      .selectFrom('roleAssignment')
      .select(['roleId', 'personId', 'from', 'until'])
      .where('archivedAt', 'is', null)
      .execute(),
  ]);
  const byPerson = Map.groupBy(contacts, ({ personId }) => personId);
  return {
    people: people.map(({ languages, ...person }) => ({
      ...person,
      languages: JSON.parse(languages),
      contacts: (byPerson.get(person.id) ?? []).map(({ kind, value }) => ({ kind, value })),
    })),
    units,
    assignments,
  };
}
