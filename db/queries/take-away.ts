import { tierOf } from '../../domain/functions/tier.ts';
import type { PlanFacts } from '../../domain/take-away/plan-facts.ts';
import type { Db } from '../writer.ts';
import { targetFields } from './dependencies.ts';
import { lastChangeId } from './import-existing.ts';

const kept = new WeakMap<Db, { changeId: number; facts: PlanFacts }>();

/**
 * The plan as "take away" looks at it, archived records left out. It is kept until something is written: a slider asks
 * many times a second.
 */
export async function takeAwayFacts(db: Db): Promise<PlanFacts> {
  const changeId = await lastChangeId(db);
  const known = kept.get(db);
  if (known?.changeId === changeId) return known.facts;
  const facts = await readFacts(db);
  kept.set(db, { changeId, facts });
  return facts;
}

async function readFacts(db: Db): Promise<PlanFacts> {
  const organisation = await db.selectFrom('organisation').select('timeZone').executeTakeFirstOrThrow();
  const [functions, things, people] = await Promise.all([functionFacts(db), thingFacts(db), peopleFacts(db)]);
  return { timeZone: organisation.timeZone, ...functions, ...things, ...people };
}

async function functionFacts(
  db: Db,
): Promise<Pick<PlanFacts, 'functions' | 'staffing' | 'strategies' | 'dependencies'>> {
  const [functions, staffing, strategies, dependencies] = await Promise.all([
    db
      .selectFrom('criticalFunction')
      .select([
        'id',
        'code',
        'nameEn',
        'nameFr',
        'unitId',
        'tier',
        'rtoMinutes',
        'mtpdMinutes',
        'mbcoPercent',
      ])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('staffingRequirement')
      .select([
        'id',
        'functionId',
        'skillId',
        'shiftEn',
        'shiftFr',
        'normalCount',
        'degradedCount',
        'minimumCount',
      ])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('strategy')
      .select(['id', 'functionId', 'scenario', 'textEn', 'textFr'])
      .select(['readyMinutes', 'lastsMinutes', 'capacityPercent'])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('dependency')
      .select(['id', 'functionId', 'targetKind', ...Object.values(targetFields)])
      .select(['neededBackMinutes', 'workaroundEn', 'workaroundFr', 'workaroundLastsMinutes'])
      .where('archivedAt', 'is', null)
      .execute(),
  ]);
  const there = new Set(functions.map((f) => f.id));
  return {
    functions: functions.map((f) => ({ ...f, tier: tierOf(f) })),
    staffing: staffing.filter((s) => there.has(s.functionId)),
    strategies: strategies.filter((s) => there.has(s.functionId)),
    dependencies: dependencies.flatMap((row) => {
      const targetId = row[targetFields[row.targetKind]];
      if (targetId === null || !there.has(row.functionId)) return [];
      return [{ ...row, targetId }];
    }),
  };
}

async function thingFacts(
  db: Db,
): Promise<
  Pick<
    PlanFacts,
    | 'applications'
    | 'suppliers'
    | 'equipment'
    | 'vitalRecords'
    | 'sites'
    | 'bargainingUnits'
    | 'orgUnits'
    | 'skills'
    | 'roles'
  >
> {
  const named = ['id', 'code', 'nameEn', 'nameFr'] as const;
  const [applications, suppliers, equipment, vitalRecords, sites, bargainingUnits, orgUnits, skills, roles] =
    await Promise.all([
      db
        .selectFrom('application')
        .select([...named, 'rtoMinutes', 'alternateApplicationId', 'supplierId'])
        .where('archivedAt', 'is', null)
        .execute(),
      db
        .selectFrom('supplier')
        .select([...named, 'rtoMinutes', 'alternateSupplierId', 'picketStance'])
        .where('archivedAt', 'is', null)
        .execute(),
      db
        .selectFrom('equipment')
        .select([...named, 'rtoMinutes', 'siteId', 'alternate'])
        .where('archivedAt', 'is', null)
        .execute(),
      db
        .selectFrom('vitalRecord')
        .select([...named, 'rtoMinutes', 'medium', 'siteId', 'applicationId', 'copyKeptAt'])
        .where('archivedAt', 'is', null)
        .execute(),
      db
        .selectFrom('site')
        .select([...named, 'capacity', 'alternateSiteId', 'alternateReadyMinutes'])
        .where('archivedAt', 'is', null)
        .execute(),
      db.selectFrom('bargainingUnit').select(named).where('archivedAt', 'is', null).execute(),
      db.selectFrom('orgUnit').select(named).execute(),
      db.selectFrom('skill').select(['id', 'nameEn', 'nameFr']).execute(),
      db.selectFrom('role').select(named).execute(),
    ]);
  return {
    ...{ applications, suppliers, equipment, vitalRecords, sites, bargainingUnits, orgUnits, skills, roles },
  };
}

async function peopleFacts(db: Db): Promise<Pick<PlanFacts, 'people' | 'personSkills' | 'holders'>> {
  const [people, personSkills, holders] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'givenName', 'familyName', 'positionTitle', 'unitId', 'siteId'])
      .select(['employeeGroup', 'bargainingUnitId', 'leaveFrom', 'leaveUntil'])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('personSkill')
      .select(['id', 'personId', 'skillId', 'level', 'validUntil'])
      .where('archivedAt', 'is', null)
      .execute(),
    db.selectFrom('roleAssignment').select(['roleId', 'personId']).where('archivedAt', 'is', null).execute(),
  ]);
  return { people, personSkills, holders };
}
