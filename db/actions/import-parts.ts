import { contactFields, type IdOf } from '../../domain/import/record-values.ts';
import { type FieldValues, holderFields, type ImportSubject } from '../../domain/import/subject.ts';
import type { FieldsOf, NewFieldsOf } from '../../domain/record/record-schema.ts';
import { inBatches } from '../record-table.ts';
import type { ChangeSet } from './change-set.ts';

/** A record whose parts a list gives: the columns of its row that are no fields of its own. */
export interface PartsOf {
  id: string;
  isNew: boolean;
  values: FieldValues;
  /** Who says that they are right, where they do; else nobody is named. */
  verifiedBy?: string;
}

/** Writes the contacts and skills of people, the holders of roles and the staffing of functions. */
export async function importParts(
  changes: ChangeSet,
  subject: ImportSubject,
  records: readonly PartsOf[],
  idOf: IdOf,
): Promise<void> {
  if (subject === 'people') {
    await importContacts(changes, records);
    await importSkills(changes, records, idOf);
  }
  if (subject === 'roles') await importHolders(changes, records, idOf);
  if (subject === 'functions') await importStaffing(changes, records, idOf);
}

/** The stored parts of the records that are not new, by record. */
async function storedBy<T extends { owner: string }>(
  ids: string[],
  read: (batch: string[]) => Promise<T[]>,
): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  await inBatches(ids, async (batch) => {
    for (const row of await read(batch)) {
      const group = groups.get(row.owner);
      if (group) group.push(row);
      else groups.set(row.owner, [row]);
    }
  });
  return groups;
}

const touches = (fields: readonly string[]) => (record: PartsOf) => fields.some((f) => f in record.values);
const oldIds = (records: readonly PartsOf[]) => records.filter((r) => !r.isNew).map((r) => r.id);

/**
 * The first contact of each kind is the list's; others that somebody added are kept. A new value is no longer verified, unless
 * the list says when it was.
 */
async function importContacts(changes: ChangeSet, all: readonly PartsOf[]): Promise<void> {
  const records = all.filter(touches([...contactFields, 'verifiedOn']));
  const stored = await storedBy(oldIds(records), (batch) =>
    changes.trx
      .selectFrom('contactMethod')
      .select(['id', 'personId as owner', 'kind', 'rank'])
      .where('personId', 'in', batch)
      .where('archivedAt', 'is', null)
      .orderBy('rank')
      .orderBy('id')
      .execute(),
  );
  const created: NewFieldsOf<'contactMethod'>[] = [];
  const changed: { id: string; patch: Partial<FieldsOf<'contactMethod'>> }[] = [];
  const removed: string[] = [];
  for (const { id: personId, values, verifiedBy = '' } of records) {
    const { verifiedOn } = values;
    const verified = typeof verifiedOn === 'string' ? { verifiedOn, verifiedBy } : null;
    const ways = stored.get(personId) ?? [];
    let rank = ways.at(-1)?.rank ?? 0;
    for (const kind of contactFields) {
      const value = values[kind];
      const first = ways.find((w) => w.kind === kind);
      if (!(kind in values)) {
        if (first && verified) changed.push({ id: first.id, patch: verified });
        continue;
      }
      if (typeof value !== 'string') {
        if (first) removed.push(first.id);
      } else if (first) changed.push({ id: first.id, patch: { value, ...(verified ?? unverified) } });
      else created.push({ personId, kind, value, rank: Math.min(++rank, 50), ...verified });
    }
  }
  await changes.removeMany('contactMethod', removed);
  await changes.updateMany('contactMethod', changed);
  await changes.createMany('contactMethod', created);
}

const unverified = { verifiedOn: null, verifiedBy: '' };

