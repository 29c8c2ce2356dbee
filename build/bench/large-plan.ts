import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createWorkspace } from '../../db/open-workspace.ts';
import { toCells } from '../../db/record-codec.ts';
import { inBatches, recordTable } from '../../db/record-table.ts';
import type { Db } from '../../db/writer.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import { type NewFieldsOf, recordFields } from '../../domain/record/record-schema.ts';
import { systemClock } from '../../domain/time/clock.ts';
import { madeUpPerson } from './workspaces.ts';

export const largePlan = { functions: 2000, people: 10_000, dependencies: 20_000 };

const at = '2026-10-01T12:00:00.000Z';
const stamp = { createdAt: at, createdBy: 'Bench', updatedAt: at, updatedBy: 'Bench', archivedAt: null };

/** Some of everything, with weaknesses here and there; without an audit trail, which is written one edit at a time. */
export async function largeWorkspace(folder: string): Promise<string> {
  const path = join(folder, 'Large.holdfast');
  const by = { clock: systemClock, author: 'Bench' };
  const connection = await createWorkspace(path, { nameEn: 'Large', nameFr: 'Grande' }, by);
  await fill(connection.db);
  connection.close();
  return path;
}

type Ids = string[];

async function add<K extends RecordKind>(
  db: Db,
  kind: K,
  count: number,
  make: (n: number) => NewFieldsOf<K>,
): Promise<Ids> {
  const records = Array.from({ length: count }, (_, n) => ({
    id: idOf(kind, n),
    fields: recordFields[kind].parse(make(n)),
  }));
  await inBatches(records, (batch) =>
    recordTable(db, kind).insert(batch.map(({ id, fields }) => ({ id, ...stamp, ...toCells(kind, fields) }))),
  );
  return records.map(({ id }) => id);
}

const salt = randomUUID().slice(0, 8);

/** In the order of their making, as those of the application are. */
function idOf(kind: RecordKind, n: number): string {
  const place = `${kind.length.toString(16).padStart(2, '0')}${n.toString(16).padStart(10, '0')}`;
  return `${salt}-0000-7000-8${kind.charCodeAt(0).toString(16).slice(-1)}${kind.charCodeAt(1).toString(16)}-${place}`;
}

const named = (letter: string) => (n: number) => ({
  code: `${letter}${n}`,
  nameEn: `${letter} ${n}`,
  nameFr: `${letter} ${n}`,
});
const pick = (ids: Ids, n: number): string => ids[n % ids.length] ?? '';
const rtos = [60, 240, 480, 1440, 2880, 4320];
const rto = (n: number) => rtos[n % rtos.length] ?? 60;

async function fill(db: Db): Promise<void> {
  const units = await add(db, 'orgUnit', 60, (n) => ({
    ...named('U')(n),
    parentId: n === 0 ? null : idOf('orgUnit', Math.floor((n - 1) / 4)),
  }));
  const sites = await add(db, 'site', 20, (n) => ({
    ...named('S')(n),
    capacity: 400,
    alternateReadyMinutes: rto(n),
  }));
  const bargaining = await add(db, 'bargainingUnit', 3, named('B'));
  await add(db, 'collectiveAgreement', 3, (n) => ({
    bargainingUnitId: pick(bargaining, n),
    title: `A${n}`,
    expiresOn: n === 0 ? '2026-12-31' : '2029-12-31',
  }));
  const skills = await add(db, 'skill', 50, (n) => ({ nameEn: `Skill ${n}` }));
  const people = await add(db, 'person', largePlan.people, (n) => ({
    ...madeUpPerson(n),
    unitId: pick(units, n),
    siteId: pick(sites, n >> 2),
    bargainingUnitId: n % 5 === 0 ? null : pick(bargaining, n),
  }));
  await add(db, 'contactMethod', people.length * 2, (n) => ({
    personId: pick(people, n >> 1),
    kind: n % 2 === 0 ? 'workPhone' : 'email',
    value: `contact ${n}`,
    rank: (n % 2) + 1,
  }));
  await add(db, 'personSkill', people.length * 2, (n) => ({
    personId: pick(people, n >> 1),
    skillId: pick(skills, (n >> 1) + (n % 2) * 7),
  }));
  const roles = await add(db, 'role', 300, named('R'));
  await add(db, 'roleAssignment', 900, (n) => ({
    roleId: pick(roles, Math.floor(n / 3)),
    personId: pick(people, n * 11),
    rank: (n % 3) + 1,
  }));
  await fillFunctions(db, { units, sites, skills, roles });
}

