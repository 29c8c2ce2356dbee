import type { DeclarationInput } from '../../domain/activation/command.ts';
import type { PlanForActivation, PlannedChecklist, PlannedPerson } from '../../domain/activation/declare.ts';
import type { PersonThen } from '../../domain/activation/log-entry.ts';
import { tierOf } from '../../domain/functions/tier.ts';
import type { Db, Trx } from '../writer.ts';
import {
  delegationsThen,
  exerciseThen,
  needsThen,
  plansThen,
  proceduresThen,
  resourcesThen,
} from './activation-snapshots.ts';
import { getOrganisation } from './organisation.ts';
import { type Stored, storedParts, storedRecord, storedRecords } from './stored.ts';

/** What of a declaration says which parts of the plan it draws on. */
export type DeclarationChoice = Pick<DeclarationInput, 'checklistIds' | 'planIds' | 'exerciseId' | 'holders'>;

/**
 * What of the plan a declaration draws on: the checklists in the order given, with the procedures that their tasks are
 * done with; all roles, delegations, functions, resources and needs; everybody in a succession or chosen for a role, with their
 * contacts in the order in which to try them.
 * @throws ExpectedError `not_found` for a checklist, a plan or an exercise that has gone.
 */
export async function planForActivation(
  db: Db | Trx,
  { checklistIds, planIds, exerciseId, holders }: DeclarationChoice,
): Promise<PlanForActivation> {
  const organisation = await getOrganisation(db);
  const { nameEn, nameFr, hotline, bridge, timeZone } = organisation;
  const checklists: PlannedChecklist[] = [];
  for (const id of new Set(checklistIds)) checklists.push(await plannedChecklist(db, id));
  return {
    organisation: { nameEn, nameFr, hotline, bridge, timeZone },
    checklists,
    roles: await plannedRoles(db),
    people: await peopleInRoles(
      db,
      holders.flatMap((h) => h.personId ?? []),
    ),
    functions: await plannedFunctions(db),
    plans: await plansThen(db, planIds),
    delegations: await delegationsThen(db),
    procedures: await proceduresThen(db, checklists),
    resources: await resourcesThen(db),
    needs: await needsThen(db),
    exercise: exerciseId === null ? null : await exerciseThen(db, exerciseId),
  };
}

async function plannedFunctions(db: Db | Trx): Promise<PlanForActivation['functions']> {
  return (await storedRecords(db, 'criticalFunction'))
    .map(({ id, code, nameEn, nameFr, tier, rtoMinutes, mtpdMinutes, ownerRoleId }) => ({
      ...{ id, code, nameEn, nameFr, rtoMinutes, mtpdMinutes, ownerRoleId },
      tier: tierOf({ tier, rtoMinutes, mtpdMinutes }),
    }))
    .sort((a, b) => (a.tier ?? 9) - (b.tier ?? 9) || a.code.localeCompare(b.code));
}

async function plannedChecklist(db: Db | Trx, checklistId: string): Promise<PlannedChecklist> {
  const checklist = await storedRecord(db, 'checklist', checklistId);
  const { id, code, scenario, titleEn, titleFr, purposeEn, purposeFr, restoresFunctionIds } = checklist;
  const tasks = await storedParts(db, 'checklistTask', 'checklistId', id);
  return {
    id,
    code,
    scenario,
    titleEn,
    titleFr,
    purposeEn,
    purposeFr,
    restoresFunctionIds,
    tasks: tasks.sort((a, b) => a.position - b.position).map(plannedTask),
  };
}

function plannedTask(task: Stored<'checklistTask'>): PlannedChecklist['tasks'][number] {
  const { checklistId, createdAt, createdBy, updatedAt, updatedBy, archivedAt, ...kept } = task;
  return { ...kept, dueAt: null };
}

async function plannedRoles(db: Db | Trx): Promise<PlanForActivation['roles']> {
  const [roles, assignments] = await Promise.all([
    storedRecords(db, 'role'),
    storedRecords(db, 'roleAssignment'),
  ]);
  const places = Map.groupBy(assignments, (a) => a.roleId);
  return roles
    .sort((a, b) => a.code.localeCompare(b.code))
    .map(({ createdAt, createdBy, updatedAt, updatedBy, archivedAt, ...role }) => ({
      ...role,
      succession: (places.get(role.id) ?? []).map(({ personId, rank, from, until }) => ({
        personId,
        rank,
        from,
        until,
      })),
    }));
}

async function peopleInRoles(db: Db | Trx, chosen: readonly string[]): Promise<Map<string, PlannedPerson>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'givenName', 'familyName', 'positionTitle', 'leaveFrom', 'leaveUntil', 'archivedAt'])
    .where((e) =>
      e.or([
        e('id', 'in', e.selectFrom('roleAssignment').select('personId').where('archivedAt', 'is', null)),
        e('id', 'in', [...chosen]),
      ]),
    )
    .execute();
  const contacts = await contactsOf(
    db,
    rows.map((r) => r.id),
  );
  return new Map(
    rows.map(({ id, givenName, familyName, positionTitle, leaveFrom, leaveUntil, archivedAt }) => [
      id,
      {
        id,
        name: `${givenName} ${familyName}`,
        positionTitle,
        contacts: contacts.get(id) ?? [],
        archived: archivedAt !== null,
        leaveFrom,
        leaveUntil,
      },
    ]),
  );
}

async function contactsOf(db: Db | Trx, personIds: string[]): Promise<Map<string, PersonThen['contacts']>> {
  const rows = await db
    .selectFrom('contactMethod')
    .select(['personId', 'kind', 'value'])
    .where('personId', 'in', personIds)
    .where('archivedAt', 'is', null)
    .orderBy('rank')
    .execute();
  const grouped = Map.groupBy(rows, (r) => r.personId);
  return new Map([...grouped].map(([id, list]) => [id, list.map(({ kind, value }) => ({ kind, value }))]));
}

/** A person as the plan knows them now, for a log entry. @throws ExpectedError `not_found`. */
export async function personNow(db: Db | Trx, id: string): Promise<PersonThen> {
  const { givenName, familyName, positionTitle } = await storedRecord(db, 'person', id);
  const contacts = await contactsOf(db, [id]);
  return { id, name: `${givenName} ${familyName}`, positionTitle, contacts: contacts.get(id) ?? [] };
}
