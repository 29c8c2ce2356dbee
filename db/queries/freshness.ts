import type { FreshFact, FreshKind } from '../../domain/record/freshness.ts';
import type { Db } from '../writer.ts';

/** A fact that goes stale, as a list of them shows it. */
export interface StaleableFact extends FreshFact {
  kind: FreshKind;
  id: string;
  verifiedBy: string;
  /** The record whose page shows it. */
  holderKind:
    | 'person'
    | 'role'
    | 'criticalFunction'
    | 'application'
    | 'supplier'
    | 'equipment'
    | 'vitalRecord'
    | 'site'
    | 'bargainingUnit';
  holderId: string;
  code: string;
  nameEn: string;
  nameFr: string;
  /** What it says, where that is not the holder itself: a telephone number, a person in a succession. */
  value: string;
  unitId: string | null;
  createdAt: string;
}

/** Every fact of the workspace that goes stale, archived ones left out. */
export async function staleableFacts(db: Db): Promise<StaleableFact[]> {
  const parts = await Promise.all([
    contactFacts(db),
    successionFacts(db),
    ownFacts(db, 'criticalFunction'),
    ...(['application', 'supplier', 'equipment', 'vitalRecord', 'site'] as const).map((kind) =>
      ownFacts(db, kind),
    ),
    agreementFacts(db),
  ]);
  return parts.flat();
}

async function contactFacts(db: Db): Promise<StaleableFact[]> {
  const rows = await db
    .selectFrom('contactMethod as c')
    .innerJoin('person as p', 'p.id', 'c.personId')
    .select(['c.id', 'c.value', 'c.verifiedOn', 'c.verifiedBy', 'c.reviewEveryDays', 'c.createdAt'])
    .select(['p.id as holderId', 'p.employeeNumber as code', 'p.givenName', 'p.familyName', 'p.unitId'])
    .where('c.archivedAt', 'is', null)
    .where('p.archivedAt', 'is', null)
    .execute();
  return rows.map(({ givenName, familyName, ...row }) => {
    const name = `${givenName} ${familyName}`;
    return { ...row, kind: 'contactMethod', holderKind: 'person', nameEn: name, nameFr: name };
  });
}

async function successionFacts(db: Db): Promise<StaleableFact[]> {
  const rows = await db
    .selectFrom('roleAssignment as a')
    .innerJoin('role as r', 'r.id', 'a.roleId')
    .innerJoin('person as p', 'p.id', 'a.personId')
    .select([
      'a.id',
      'a.verifiedOn',
      'a.verifiedBy',
      'a.reviewEveryDays',
      'a.createdAt',
      'p.givenName',
      'p.familyName',
      'p.unitId',
    ])
    .select(['r.id as holderId', 'r.code', 'r.nameEn', 'r.nameFr'])
    .where('a.archivedAt', 'is', null)
    .where('r.archivedAt', 'is', null)
    .execute();
  return rows.map(({ givenName, familyName, ...row }) => ({
    ...row,
    kind: 'roleAssignment',
    holderKind: 'role',
    value: `${givenName} ${familyName}`,
  }));
}

async function agreementFacts(db: Db): Promise<StaleableFact[]> {
  const rows = await db
    .selectFrom('collectiveAgreement as c')
    .innerJoin('bargainingUnit as b', 'b.id', 'c.bargainingUnitId')
    .select(['c.id', 'c.title as value', 'c.verifiedOn', 'c.verifiedBy', 'c.reviewEveryDays', 'c.createdAt'])
    .select(['b.id as holderId', 'b.code', 'b.nameEn', 'b.nameFr'])
    .where('c.archivedAt', 'is', null)
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: 'collectiveAgreement',
    holderKind: 'bargainingUnit',
    unitId: null,
  }));
}

/** Records that are a fact as a whole: their recovery times, what they can really meet. */
async function ownFacts(
  db: Db,
  kind: 'criticalFunction' | 'application' | 'supplier' | 'equipment' | 'vitalRecord' | 'site',
): Promise<StaleableFact[]> {
  const fields = [
    'id',
    'code',
    'nameEn',
    'nameFr',
    'verifiedOn',
    'verifiedBy',
    'reviewEveryDays',
    'createdAt',
  ] as const;
  const own = { kind, holderKind: kind, value: '' };
  if (kind === 'criticalFunction') {
    const rows = await db
      .selectFrom(kind)
      .select(fields)
      .select('unitId')
      .where('archivedAt', 'is', null)
      .execute();
    return rows.map((row) => ({ ...row, ...own, holderId: row.id }));
  }
  const rows = await db.selectFrom(kind).select(fields).where('archivedAt', 'is', null).execute();
  return rows.map((row) => ({ ...row, ...own, holderId: row.id, unitId: null }));
}
