import { dependencyKey, type Existing, type ExistingRecord } from '../../domain/import/existing.ts';
import { byName } from '../../domain/import/read-value.ts';
import {
  type FieldValue,
  type FieldValues,
  holderFields,
  type ImportSubject,
  storedFields,
} from '../../domain/import/subject.ts';
import { contactText } from '../../domain/import/supplier-contacts.ts';
import type { RecordKind, RecordMeta } from '../../domain/record/record-kind.ts';
import type { FieldsOf } from '../../domain/record/record-schema.ts';
import { fromCells } from '../record-codec.ts';
import { recordTable } from '../record-table.ts';
import type { Db, Trx } from '../writer.ts';

type Stored<K extends RecordKind> = FieldsOf<K> & RecordMeta;

interface Names {
  nameEn: string;
  nameFr: string;
}

async function all<K extends RecordKind>(db: Db | Trx, kind: K): Promise<Stored<K>[]> {
  return (await recordTable(db, kind).all()).map((row) => fromCells(kind, row));
}

/** Lists in one value each: the parts of a record by the record that they belong to. */
function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const byRank = (a: { rank: number; id: string }, b: { rank: number; id: string }) =>
  a.rank - b.rank || (a.id < b.id ? -1 : 1);
const living = <T extends { archivedAt: string | null }>(list: T[]) =>
  list.filter((r) => r.archivedAt === null);