async function importSkills(changes: ChangeSet, all: readonly PartsOf[], idOf: IdOf): Promise<void> {
  const records = all.filter(touches(['skills']));
  const stored = await storedBy(oldIds(records), (batch) =>
    changes.trx
      .selectFrom('personSkill')
      .select(['id', 'personId as owner', 'skillId'])
      .where('personId', 'in', batch)
      .execute(),
  );
  const created: NewFieldsOf<'personSkill'>[] = [];
  const removed: string[] = [];
  for (const { id: personId, values } of records) {
    const names: readonly string[] = Array.isArray(values.skills) ? values.skills : [];
    const wanted = new Set(names.flatMap((name) => idOf('skills', name) ?? []));
    for (const held of stored.get(personId) ?? []) {
      if (!wanted.delete(held.skillId)) removed.push(held.id);
    }
    for (const skillId of wanted) created.push({ personId, skillId });
  }
  await changes.removeMany('personSkill', removed);
  await changes.createMany('personSkill', created);
}

/** The file's places over what is there; holders beyond the file's places stay behind them. */
async function importHolders(changes: ChangeSet, all: readonly PartsOf[], idOf: IdOf): Promise<void> {
  const records = all.filter(touches(holderFields));
  const stored = await storedBy(oldIds(records), (batch) =>
    changes.trx
      .selectFrom('roleAssignment')
      .select(['id', 'roleId as owner', 'personId', 'rank'])
      .where('roleId', 'in', batch)
      .where('archivedAt', 'is', null)
      .orderBy('rank')
      .orderBy('id')
      .execute(),
  );
  const created: NewFieldsOf<'roleAssignment'>[] = [];
  for (const { id: roleId, values } of records) {
    const held = stored.get(roleId) ?? [];
    const wanted = successionOf(
      values,
      held.map((h) => h.personId),
      idOf,
    );
    const gone = held.filter((h) => !wanted.includes(h.personId)).map((h) => h.id);
    await changes.removeMany('roleAssignment', gone);
    for (const [i, personId] of wanted.entries()) {
      const place = held.find((h) => h.personId === personId);
      if (!place) created.push({ roleId, personId, rank: i + 1 });
      else if (place.rank !== i + 1) await changes.update('roleAssignment', place.id, { rank: i + 1 });
    }
  }
  await changes.createMany('roleAssignment', created);
}

function successionOf(values: FieldValues, held: readonly string[], idOf: IdOf): string[] {
  const places = holderFields.map((field, i) => {
    if (!(field in values)) return held[i];
    const number = values[field];
    return typeof number === 'string' ? (idOf('people', number) ?? undefined) : undefined;
  });
  const wanted = [...places, ...held.slice(holderFields.length)].filter((id) => id !== undefined);
  return [...new Set(wanted)];
}

/** A list has one line of staffing for a function: the first that it has, or a new one. */
async function importStaffing(changes: ChangeSet, all: readonly PartsOf[], idOf: IdOf): Promise<void> {
  const records = all.filter(touches(['staffSkill', 'minimumStaff']));
  const stored = await storedBy(oldIds(records), (batch) =>
    changes.trx
      .selectFrom('staffingRequirement')
      .select(['id', 'functionId as owner'])
      .where('functionId', 'in', batch)
      .where('archivedAt', 'is', null)
      .orderBy('id')
      .execute(),
  );
  for (const { id: functionId, values } of records) {
    const first = stored.get(functionId)?.[0];
    const { staffSkill, minimumStaff } = values;
    const skill =
      staffSkill === undefined
        ? {}
        : { skillId: typeof staffSkill === 'string' ? idOf('skills', staffSkill) : null };
    const count = typeof minimumStaff === 'number' ? { minimumCount: minimumStaff } : {};
    if (minimumStaff === null && first) await changes.removeMany('staffingRequirement', [first.id]);
    else if (first) await changes.update('staffingRequirement', first.id, { ...skill, ...count });
    else if (typeof minimumStaff === 'number')
      await changes.create('staffingRequirement', { functionId, minimumCount: minimumStaff, ...skill });
  }
}
