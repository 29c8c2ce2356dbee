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
}

const fresh = ['verifiedOn', 'verifiedBy', 'reviewEveryDays'] as const;

/** Every fact of the workspace that goes stale, archived ones left out. */
export async function staleableFacts(db: Db): Promise<StaleableFact[]> {
  const [contacts, assignments, agreements, functions] = await Promise.all([
    db
      .selectFrom('contactMethod as c')
      .innerJoin('person as p', 'p.id', 'c.personId')
      .select(['c.id', 'c.value', 'c.verifiedOn', 'c.verifiedBy', 'c.reviewEveryDays'])
      .select(['p.id as holderId', 'p.employeeNumber', 'p.givenName', 'p.familyName', 'p.unitId'])
      .where('c.archivedAt', 'is', null)
      .where('p.archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('roleAssignment as a')
      .innerJoin('role as r', 'r.id', 'a.roleId')
      .innerJoin('person as p', 'p.id', 'a.personId')
      .select(['a.id', 'a.verifiedOn', 'a.verifiedBy', 'a.reviewEveryDays'])
      .select([
        'r.id as holderId',
        'r.code',
        'r.nameEn',
        'r.nameFr',
        'p.givenName',
        'p.familyName',
        'p.unitId',
      ])
      .where('a.archivedAt', 'is', null)
      .where('r.archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('collectiveAgreement as c')
      .innerJoin('bargainingUnit as b', 'b.id', 'c.bargainingUnitId')
      .select(['c.id', 'c.title', 'c.verifiedOn', 'c.verifiedBy', 'c.reviewEveryDays'])
      .select(['b.id as holderId', 'b.code', 'b.nameEn', 'b.nameFr'])
      .where('c.archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('criticalFunction')
      .select(['id', 'code', 'nameEn', 'nameFr', 'unitId', ...fresh])
      .where('archivedAt', 'is', null)
      .execute(),
  ]);
  const resources = await Promise.all(
    (['application', 'supplier', 'equipment', 'vitalRecord', 'site'] as const).map(async (kind) => {
      const rows = await db
        .selectFrom(kind)
        .select(['id', 'code', 'nameEn', 'nameFr', ...fresh])
        .where('archivedAt', 'is', null)
        .execute();
      return rows.map((r) => ({ ...r, kind, holderKind: kind, holderId: r.id, value: '', unitId: null }));
    }),
  );
  return [
    ...contacts.map(({ employeeNumber, givenName, familyName, ...c }): StaleableFact => {
      const name = `${givenName} ${familyName}`;
      return {
        ...c,
        kind: 'contactMethod',
        holderKind: 'person',
        code: employeeNumber,
        nameEn: name,
        nameFr: name,
      };
    }),
    ...assignments.map(
      ({ givenName, familyName, ...a }): StaleableFact => ({
        ...a,
        kind: 'roleAssignment',
        holderKind: 'role',
        value: `${givenName} ${familyName}`,
      }),
    ),
    ...functions.map(
      (f): StaleableFact => ({
        ...f,
        kind: 'criticalFunction',
        holderKind: 'criticalFunction',
        holderId: f.id,
        value: '',
      }),
    ),
    ...resources.flat(),
    ...agreements.map(
      ({ title, ...a }): StaleableFact => ({
        ...a,
        kind: 'collectiveAgreement',
        holderKind: 'bargainingUnit',
        value: title,
        unitId: null,
      }),
    ),
  ];
}