async function fillFunctions(
  db: Db,
  { units, sites, skills, roles }: Record<'units' | 'sites' | 'skills' | 'roles', Ids>,
): Promise<void> {
  const suppliers = await add(db, 'supplier', 60, (n) => ({ ...named('V')(n), rtoMinutes: rto(n) }));
  const applications = await add(db, 'application', 400, (n) => ({
    ...named('A')(n),
    rtoMinutes: rto(n),
    rpoMinutes: rto(n),
    supplierId: n % 3 === 0 ? pick(suppliers, n) : null,
  }));
  const records = await add(db, 'vitalRecord', 200, (n) => ({ ...named('W')(n), rtoMinutes: rto(n + 2) }));
  await add(db, 'equipment', 40, named('E'));
  const functions = await add(db, 'criticalFunction', largePlan.functions, (n) => ({
    ...named('F')(n),
    unitId: pick(units, n),
    ownerRoleId: pick(roles, n),
    rtoMinutes: rto(n + 1),
    mtpdMinutes: rto(n + 2),
    rpoMinutes: 240,
  }));
  const targets = [
    applications,
    applications,
    applications,
    sites,
    roles,
    roles,
    suppliers,
    records,
    functions,
    functions,
  ];
  await add(db, 'dependency', largePlan.dependencies, (n) => dependency(functions, targets, n));
  const points = [
    { atMinutes: 240, severity: 1 },
    { atMinutes: 1440, severity: 3 },
    { atMinutes: 4320, severity: 4 },
  ];
  const categories = ['people', 'service', 'legal', 'financial', 'reputation', 'environment'];
  await add(db, 'impactRating', functions.length * 6, (n) => ({
    functionId: pick(functions, Math.floor(n / 6)),
    category: categories[n % 6] ?? '',
    points,
  }));
  await add(db, 'strategy', functions.length, (n) => ({
    functionId: pick(functions, n),
    textEn: `Strategy ${n}`,
    readyMinutes: rto(n),
    lastsMinutes: n % 2 ? null : 10_080,
  }));
  await add(db, 'staffingRequirement', functions.length, (n) => ({
    functionId: pick(functions, n),
    skillId: pick(skills, n),
    minimumCount: 3,
  }));
  await fillPlans(db, { units, roles, functions });
}

const fields = [
  'applicationId',
  'applicationId',
  'applicationId',
  'siteId',
  'roleId',
  'roleId',
  'supplierId',
  'vitalRecordId',
  'otherFunctionId',
  'otherFunctionId',
] as const;
const kinds = [
  'application',
  'application',
  'application',
  'site',
  'role',
  'role',
  'supplier',
  'vitalRecord',
  'function',
  'function',
] as const;

/** Ten a function; a function needs only earlier ones, so that there is no circle. */
function dependency(functions: Ids, targets: Ids[], n: number): NewFieldsOf<'dependency'> {
  const [of, place] = [Math.floor(n / 10), n % 10];
  const [field = 'siteId', targetKind = 'site'] = [fields[place], kinds[place]];
  const list = targets[place] ?? [];
  const functionId = pick(functions, of);
  const earlier = of < 4 ? undefined : functions[Math.floor(of / (place === 8 ? 2 : 3))];
  const id = targetKind === 'function' ? earlier : pick(list, of * 7 + place);
  if (id === undefined || id === functionId)
    return { functionId, targetKind: 'equipment', equipmentId: idOf('equipment', n) };
  return {
    functionId,
    targetKind,
    [field]: id,
    neededBackMinutes: rto(n),
    workaroundEn: n % 4 === 0 ? 'By hand' : '',
  };
}

async function fillPlans(
  db: Db,
  { units, roles, functions }: Record<'units' | 'roles' | 'functions', Ids>,
): Promise<void> {
  const checklists = await add(db, 'checklist', 50, (n) => ({
    code: `C${n}`,
    titleEn: `Checklist ${n}`,
    restoresFunctionIds: [pick(functions, n)],
  }));
  await add(db, 'checklistTask', 1000, (n) => ({
    checklistId: pick(checklists, n),
    position: Math.floor(n / 50) + 1,
    textEn: `Task ${n}`,
    roleId: pick(roles, n),
    offsetMinutes: n,
    plannedMinutes: 30,
  }));
  const [plan] = await add(db, 'plan', 1, () => ({
    code: 'P1',
    titleEn: 'Plan',
    scopeUnitIds: units.slice(0, 1),
    checklistIds: checklists,
    status: 'approved',
    version: 1,
  }));
  await db
    .insertInto('planVersion')
    .values({
      planId: plan ?? '',
      version: 1,
      approvedAt: '2026-10-02T12:00:00.000Z',
      approvedBy: 'Bench',
      content: '{}',
      hash: '',
    })
    .execute();
}
