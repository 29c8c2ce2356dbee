import type { Db } from '../writer.ts';
import { type DependencyRow, dependencyRows, targetFields } from './dependencies.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

/** How much functions count on a resource. */
export interface Demand {
  dependencyCount: number;
  /** The shortest time within which a function needs it back. */
  tightestNeedMinutes: number | null;
}

type Resource = 'application' | 'supplier' | 'site' | 'equipment' | 'vitalRecord';

/** A need for a resource, with the data that the function may lose. */
export type ResourceNeed = DependencyRow & { functionRpoMinutes: number | null };

const noDemand: Demand = { dependencyCount: 0, tightestNeedMinutes: null };

/** What functions ask of each resource of a kind, by its id. */
export async function demandOn(db: Db, kind: Resource): Promise<Map<string, Demand>> {
  const field = targetFields[kind];
  const rows = await db
    .selectFrom('dependency')
    .select((e) => [
      `${field} as id`,
      e.fn.countAll<number>().as('dependencyCount'),
      e.fn.min('neededBackMinutes').as('tightestNeedMinutes'),
    ])
    .where(field, 'is not', null)
    .where('archivedAt', 'is', null)
    .groupBy(field)
    .execute();
  return new Map(rows.map(({ id, ...demand }) => [id ?? '', demand]));
}

/** Who needs a resource, the most pressing need first. */
export async function needsFor(db: Db, kind: Resource, id: string): Promise<ResourceNeed[]> {
  const [rows, functions] = await Promise.all([
    dependencyRows(db, targetFields[kind], id),
    db.selectFrom('criticalFunction').select(['id', 'rpoMinutes']).execute(),
  ]);
  const rpoOf = new Map(functions.map((f) => [f.id, f.rpoMinutes]));
  const last = Number.POSITIVE_INFINITY;
  return rows
    .map((row) => ({ ...row, functionRpoMinutes: rpoOf.get(row.functionId) ?? null }))
    .sort(
      (a, b) =>
        (a.neededBackMinutes ?? last) - (b.neededBackMinutes ?? last) ||
        a.function.code.localeCompare(b.function.code),
    );
}

export interface SupplierRow extends Stored<'supplier'>, Demand {
  ownerRole: Named | null;
  alternate: Named | null;
}

