import { activationTime, minutesBetween } from '../activation/activation-clock.ts';
import type { ActivationState, FunctionRun, RoleRun } from '../activation/activation-state.ts';
import { taskIdOf } from '../activation/due-time.ts';
import { timeLeft } from '../activation/function-time.ts';
import type { LogEntry, PersonThen } from '../activation/log-entry.ts';
import { type TaskAt, tasksAt } from '../activation/tasks-at.ts';
import type {
  ActivationFacts,
  Bilingual,
  FunctionStateFact,
  LogFact,
  RoleFact,
  TaskFact,
} from './fact-data.ts';

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
    authority: state.authority,
    elapsedMinutes: minutesBetween(state.declaredAt, asOf),
    tasks: tasksAt(state, asOf).map((task) => taskFact(task, state, asOf)),
    functions: [...state.functions.values()].map((run) => functionFact(run, asOf)),
    decisions: state.decisions.map(({ at, text, reason }) => ({ at, text, reason })),
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

function named({ nameEn, nameFr }: Pick<RoleRun, 'nameEn' | 'nameFr'>): Bilingual {
  return { en: nameEn, fr: nameFr };
}

function taskFact(
  { task, dueAt, status, settledAt, isLate }: TaskAt,
  state: ActivationState,
  asOf: string,
): TaskFact {
  const role = task.roleId === null ? undefined : state.roles.get(task.roleId);
  return {
    text: { en: task.textEn, fr: task.textFr },
    role: role === undefined ? null : named(role),
    dueAt,
    state: status,
    settledAt,
    lateMinutes: isLate && dueAt !== null ? minutesBetween(dueAt, asOf) : null,
  };
}

function functionFact(run: FunctionRun, asOf: string): FunctionStateFact {
  return {
    code: run.code,
    name: { en: run.nameEn, fr: run.nameFr },
    state: run.state,
    rtoLeftMinutes: timeLeft(run, 'rto', asOf)?.leftMinutes ?? null,
    mtpdLeftMinutes: timeLeft(run, 'mtpd', asOf)?.leftMinutes ?? null,
  };
}

function logFact(entry: LogEntry, state: ActivationState): LogFact {
  return { at: entry.eventAt, author: entry.author, ...logWords(entry, state) };
}

type Words = Pick<LogFact, 'key' | 'values'>;

function logWords(entry: LogEntry, state: ActivationState): Words {
  switch (entry.kind) {
    case 'declared':
      return {
        key: 'declared',
        values: { title: { en: entry.body.titleEn || (entry.body.title ?? ''), fr: entry.body.titleFr } },
      };
    case 'task':
      return taskWords(entry.body, state);
    case 'note':
    case 'correction':
      return { key: entry.kind, values: { text: entry.body.text } };
    case 'decision':
      return { key: 'decision', values: { text: entry.body.text, reason: entry.body.reason } };
    case 'contact':
      return {
        key: `contact.${entry.body.outcome}`,
        values: { person: entry.body.personName, text: entry.body.text },
      };
    case 'role': {
      const role = state.roles.get(entry.body.roleId);
      const values = { person: entry.body.person.name, role: role === undefined ? '' : named(role) };
      return { key: `role.${entry.body.act}`, values };
    }
    case 'function': {
      const run = state.functions.get(entry.body.functionId);
      const name = run === undefined ? '' : { en: run.nameEn, fr: run.nameFr };
      return { key: `function.${entry.body.state}`, values: { name, text: entry.body.text } };
    }
    case 'anchor':
      return { key: `anchor.${entry.body.anchor}`, values: { reason: entry.body.reason } };
    case 'document':
      return {
        key: 'document',
        values: { number: entry.body.number, title: { en: entry.body.titleEn, fr: entry.body.titleFr } },
      };
    case 'standDown':
    case 'close':
      return { key: entry.kind, values: { text: entry.body.text } };
  }
}

function taskWords(body: Extract<LogEntry, { kind: 'task' }>['body'], state: ActivationState): Words {
  const task = state.tasks.get(taskIdOf(body.task));
  const name = task === undefined ? '' : { en: task.textEn, fr: task.textFr };
  const said = [body.reason, body.text].filter(Boolean).join('. ');
  return { key: `task.${body.act}${said === '' ? '' : 'Because'}`, values: { task: name, said } };
}
