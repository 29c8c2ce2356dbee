import { ExpectedError } from '../errors.ts';
import type { ActivationState, ActivationTask, FunctionRun, RoleRun } from './activation-state.ts';
import { applyEntry } from './apply-entry.ts';
import { checklistLetter } from './checklist-letter.ts';
import { asItStands, standingEntries } from './corrections.ts';
import { draftOf } from './draft-state.ts';
import type { Declaration, LogEntry, PersonThen, RoleFilling } from './log-entry.ts';
import { inLogOrder } from './log-stamp.ts';

/**
 * The state of an activation from its whole log, in whatever order its entries came to this copy. There is no other:
 * nothing of an activation is kept that this does not derive.
 * @throws ExpectedError `log_damaged` when the first entry is not the declaration.
 */
export function deriveActivation(entries: readonly LogEntry[]): ActivationState {
  const log = entries.toSorted(inLogOrder);
  const [first, ...rest] = log;
  if (first?.kind !== 'declared') {
    throw new ExpectedError('log_damaged', 'a log begins with its declaration', { seq: first?.seq ?? 1 });
  }
  return appended({ ...declared(first, first.body), standing: standingEntries(log) }, rest);
}

/**
 * The state after more entries of the same log; `state` itself stays as it was. Entries of another copy may belong
 * between those that are known, and a correction reaches back: all is then derived anew.
 */
export function extendActivation(state: ActivationState, entries: readonly LogEntry[]): ActivationState {
  let last = state.log.at(-1);
  for (const entry of entries) {
    if (entry.kind === 'correction' || (last && inLogOrder(last, entry) > 0))
      return deriveActivation([...state.log, ...entries]);
    last = entry;
  }
  return appended(state, entries);
}

function appended(state: ActivationState, entries: readonly LogEntry[]): ActivationState {
  const draft = draftOf(state);
  for (const entry of entries) {
    applyEntry(draft, asItStands(draft, entry));
    draft.log.push(entry);
  }
  return draft;
}

function declared(entry: LogEntry, plan: Declaration): ActivationState {
  const people = new Map<string, PersonThen>(plan.people.map((p) => [p.id, p]));
  const { scenario, severity, authority, timeZone, organisation, mode, exerciseId, objectives } = plan;
  return {
    ...{ scenario, severity, authority, timeZone, organisation, mode, exerciseId, objectives },
    id: entry.activationId,
    titleEn: plan.titleEn || (plan.title ?? ''),
    titleFr: plan.titleFr,
    plans: plan.plans,
    delegations: plan.delegations,
    procedures: plan.procedures,
    needs: plan.needs,
    declaredBy: entry.author,
    declaredAt: entry.eventAt,
    ...firstClock(entry, plan.speed),
    anchors: { ...plan.anchors, T: plan.standby ? null : plan.anchors.T, E: null },
    status: plan.standby ? 'standby' : 'active',
    activatedAt: plan.standby ? null : entry.eventAt,
    stoodDownAt: null,
    closedAt: null,
    nextReportAt: null,
    checklists: plan.checklists.map(({ tasks: _, ...checklist }) => checklist),
    tasks: new Map(
      plan.checklists.flatMap((c, i) => taskEntries(c, checklistLetter(i, plan.checklists.length))),
    ),
    runs: new Map(),
    taskNotes: new Map(),
    givenTasks: new Map(),
    roles: new Map(plan.roles.map((role) => [role.id, firstRole(role, plan, people, entry.eventAt)])),
    functions: new Map(plan.functions.map((f) => [f.id, untouched(f)])),
    resources: new Map(plan.resources.map((r) => [r.id, { ...r, state: 'back', since: null, text: '' }])),
    injects: new Map(plan.injects.map((i) => [i.id, { ...i, givenAt: null }])),
    contacts: [],
    attachments: [],
    observations: [],
    injectsGiven: [],
    strikeFigures: [],
    disputes: [],
    decisions: [],
    corrections: new Map(),
    standing: new Map(),
    documents: [],
    log: [entry],
  };
}

function firstClock(entry: LogEntry, speed: number): Pick<ActivationState, 'clock' | 'clocks'> {
  const clock = { wallAt: entry.recordedAt, activationAt: entry.eventAt, speed };
  return { clock, clocks: [clock] };
}

function taskEntries(
  { id: checklistId, tasks }: Declaration['checklists'][number],
  prefix: string,
): [string, ActivationTask][] {
  return tasks.map((task) => [task.id, { ...task, checklistId, number: `${prefix}${task.position}` }]);
}

function untouched(snapshot: Declaration['functions'][number]): FunctionRun {
  return {
    ...snapshot,
    state: 'normal',
    sharePercent: null,
    since: null,
    text: '',
    stoppedAt: null,
    recoveredInMinutes: null,
  };
}

function firstRole(
  role: Declaration['roles'][number],
  plan: Declaration,
  people: ReadonlyMap<string, PersonThen>,
  at: string,
): RoleRun {
  const filling = plan.fillings.find((f) => f.roleId === role.id) ?? {
    roleId: role.id,
    personId: null,
    personName: '',
    byHand: false,
    skipped: [],
    alsoHolds: [],
  };
  const holder = holderOf(filling, people);
  return {
    ...role,
    succession: role.succession.flatMap((id) => people.get(id) ?? []),
    holder,
    holdings: holder ? [{ person: holder, assumedAt: at, relinquishedAt: null }] : [],
    filling,
  };
}

/** Whom a filling put in a role: a person as known then, or somebody by name who is in no plan. */
export function holderOf(
  { personId, personName }: RoleFilling,
  people: ReadonlyMap<string, PersonThen>,
): PersonThen | null {
  if (personName !== '') return { id: null, name: personName, positionTitle: '', contacts: [] };
  return people.get(personId ?? '') ?? null;
}
