import type { CallDirectory } from '../../domain/activation/call-directory.ts';
import type { Db } from '../writer.ts';

/** Everybody who can be called, as the workspace has them now: people with their contacts in order of preference, units and sites by code. Nothing that is archived. */
export async function callDirectory(db: Db): Promise<CallDirectory> {
  const [people, contacts, units, sites] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'givenName', 'familyName', 'positionTitle', 'unitId', 'siteId'])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('contactMethod')
      .select(['personId', 'kind', 'value'])
      .where('archivedAt', 'is', null)
      .orderBy('rank')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('orgUnit')
      .select(['id', 'code', 'nameEn', 'nameFr', 'parentId', 'headRoleId'])
      .where('archivedAt', 'is', null)
      .orderBy('code')
      .execute(),
    db
      .selectFrom('site')
      .select(['id', 'code', 'nameEn', 'nameFr'])
      .where('archivedAt', 'is', null)
      .orderBy('code')
      .execute(),
  ]);
  const byPerson = Map.groupBy(contacts, ({ personId }) => personId);
  return {
    people: people.map(({ id, givenName, familyName, positionTitle, unitId, siteId }) => ({
      ...{ id, familyName, positionTitle, unitId, siteId },
      name: `${givenName} ${familyName}`,
      contacts: (byPerson.get(id) ?? []).map(({ kind, value }) => ({ kind, value })),
    })),
    units,
    sites,
  };
}
