import type { ChangeSet } from '../../../db/actions/change-set.ts';
import type { FreshKind } from '../../../domain/record/freshness.ts';
import type { ShippedVerified } from './shipped-depth.ts';

type Days = ShippedVerified['roles'];

/** Says when each fact of the example was verified: most of them lately, some long ago, a few never. */
export async function addVerified(changes: ChangeSet, verified: ShippedVerified): Promise<void> {
  const mark = async (kind: FreshKind, rows: readonly { id: string; key: string }[], days: Days) => {
    const list = rows.flatMap(({ id, key }) => {
      const day = key in days ? days[key] : days.default;
      return day ? [{ id, patch: { verifiedOn: day, verifiedBy: verified.by } }] : [];
    });
    await changes.updateMany(kind, list);
  };
  const { trx } = changes;
  const coded = {
    criticalFunction: verified.functions,
    application: verified.applications,
    supplier: verified.suppliers,
    equipment: verified.equipment,
    vitalRecord: verified.vitalRecords,
    site: verified.sites,
  } as const;
  for (const kind of [
    'criticalFunction',
    'application',
    'supplier',
    'equipment',
    'vitalRecord',
    'site',
  ] as const) {
    await mark(kind, await trx.selectFrom(kind).select(['id', 'code as key']).execute(), coded[kind]);
  }
  const contacts = trx
    .selectFrom('contactMethod as c')
    .innerJoin('person as p', 'p.id', 'c.personId')
    .innerJoin('orgUnit as u', 'u.id', 'p.unitId');
  await mark(
    'contactMethod',
    await contacts.select(['c.id', 'u.code as key']).execute(),
    verified.contactsByUnit,
  );
  const places = trx.selectFrom('roleAssignment as a').innerJoin('role as r', 'r.id', 'a.roleId');
  await mark('roleAssignment', await places.select(['a.id', 'r.code as key']).execute(), verified.roles);
  const agreements = trx.selectFrom('collectiveAgreement').select(['id', 'title as key']);
  await mark('collectiveAgreement', await agreements.execute(), verified.agreements);
}
