import type { PlanFacts, ResourceRow } from '../../domain/plans/plan-facts.ts';
import type { Db } from '../writer.ts';
import { targetFields } from './dependencies.ts';
import { type Stored, storedRecords } from './stored.ts';

type PlanKind =
  | ('organisation' | 'orgUnit' | 'criticalFunction' | 'impactRating' | 'staffingRequirement' | 'skill')
  | ('dependency' | 'strategy' | 'role' | 'delegation' | 'checklist' | 'checklistTask')
  | ('application' | 'supplier' | 'site' | 'equipment' | 'vitalRecord');

/** The records from which plans are made: nothing that is archived. */
export type PlanRecords = { [K in PlanKind]: readonly Stored<K>[] };

type Others = Pick<PlanFacts, 'holders' | 'contacts' | 'documents'>;

/** Everything from which plans are made, each table read once whatever the number of plans; nothing that is archived. */
export async function planFacts(db: Db): Promise<PlanFacts> {
  const read = <K extends PlanKind>(kind: K) => storedRecords(db, kind);
  const records: PlanRecords = {
    organisation: await read('organisation'),
    orgUnit: await read('orgUnit'),
    criticalFunction: await read('criticalFunction'),
    impactRating: await read('impactRating'),
    staffingRequirement: await read('staffingRequirement'),
    skill: await read('skill'),
    dependency: await read('dependency'),
    strategy: await read('strategy'),
    role: await read('role'),
    delegation: await read('delegation'),
    checklist: await read('checklist'),
    checklistTask: await read('checklistTask'),
    application: await read('application'),
    supplier: await read('supplier'),
    site: await read('site'),
    equipment: await read('equipment'),
    vitalRecord: await read('vitalRecord'),
  };
  const [holders, contacts] = [await holderRows(db), await contactRows(db)];
  return planFactsFrom(records, { holders, contacts, documents: await planDocuments(db) });
}

/** The same from records that somebody has read already. @throws Error without the organisation, which every workspace has. */
export function planFactsFrom(records: PlanRecords, others: Others): PlanFacts {
  const [organisation] = records.organisation;
  if (!organisation) throw new Error('a workspace has its organisation from the start');
  const { nameEn, nameFr, timeZone, hotline, bridge } = organisation;
  return {
    organisation: { name: { en: nameEn, fr: nameFr }, timeZone, hotline, bridge },
    impactCategories: [...organisation.impactCategories, ...organisation.retiredImpactCategories],
    units: [...records.orgUnit],
    functions: [...records.criticalFunction],
    impactRatings: [...records.impactRating],
    staffing: [...records.staffingRequirement],
    skills: [...records.skill],
    strategies: [...records.strategy],
    roles: [...records.role],
    dependencies: records.dependency.map(dependencyRow),
    delegations: [...records.delegation],
    checklists: [...records.checklist],
    tasks: [...records.checklistTask],
    resources: resourceRows(records),
    ...others,
  };
}

/** The documents that a plan can list, by the name that they have now. */
export async function planDocuments(db: Db): Promise<PlanFacts['documents']> {
  return await db
    .selectFrom('document')
    .select(['id', 'number', 'titleEn', 'titleFr'])
    .where('archivedAt', 'is', null)
    .execute();
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
function resourceRows({
  application: applications,
  supplier: suppliers,
  site: sites,
  equipment,
  vitalRecord: vitalRecords,
}: PlanRecords): ResourceRow[] {
  return [
    ...applications.map(applicationRow),
    ...suppliers.map(supplierRow),
    ...sites.map(siteRow),
    ...equipment.map(equipmentRow),
    ...vitalRecords.map(vitalRecordRow),
  ];
}

/** The same object for the same record, which is another one as soon as it changes. */
function once<R extends object, T>(make: (record: R) => T): (record: R) => T {
  const made = new WeakMap<R, T>();
  return (record) => {
    const known = made.get(record);
    if (known !== undefined) return known;
    const row = make(record);
    made.set(record, row);
    return row;
  };
}

const dependencyRow = once((row: Stored<'dependency'>) => ({
  ...row,
  kind: row.targetKind,
  targetId: row[targetFields[row.targetKind]] ?? '',
}));

const applicationRow = once((row: Stored<'application'>) => ({
  ...common(row),
  kind: 'application' as const,
  rpoMinutes: row.rpoMinutes,
  alternateId: row.alternateApplicationId,
  supplierId: row.supplierId,
}));

const supplierRow = once((row: Stored<'supplier'>) => ({
  ...common(row),
  kind: 'supplier' as const,
  alternateId: row.alternateSupplierId,
  contacts: row.contacts.map(({ name, value }) => ({ name, value })),
}));

const siteRow = once(
  ({ id, code, nameEn, nameFr, alternateSiteId, alternateReadyMinutes }: Stored<'site'>) => ({
    ...common({
      ...{ id, code, nameEn, nameFr },
      ...{ ownerRoleId: null, rtoMinutes: alternateReadyMinutes, lastTestedOn: null },
    }),
    kind: 'site' as const,
    alternateId: alternateSiteId,
  }),
);

const equipmentRow = once((row: Stored<'equipment'>) => ({
  ...common(row),
  kind: 'equipment' as const,
  alternateWords: row.alternate,
}));

const vitalRecordRow = once((row: Stored<'vitalRecord'>) => ({
  ...common(row),
  kind: 'vitalRecord' as const,
  rpoMinutes: row.rpoMinutes,
  alternateWords: row.copyKeptAt,
}));

type Shared = Pick<
  Stored<'supplier'>,
  'id' | 'code' | 'nameEn' | 'nameFr' | 'ownerRoleId' | 'rtoMinutes' | 'lastTestedOn'
>;

function common({ id, code, nameEn, nameFr, ownerRoleId, rtoMinutes, lastTestedOn }: Shared) {
  return {
    ...{ id, code, nameEn, nameFr, ownerRoleId, rtoMinutes, lastTestedOn },
    ...{ rpoMinutes: null, alternateId: null, alternateWords: '', supplierId: null, contacts: [] },
  };
}
