import { activationTime, minutesBetween } from '../activation/activation-clock.ts';
import type { ActivationState, FunctionRun } from '../activation/activation-state.ts';
import { timeLeft } from '../activation/function-time.ts';
import type { PersonThen } from '../activation/log-entry.ts';
import { type Threat, threatsNow } from '../activation/needs.ts';
import { isOverdueWaiting, type TaskAt, tasksAt } from '../activation/tasks-at.ts';
import { decisionFacts } from './decision-facts.ts';
import type { ActivationFacts, FunctionStateFact, RoleFact, TaskFact, ThreatFact } from './fact-data.ts';
import { logFact, named } from './log-fact.ts';

/** The moment by the activation's own clock: an exercise may run faster than the clock on the wall. */
export function factMoment(state: ActivationState, wallNow: string): string {
  return activationTime(state.clock, wallNow);
}

/** What documents tell of an activation at a moment of its own clock (`factMoment`). After the stand-down its time stands. */
export function activationFacts(state: ActivationState, moment: string): ActivationFacts {
  const { stoodDownAt } = state;
  const asOf = stoodDownAt !== null && stoodDownAt < moment ? stoodDownAt : moment;
  return {
    id: state.id,
    title: { en: state.titleEn, fr: state.titleFr },
    exercise: state.mode === 'exercise',
    scenario: { en: state.scenario.nameEn || state.scenario.code, fr: state.scenario.nameFr },
    severity: state.severity,
    declaredAt: state.declaredAt,
    declaredBy: state.declaredBy,
    strikeStartsAt: state.anchors.S,
    authority: state.authority,
    elapsedMinutes: minutesBetween(state.declaredAt, asOf),
    tasks: tasksAt(state, asOf).map((task) => taskFact(task, state, asOf)),
    functions: functionFacts(state, asOf),
    decisions: decisionFacts(state),
    log: state.log
      .filter((entry) => !state.corrections.has(entry.id))
      .toSorted((a, b) => a.eventAt.localeCompare(b.eventAt))
      .map((entry) => logFact(entry, state)),
  };
}

/** The roles of an activation, with who holds them now. */
export function activationRoles(state: ActivationState): RoleFact[] {
  return [...state.roles.values()].map((role) => ({
    id: role.id,
    code: role.code,
    name: named(role),
    holder: role.holder?.name ?? '',
    phone: firstTelephone(role.holder),
    personId: role.holder?.id ?? null,
    inActivation: true,
  }));
}

function firstTelephone(person: PersonThen | null): string {
  return person?.contacts.find(({ kind }) => kind !== 'email')?.value ?? '';
}

/** A task as documents tell it at a moment. */
export function taskFact(at: TaskAt, state: ActivationState, asOf: string): TaskFact {
  const { task, dueAt, status, settledAt, isLate } = at;
  const role = task.roleId === null ? undefined : state.roles.get(task.roleId);
  return {
    text: { en: task.textEn, fr: task.textFr },
    role: role === undefined ? null : named(role),
    dueAt,
    state: status,
    settledAt,
    lateMinutes: isLate && dueAt !== null ? minutesBetween(dueAt, asOf) : null,
    overdueWaiting: overdueWaiting(at, state, asOf),
  };
}

function overdueWaiting(at: TaskAt, state: ActivationState, asOf: string): TaskFact['overdueWaiting'] {
  if (at.dueAt === null || !isOverdueWaiting(at, asOf)) return null;
  const tasks = at.waitsFor.flatMap((id) => state.tasks.get(id)?.number ?? []);
  return { minutes: minutesBetween(at.dueAt, asOf), tasks };
}

function functionFacts(state: ActivationState, asOf: string): FunctionStateFact[] {
  const threats = threatsNow(state);
  return [...state.functions.values()].map((run) => ({
    ...functionFact(run, asOf),
    threat: threatFact(threats.get(run.id)?.[0], state),
  }));
}

/** What began it, not the links between: that is what somebody has to bring back. */
function threatFact(threat: Threat | undefined, state: ActivationState): ThreatFact | null {
  const id = threat?.chain.at(-1) ?? '';
  const needs = state.resources.get(id) ?? state.functions.get(id);
  return threat && needs ? { needs: named(needs), neededBackAt: threat.neededBackAt } : null;
}

function functionFact(run: FunctionRun, asOf: string): Omit<FunctionStateFact, 'threat'> {
  return {
    code: run.code,
    name: { en: run.nameEn, fr: run.nameFr },
    ...{ state: run.state, since: run.since, sharePercent: run.sharePercent },
    rtoLeftMinutes: timeLeft(run, 'rto', asOf)?.leftMinutes ?? null,
    mtpdLeftMinutes: timeLeft(run, 'mtpd', asOf)?.leftMinutes ?? null,
  };
}
