import type {
  PackContact,
  PackFacts,
  PackPerson,
  PackPlace,
} from '../../domain/continuity-pack/pack-facts.ts';
import { contentOfChecklists } from '../../domain/plans/build-content.ts';
import type { PlanFacts } from '../../domain/plans/plan-facts.ts';
import type { RecordKind } from '../../domain/record/record-kind.ts';
import type { Db } from '../writer.ts';
import { getOrganisation } from './organisation.ts';
import { planFacts } from './plan-facts.ts';
import { type Stored, storedRecords } from './stored.ts';

export interface ContinuityPackRow {
  id: string;
  /** ISO 8601 instant. */
  at: string;
  by: string;
  /** Of its folder or archive. */
  name: string;
  /** The last change of the workspace that it knows. */
  changeId: number;
}

/** The pack that was made last; null: none was. */
export async function lastPack(db: Db): Promise<ContinuityPackRow | null> {
  const row = await db
    .selectFrom('continuityPack')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('changeId', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** What a pack says something of. */
const packedKinds: RecordKind[] = [
  ...(['organisation', 'orgUnit', 'site', 'person', 'contactMethod', 'role', 'roleAssignment'] as const),
  ...(['plan', 'checklist', 'checklistTask', 'delegation', 'skill'] as const),
  ...(['criticalFunction', 'impactRating', 'dependency', 'strategy', 'staffingRequirement'] as const),
  ...(['application', 'supplier', 'equipment', 'vitalRecord'] as const),
];

/** How many records that a pack speaks of were changed since a change; each counts once. */
export async function packedRecordsChanged(db: Db, changeId: number): Promise<number> {
  const rows = await db
    .selectFrom('change')
    .select('recordId')
    .distinct()
    .where('id', '>', changeId)
    .where('kind', 'in', packedKinds)
    .execute();
  return rows.length;
}

/** What the sheets and cards of a pack are made from, and the facts that its plans are made from. */
export async function packFacts(
  db: Db,
): Promise<{ facts: PackFacts; planFacts: PlanFacts; plans: Stored<'plan'>[] }> {
  const [organisation, plan, people, plans, sites] = await Promise.all([
    getOrganisation(db),
    planFacts(db),
    packPeople(db),
    storedRecords(db, 'plan'),
    storedRecords(db, 'site'),
  ]);
  const { nameEn, nameFr, timeZone, hotline, bridge, paper } = organisation;
  const holders = Map.groupBy(plan.holders, ({ roleId }) => roleId);
  const inUse = plans.filter(({ status }) => status !== 'retired').sort(byCode);
  const facts: PackFacts = {
    organisation: { name: { en: nameEn, fr: nameFr }, timeZone, hotline, bridge, paper },
    people,
    roles: plan.roles.toSorted(byCode).map((role) => ({
      ...place(role),
      team: role.team,
      holders: (holders.get(role.id) ?? []).map(({ personId }) => personId),
    })),
    units: plan.units.toSorted(byCode).map(place),
    sites: sites.sort(byCode).map(place),
    checklists: contentOfChecklists(
      plan.checklists.toSorted(byCode).map(({ id }) => id),
      plan,
    ),
    leadRoleId: leadOf(inUse),
  };
  return { facts, planFacts: plan, plans: inUse };
}

/** The owner of the continuity plan; of an approved one first. */
function leadOf(plans: readonly Stored<'plan'>[]): string | null {
  const weight = ({ kind, version }: Stored<'plan'>) =>
    (kind === 'continuity' ? 0 : 2) + (version > 0 ? 0 : 1);
  const owned = plans.filter(({ ownerRoleId }) => ownerRoleId !== null);
  return owned.toSorted((a, b) => weight(a) - weight(b))[0]?.ownerRoleId ?? null;
}

function byCode(one: { code: string }, other: { code: string }): number {
  return one.code.localeCompare(other.code);
}

function place({
  id,
  code,
  nameEn,
  nameFr,
}: {
  id: string;
  code: string;
  nameEn: string;
  nameFr: string;
}): PackPlace {
  return { id, code, name: { en: nameEn, fr: nameFr } };
}

async function packPeople(db: Db): Promise<PackPerson[]> {
  const [people, contacts] = await Promise.all([
    db
      .selectFrom('person')
      .select(['id', 'givenName', 'familyName', 'positionTitle', 'unitId', 'siteId'])
      .where('archivedAt', 'is', null)
      .execute(),
    db
      .selectFrom('contactMethod')
      .select(['personId', 'kind', 'value', 'verifiedOn'])
      .where('archivedAt', 'is', null)
      .orderBy('rank')
      .orderBy('id')
      .execute(),
  ]);
  const reached = Map.groupBy(contacts, ({ personId }) => personId);
  return people.map(({ id, givenName, familyName, positionTitle, unitId, siteId }) => ({
    ...{ id, familyName, unitId, siteId },
    name: `${givenName} ${familyName}`.trim(),
    title: positionTitle,
    contacts: (reached.get(id) ?? []).map(
      ({ kind, value, verifiedOn }): PackContact => ({ kind, value, verifiedOn }),
    ),
  }));
}
