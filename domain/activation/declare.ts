import { ExpectedError } from '../errors.ts';
import { dateIn } from '../time/local-date.ts';
import type { Moment } from './act.ts';
import type { DeclarationInput } from './command.ts';
import { type Candidate, fillRoles, type SuccessionPlace } from './fill-roles.ts';
import type {
  ActivationMode,
  ChecklistSnapshot,
  Declaration,
  FunctionSnapshot,
  NewEntry,
  PersonThen,
  RoleSnapshot,
  TaskSnapshot,
} from './log-entry.ts';

/** A task of the plan; `mode` says whether it is for exercises or for the real thing only. */
export interface PlannedTask extends TaskSnapshot {
  mode: 'both' | ActivationMode;
}
export interface PlannedChecklist extends Omit<ChecklistSnapshot, 'tasks'> {
  tasks: PlannedTask[];
}
export interface PlannedRole extends Omit<RoleSnapshot, 'succession'> {
  succession: SuccessionPlace[];
}
export interface PlannedPerson extends Omit<PersonThen, 'id'>, Candidate {}

/** What of the plan a declaration draws on: the checklists chosen, in their order; all roles, people and functions. */
export interface PlanForActivation {
  organisation: Declaration['organisation'] & { timeZone: string };
  checklists: PlannedChecklist[];
  roles: PlannedRole[];
  people: ReadonlyMap<string, PlannedPerson>;
  functions: FunctionSnapshot[];
  plans: Declaration['plans'];
  delegations: Declaration['delegations'];
  procedures: Declaration['procedures'];
  resources: Declaration['resources'];
  needs: Declaration['needs'];
  /** The exercise whose script is run, where one was chosen. */
  exercise: (Pick<Declaration, 'objectives' | 'injects'> & { id: string }) | null;
}

/**
 * The first entry of an activation: who declared what, when, under what authority, with the snapshot of the plan that
 * will run and each role filled with whom the declarer chose, or with the first available person of its succession.
 * @throws ExpectedError `reason_required` when the real thing has no authority (field `authority`) or there is no title
 * in either language (field `title`); `invalid_input` when
 * a checklist has gone; `not_found` for a person who was put in a role and has gone.
 */
export function declare(
  input: DeclarationInput,
  plan: PlanForActivation,
  { wallNow, author }: Moment,
): Extract<NewEntry, { kind: 'declared' }> {
  if (input.mode === 'actual' && input.authority === '') {
    throw new ExpectedError('reason_required', 'authority is empty', { field: 'authority' });
  }
  if (input.titleEn === '' && input.titleFr === '')
    throw new ExpectedError('reason_required', 'the title is empty', { field: 'title' });
  const [first] = plan.checklists;
  if (!first) throw new ExpectedError('not_found', 'no checklist', { kind: 'checklist' });
  const { timeZone: organisationZone, ...organisation } = plan.organisation;
  const timeZone = input.timeZone ?? organisationZone;
  const anchors = anchorsOf(input, wallNow);
  const roleIds = new Set(plan.roles.map((r) => r.id));
  const exercise = input.mode === 'exercise' ? plan.exercise : null;
  const body: Declaration = {
    titleEn: input.titleEn,
    titleFr: input.titleFr,
    mode: input.mode,
    speed: input.mode === 'exercise' ? input.speed : 1,
    standby: input.standby,
    scenario: {
      code: first.scenario || first.code,
      nameEn: first.titleEn,
      nameFr: first.titleFr || first.titleEn,
    },
    severity: input.severity,
    authority: input.authority,
    timeZone,
    anchors,
    organisation,
    checklists: plan.checklists.map((c) => checklistThen(c, input.mode, roleIds)),
    roles: plan.roles.map((role) => ({ ...role, succession: successionOf(role, plan.people) })),
    people: peopleThen(plan, input.holders),
    functions: plan.functions,
    absences: input.absences,
    fillings: fillRoles(
      plan.roles,
      plan.people,
      new Set(input.absences),
      dateIn(timeZone, anchors.T),
      input.holders,
    ),
    plans: plan.plans,
    delegations: plan.delegations,
    procedures: plan.procedures,
    resources: plan.resources,
    needs: plan.needs,
    exerciseId: exercise?.id ?? null,
    objectives: exercise?.objectives ?? [],
    injects: exercise?.injects ?? [],
  };
  return { eventAt: wallNow, recordedAt: wallNow, author, kind: 'declared', body };
}

function anchorsOf({ anchors }: DeclarationInput, wallNow: string): Declaration['anchors'] {
  const exact = (at: string | null) => (at === null ? null : new Date(at).toISOString());
  return { T: exact(anchors.T) ?? wallNow, S: exact(anchors.S), I: exact(anchors.I) };
}

function checklistThen(
  { tasks, ...checklist }: PlannedChecklist,
  mode: ActivationMode,
  roleIds: ReadonlySet<string>,
): ChecklistSnapshot {
  const kept = tasks.filter((t) => t.mode === 'both' || t.mode === mode);
  const ids = new Set(kept.map((t) => t.id));
  return {
    ...checklist,
    tasks: kept.map(({ mode: _, ...task }) => ({
      ...task,
      after: task.after.filter((id) => ids.has(id)),
      roleId: task.roleId !== null && roleIds.has(task.roleId) ? task.roleId : null,
    })),
  };
}

function successionOf({ succession }: PlannedRole, people: PlanForActivation['people']): string[] {
  const inOrder = succession.toSorted((a, b) => a.rank - b.rank);
  return inOrder.map((p) => p.personId).filter((id) => people.get(id)?.archived === false);
}

/** Everybody in a succession or put in by hand, as the plan knows them now: a telephone that is changed later does not change the record. */
function peopleThen(
  { roles, people }: PlanForActivation,
  holders: DeclarationInput['holders'],
): Declaration['people'] {
  const ids = new Set([
    ...roles.flatMap((r) => r.succession.map((p) => p.personId)),
    ...holders.flatMap((h) => h.personId ?? []),
  ]);
  return [...ids].flatMap((id) => {
    const person = people.get(id);
    if (!person) return [];
    const { name, positionTitle, contacts } = person;
    return [{ id, name, positionTitle, contacts }];
  });
}