export async function listSuppliers(db: Db, archived = false): Promise<SupplierRow[]> {
  const [suppliers, roles, names, demand] = await Promise.all([
    storedRecords(db, 'supplier', archived),
    namesOf(db, 'role'),
    namesOf(db, 'supplier'),
    demandOn(db, 'supplier'),
  ]);
  return suppliers
    .map((s) => ({
      ...s,
      ...(demand.get(s.id) ?? noDemand),
      ownerRole: nameOf(roles, s.ownerRoleId),
      alternate: nameOf(names, s.alternateSupplierId),
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** An application that a supplier provides, and what functions ask of it. */
export type ProvidedApplication = Named & Demand & { rtoMinutes: number | null };

export interface SupplierDetail extends Stored<'supplier'> {
  ownerRole: Named | null;
  alternate: Named | null;
  neededBy: ResourceNeed[];
  provides: ProvidedApplication[];
  /** Suppliers that would turn to this one. */
  alternateFor: Named[];
}

/** @throws ExpectedError `not_found`. */
export async function getSupplier(db: Db, id: string): Promise<SupplierDetail> {
  const found = await storedRecord(db, 'supplier', id);
  const [roles, names, neededBy, applications, demand, others] = await Promise.all([
    namesOf(db, 'role'),
    namesOf(db, 'supplier'),
    needsFor(db, 'supplier', id),
    storedParts(db, 'application', 'supplierId', id),
    demandOn(db, 'application'),
    storedParts(db, 'supplier', 'alternateSupplierId', id),
  ]);
  return {
    ...found,
    ownerRole: nameOf(roles, found.ownerRoleId),
    alternate: nameOf(names, found.alternateSupplierId),
    neededBy,
    provides: applications
      .map(({ id: applicationId, code, nameEn, nameFr, rtoMinutes }) => ({
        ...{ id: applicationId, code, nameEn, nameFr, rtoMinutes },
        ...(demand.get(applicationId) ?? noDemand),
      }))
      .sort((a, b) => a.code.localeCompare(b.code)),
    alternateFor: others.flatMap((o) => names.get(o.id) ?? []),
  };
}

export interface EquipmentRow extends Stored<'equipment'>, Demand {
  ownerRole: Named | null;
  site: Named | null;
}

export async function listEquipment(db: Db, archived = false): Promise<EquipmentRow[]> {
  const [equipment, roles, sites, demand] = await Promise.all([
    storedRecords(db, 'equipment', archived),
    namesOf(db, 'role'),
    namesOf(db, 'site'),
    demandOn(db, 'equipment'),
  ]);
  return equipment
    .map((e) => ({
      ...e,
      ...(demand.get(e.id) ?? noDemand),
      ownerRole: nameOf(roles, e.ownerRoleId),
      site: nameOf(sites, e.siteId),
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** @throws ExpectedError `not_found`. */
export async function getEquipment(db: Db, id: string) {
  const found = await storedRecord(db, 'equipment', id);
  const [roles, sites, neededBy] = await Promise.all([
    namesOf(db, 'role'),
    namesOf(db, 'site'),
    needsFor(db, 'equipment', id),
  ]);
  return {
    ...found,
    ownerRole: nameOf(roles, found.ownerRoleId),
    site: nameOf(sites, found.siteId),
    neededBy,
  };
}

export interface VitalRecordRow extends Stored<'vitalRecord'>, Demand {
  ownerRole: Named | null;
  site: Named | null;
  application: Named | null;
}

export async function listVitalRecords(db: Db, archived = false): Promise<VitalRecordRow[]> {
  const [records, roles, sites, applications, demand] = await Promise.all([
    storedRecords(db, 'vitalRecord', archived),
    namesOf(db, 'role'),
    namesOf(db, 'site'),
    namesOf(db, 'application'),
    demandOn(db, 'vitalRecord'),
  ]);
  return records
    .map((r) => ({
      ...r,
      ...(demand.get(r.id) ?? noDemand),
      ownerRole: nameOf(roles, r.ownerRoleId),
      site: nameOf(sites, r.siteId),
      application: nameOf(applications, r.applicationId),
    }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** @throws ExpectedError `not_found`. */
export async function getVitalRecord(db: Db, id: string) {
  const found = await storedRecord(db, 'vitalRecord', id);
  const [roles, sites, applications, neededBy] = await Promise.all([
    namesOf(db, 'role'),
    namesOf(db, 'site'),
    namesOf(db, 'application'),
    needsFor(db, 'vitalRecord', id),
  ]);
  return {
    ...found,
    ownerRole: nameOf(roles, found.ownerRoleId),
    site: nameOf(sites, found.siteId),
    application: nameOf(applications, found.applicationId),
    neededBy,
  };
}

/** What counts on a site: functions that need it, sites that would turn to it, equipment and records that are kept there. */
export async function getSiteUses(db: Db, id: string) {
  const [neededBy, names, others, equipment, records] = await Promise.all([
    needsFor(db, 'site', id),
    namesOf(db, 'site'),
    storedParts(db, 'site', 'alternateSiteId', id),
    storedParts(db, 'equipment', 'siteId', id),
    storedParts(db, 'vitalRecord', 'siteId', id),
  ]);
  const named = ({ id: kept, code, nameEn, nameFr }: Named) => ({ id: kept, code, nameEn, nameFr });
  return {
    neededBy,
    alternateFor: others.flatMap((o) => names.get(o.id) ?? []),
    equipment: equipment.map(named),
    vitalRecords: records.map(named),
  };
}
