import type { PlanFacts, ResourceRow } from '../../domain/plans/plan-facts.ts';
import type { Db } from '../writer.ts';
import { targetFields } from './dependencies.ts';
import { getOrganisation } from './organisation.ts';
import { type Stored, storedRecords } from './stored.ts';

/** Everything from which plans are made, each table read once whatever the number of plans; nothing that is archived. */
export async function planFacts(db: Db): Promise<PlanFacts> {
  const [organisation, units, functions, impactRatings, staffing, skills, dependencies, strategies, roles] =
    await Promise.all([
      getOrganisation(db),
      storedRecords(db, 'orgUnit'),
      storedRecords(db, 'criticalFunction'),
      storedRecords(db, 'impactRating'),
      storedRecords(db, 'staffingRequirement'),
      storedRecords(db, 'skill'),
      storedRecords(db, 'dependency'),
      storedRecords(db, 'strategy'),
      storedRecords(db, 'role'),
    ]);
  const [holders, contacts, delegations, checklists, tasks, resources, documents] = await Promise.all([
    holderRows(db),
    contactRows(db),
    storedRecords(db, 'delegation'),
    storedRecords(db, 'checklist'),
    storedRecords(db, 'checklistTask'),
    resourceRows(db),
    db
      .selectFrom('document')
      .select(['id', 'number', 'titleEn', 'titleFr'])
      .where('archivedAt', 'is', null)
      .execute(),
  ]);
  const { nameEn, nameFr, timeZone, hotline, bridge } = organisation;
  const impactCategories = [...organisation.impactCategories, ...organisation.retiredImpactCategories];
  return {
    organisation: { name: { en: nameEn, fr: nameFr }, timeZone, hotline, bridge },
    ...{ impactCategories, units, functions, impactRatings, staffing, skills, strategies, roles },
    dependencies: dependencies.map((row) => ({
      ...row,
      kind: row.targetKind,
      targetId: row[targetFields[row.targetKind]] ?? '',
    })),
    ...{ holders, contacts, delegations, checklists, tasks, resources, documents },
  };
}

/** Those who are not archived; in the order of each succession. */
async function holderRows(db: Db): Promise<PlanFacts['holders']> {
  const rows = await db
    .selectFrom('roleAssignment as a')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .select(['a.roleId', 'a.personId', 'p.givenName', 'p.familyName', 'p.positionTitle'])
    .where('a.archivedAt', 'is', null)
    .where('p.archivedAt', 'is', null)
    .orderBy('a.rank')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    roleId: row.roleId,
    personId: row.personId,
    name: `${row.givenName} ${row.familyName}`.trim(),
    title: row.positionTitle,
  }));
}

/** Of those who hold a role; the directory's others are in no plan. */
async function contactRows(db: Db): Promise<PlanFacts['contacts']> {
  return await db
    .selectFrom('contactMethod')
    .select(['personId', 'kind', 'value'])
    .where('archivedAt', 'is', null)
    .where('personId', 'in', (e) => e.selectFrom('roleAssignment').select('personId'))
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

/** What the kinds of resource have in common, and what a reader of a plan needs of each. */
async function resourceRows(db: Db): Promise<ResourceRow[]> {
  const [applications, suppliers, sites, equipment, vitalRecords] = await Promise.all([
    storedRecords(db, 'application'),
    storedRecords(db, 'supplier'),
    storedRecords(db, 'site'),
    storedRecords(db, 'equipment'),
    storedRecords(db, 'vitalRecord'),
  ]);
  return [
    ...applications.map((row) => ({
      ...common(row),
      kind: 'application' as const,
      rpoMinutes: row.rpoMinutes,
      alternateId: row.alternateApplicationId,
    })),
    ...suppliers.map((row) => ({
      ...common(row),
      kind: 'supplier' as const,
      alternateId: row.alternateSupplierId,
      contacts: row.contacts.map(({ name, value }) => ({ name, value })),
    })),
    ...sites.map(({ id, code, nameEn, nameFr, alternateSiteId, alternateReadyMinutes }) => ({
      ...common({
        id,
        code,
        nameEn,
        nameFr,
        ownerRoleId: null,
        rtoMinutes: alternateReadyMinutes,
        lastTestedOn: null,
      }),
      kind: 'site' as const,
      alternateId: alternateSiteId,
    })),
    ...equipment.map((row) => ({
      ...common(row),
      kind: 'equipment' as const,
      alternateWords: row.alternate,
    })),
    ...vitalRecords.map((row) => ({
      ...common(row),
      kind: 'vitalRecord' as const,
      rpoMinutes: row.rpoMinutes,
      alternateWords: row.copyKeptAt,
    })),
  ];
}

type Shared = Pick<
  Stored<'supplier'>,
  'id' | 'code' | 'nameEn' | 'nameFr' | 'ownerRoleId' | 'rtoMinutes' | 'lastTestedOn'
>;

function common({ id, code, nameEn, nameFr, ownerRoleId, rtoMinutes, lastTestedOn }: Shared) {
  return {
    ...{ id, code, nameEn, nameFr, ownerRoleId, rtoMinutes, lastTestedOn },
    ...{ rpoMinutes: null, alternateId: null, alternateWords: '', contacts: [] },
  };
}