/** The last change of the workspace: another number later says that something was changed meanwhile. 0 while there is none. */
export async function lastChangeId(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select((e) => e.fn.max('id').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/**
 * The workspace as lists would show it: what an import is compared with and an export writes. Archived records are in it,
 * marked. Titles are for people to read, in their language.
 */
export async function importExisting(db: Db | Trx, language: 'en' | 'fr' = 'en'): Promise<Existing> {
  const title = (r: Names) => (language === 'fr' ? r.nameFr || r.nameEn : r.nameEn || r.nameFr);
  const named = (
    subject: ImportSubject,
    r: RecordMeta & Names & { code: string },
    given: Record<string, unknown>,
  ) => record(subject, r, r.code, title(r), [r.nameEn, r.nameFr], given);
  const [units, sites, roles, people] = [
    await all(db, 'orgUnit'),
    await all(db, 'site'),
    await all(db, 'role'),
    await all(db, 'person'),
  ];
  const [applications, functions] = [await all(db, 'application'), await all(db, 'criticalFunction')];
  const [suppliers, equipment, vitalRecords] = [
    await all(db, 'supplier'),
    await all(db, 'equipment'),
    await all(db, 'vitalRecord'),
  ];
  const [skills, bargaining] = [await all(db, 'skill'), await all(db, 'bargainingUnit')];
  const codes = new Map(
    [units, sites, roles, suppliers, applications, equipment, vitalRecords, functions, bargaining]
      .flat()
      .map((r) => [r.id, r.code]),
  );
  for (const p of people) codes.set(p.id, p.employeeNumber);
  const skillNames = new Map(skills.map((s) => [s.id, s.nameEn]));
  const code = (id: string | null): FieldValue => (id === null ? null : (codes.get(id) ?? null));
  const assignments = living(await all(db, 'roleAssignment')).sort(byRank);
  const holders = holdersByRole(assignments, code);
  const staffing = grouped(living(await all(db, 'staffingRequirement')), (s) => s.functionId);
  return {
    records: {
      units: units.map((r) =>
        named('units', r, { ...r, parent: code(r.parentId), headRole: code(r.headRoleId) }),
      ),
      sites: sites.map((r) =>
        named('sites', r, {
          ...r,
          alternateSite: code(r.alternateSiteId),
          entrances: r.entrances.map((e) => `${e.kind}: ${e.description}`),
        }),
      ),
      people: await peopleRecords(
        db,
        people,
        assignments,
        new Map(roles.map((r) => [r.id, title(r)])),
        code,
        skillNames,
      ),
      roles: roles.map((r) => named('roles', r, { ...r, ...holders(r.id) })),
      ...resourceRecords({ applications, suppliers, equipment, vitalRecords }, named, code),
      functions: functions.map((r) => {
        const [first] = (staffing.get(r.id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
        const staff = {
          staffSkill: first?.skillId ? (skillNames.get(first.skillId) ?? null) : null,
          minimumStaff: first?.minimumCount ?? null,
        };
        return named('functions', r, {
          ...r,
          ...staff,
          unit: code(r.unitId),
          ownerRole: code(r.ownerRoleId),
        });
      }),
      dependencies: (await all(db, 'dependency')).map((r) => dependencyRecord(r, codes)),
    },
    skills: skills.map((s) => [s.nameEn, s.nameFr]),
    bargainingUnits: bargaining.map((b) => ({ code: b.code, names: [b.nameEn, b.nameFr] })),
  };
}

function record(
  subject: ImportSubject,
  meta: RecordMeta,
  key: string,
  title: string,
  names: string[],
  given: Record<string, unknown>,
): ExistingRecord {
  const values: FieldValues = {};
  for (const { name } of storedFields(subject)) {
    const value = given[name];
    if (typeof value === 'string' || typeof value === 'number' || Array.isArray(value)) values[name] = value;
    else values[name] = null;
  }
  return { id: meta.id, key, archived: meta.archivedAt !== null, title, names, values };
}

type Code = (id: string | null) => FieldValue;

interface StoredResources {
  applications: Stored<'application'>[];
  suppliers: Stored<'supplier'>[];
  equipment: Stored<'equipment'>[];
  vitalRecords: Stored<'vitalRecord'>[];
}

/** What functions depend on, with its owners, places and alternates by code. */
function resourceRecords(
  stored: StoredResources,
  named: (
    subject: ImportSubject,
    r: RecordMeta & Names & { code: string },
    given: Record<string, unknown>,
  ) => ExistingRecord,
  code: Code,
): Record<keyof StoredResources, ExistingRecord[]> {
  return {
    suppliers: stored.suppliers.map((r) =>
      named('suppliers', r, {
        ...r,
        ownerRole: code(r.ownerRoleId),
        alternateSupplier: code(r.alternateSupplierId),
        contacts: r.contacts.map(contactText),
      }),
    ),
    applications: stored.applications.map((r) =>
      named('applications', r, {
        ...r,
        ownerRole: code(r.ownerRoleId),
        alternateApplication: code(r.alternateApplicationId),
        supplier: code(r.supplierId),
      }),
    ),
    equipment: stored.equipment.map((r) =>
      named('equipment', r, { ...r, ownerRole: code(r.ownerRoleId), site: code(r.siteId) }),
    ),
    vitalRecords: stored.vitalRecords.map((r) =>
      named('vitalRecords', r, {
        ...r,
        ownerRole: code(r.ownerRoleId),
        site: code(r.siteId),
        application: code(r.applicationId),
      }),
    ),
  };
}

async function peopleRecords(
  db: Db | Trx,
  people: Stored<'person'>[],
  assignments: Stored<'roleAssignment'>[],
  roleNames: ReadonlyMap<string, string>,
  code: Code,
  skillNames: ReadonlyMap<string, string>,
): Promise<ExistingRecord[]> {
  const contacts = grouped(living(await all(db, 'contactMethod')).sort(byRank), (c) => c.personId);
  const skills = grouped(living(await all(db, 'personSkill')), (s) => s.personId);
  const roles = grouped(assignments, (a) => a.personId);
  return people.map((p) => {
    const ways = contacts.get(p.id) ?? [];
    const reach = Object.fromEntries([...ways].reverse().map((c) => [c.kind, c.value]));
    const group = p.bargainingUnitId === null ? p.employeeGroup : `unit:${code(p.bargainingUnitId)}`;
    const held = (skills.get(p.id) ?? []).map((s) => skillNames.get(s.skillId) ?? '').sort(byName);
    const full = `${p.givenName} ${p.familyName}`;
    const names = [
      full,
      `${p.familyName}, ${p.givenName}`,
      ...ways.filter((c) => c.kind === 'email').map((c) => c.value),
    ];
    const given = {
      ...p,
      ...reach,
      group,
      skills: held,
      languages: [...p.languages].sort(),
      unit: code(p.unitId),
      site: code(p.siteId),
    };
    const made = record('people', p, p.employeeNumber, full, names, given);
    const verified = [...new Map([...ways].reverse().map((c) => [c.kind, c.verifiedOn])).values()];
    const verifiedOn = verified.includes(null) ? null : (verified.sort()[0] ?? null);
    return { ...made, verifiedOn, roles: (roles.get(p.id) ?? []).map((a) => roleNames.get(a.roleId) ?? '') };
  });
}

/** Who holds a role, by the column of the list that they stand in. */
function holdersByRole(
  assignments: Stored<'roleAssignment'>[],
  code: Code,
): (roleId: string) => Record<string, FieldValue> {
  const held = grouped(assignments, (a) => a.roleId);
  return (roleId) =>
    Object.fromEntries(
      holderFields.map((field, i) => [field, code(held.get(roleId)?.[i]?.personId ?? null)]),
    );
}

function dependencyRecord(r: Stored<'dependency'>, codes: ReadonlyMap<string, string>): ExistingRecord {
  const targetId =
    r.applicationId ??
    r.supplierId ??
    r.siteId ??
    r.equipmentId ??
    r.vitalRecordId ??
    r.roleId ??
    r.otherFunctionId;
  const target = codes.get(targetId ?? '') ?? '';
  const from = codes.get(r.functionId) ?? '';
  const key = dependencyKey(from, r.targetKind, target);
  return record('dependencies', r, key, key, [], { ...r, function: from, target });
}
