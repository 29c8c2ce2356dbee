import type { ClockRun } from './activation-clock.ts';
import type { Anchors } from './due-time.ts';
import type {
  ChecklistSnapshot,
  Declaration,
  Disputed,
  EntryBody,
  FunctionSnapshot,
  FunctionState,
  InjectSnapshot,
  LogEntry,
  PersonThen,
  ResourceSnapshot,
  ResourceState,
  RoleFilling,
  RoleSnapshot,
  TaskSnapshot,
} from './log-entry.ts';

export const activationStatuses = ['standby', 'active', 'stoodDown', 'closed'] as const;
export type ActivationStatus = (typeof activationStatuses)[number];

/** Getting ready or running: not stood down yet. */
export function isUnderWay(status: ActivationStatus): boolean {
  return status === 'standby' || status === 'active';
}

/** What has been done with one task, or with one occurrence of a repeated one. Instants are by the activation's clock. */
export interface TaskRun {
  key: string;
  /** `open` after it was reopened. */
  status: 'open' | 'inProgress' | 'done' | 'skipped' | 'failed';
  startedAt: string | null;
  /** When it was done, skipped or failed. */
  settledAt: string | null;
  /** Who wrote the last act. */
  author: string;
  /** Why it was skipped, failed, reopened, or done out of turn; empty when nobody had to say. */
  reason: string;
  text: string;
}

/** A person's time in a role; `relinquishedAt` is null while it goes on. */
export interface RoleHolding {
  person: PersonThen;
  assumedAt: string;
  relinquishedAt: string | null;
}

export interface RoleRun extends Omit<RoleSnapshot, 'succession'> {
  succession: PersonThen[];
  /** Who has the role now; null while nobody has. */
  holder: PersonThen | null;
  /** In order of time; the last is the present one. */
  holdings: RoleHolding[];
  filling: RoleFilling;
}

export interface FunctionRun extends FunctionSnapshot {
  state: FunctionState;
  /** Percent of its normal level that it runs at, where somebody said. */
  sharePercent: number | null;
  /** Since when it is in this state; null while nobody has said anything of it. */
  since: string | null;
  text: string;
  /** When it stopped, while it is stopped: recovery time counts from here. */
  stoppedAt: string | null;
  /** Minutes that the last stop lasted, once it is over: the recovery time actual. */
  recoveredInMinutes: number | null;
}

export interface ResourceRun extends ResourceSnapshot {
  /** `back` while nobody has said anything of it. */
  state: ResourceState;
  since: string | null;
  text: string;
}

export interface InjectRun extends InjectSnapshot {
  givenAt: string | null;
}

/** A task that was handed over: to another role, or to a person by name. */
export interface GivenTask {
  roleId: string | null;
  person: PersonThen | null;
  givenAt: string;
  text: string;
}

/** An entry with what it tells, as lists of calls, attachments and observations hold it. */
export type Told<K extends 'contact' | 'attachment' | 'observation' | 'strikeFigures' | 'inject'> =
  EntryBody<K> & { entryId: string; at: string; author: string };

/** What two copies of the log said differently, while nobody has decided; the last of `entryIds` holds until then. */
export interface Dispute {
  about: Disputed;
  entryIds: string[];
  mergedAt: string;
}

export interface Decision {
  entryId: string;
  at: string;
  author: string;
  /** As corrected, when it was. */
  text: string;
  reason: string;
}

export interface ActivationTask extends TaskSnapshot {
  checklistId: string;
  /** What people call it by: its position, with a letter for its checklist where there are several (3, B3). */
  number: string;
}

/** Everything of an activation, as its log tells it. What depends on the time of day is in tasks-at.ts. */
export interface ActivationState {
  id: string;
  /** Either may be empty: the other then stands for both. */
  titleEn: string;
  titleFr: string;
  mode: Declaration['mode'];
  scenario: Declaration['scenario'];
  severity: Declaration['severity'];
  authority: string;
  plans: Declaration['plans'];
  delegations: Declaration['delegations'];
  procedures: Declaration['procedures'];
  needs: Declaration['needs'];
  exerciseId: string | null;
  objectives: Declaration['objectives'];
  declaredBy: string;
  declaredAt: string;
  timeZone: string;
  organisation: Declaration['organisation'];
  clock: ClockRun;
  /** How the clock has run, in order of the wall's time: the last is `clock`. */
  clocks: readonly ClockRun[];
  anchors: Anchors;
  status: ActivationStatus;
  /** When standby became the activation; when it was declared, where there was no standby. Null in standby. */
  activatedAt: string | null;
  stoodDownAt: string | null;
  closedAt: string | null;
  /** By when the next situation report was promised. */
  nextReportAt: string | null;
  checklists: Omit<ChecklistSnapshot, 'tasks'>[];
  /** By task id, checklist after checklist in their order. */
  tasks: ReadonlyMap<string, ActivationTask>;
  /** By task key; a task that nobody has touched has none. */
  runs: ReadonlyMap<string, TaskRun>;
  /** Notes to tasks by task key: what was written down as evidence. */
  taskNotes: ReadonlyMap<string, readonly EntryBody<'note'>[]>;
  /** By task key: tasks that were handed over. */
  givenTasks: ReadonlyMap<string, GivenTask>;
  roles: ReadonlyMap<string, RoleRun>;
  functions: ReadonlyMap<string, FunctionRun>;
  resources: ReadonlyMap<string, ResourceRun>;
  injects: ReadonlyMap<string, InjectRun>;
  /** Calls made and received, in order; so are attachments, observations, injects given and figures of who is at work. */
  contacts: readonly Told<'contact'>[];
  attachments: readonly Told<'attachment'>[];
  observations: readonly Told<'observation'>[];
  injectsGiven: readonly Told<'inject'>[];
  strikeFigures: readonly Told<'strikeFigures'>[];
  /** What nobody has decided yet of what two copies said differently. */
  disputes: readonly Dispute[];
  decisions: readonly Decision[];
  /** Id of a corrected entry → id of its latest correction. */
  corrections: ReadonlyMap<string, string>;
  /** Corrected entries as they stand now (corrections.ts), by their id. The log keeps how they were written. */
  standing: ReadonlyMap<string, LogEntry>;
  documents: readonly (EntryBody<'document'> & { issuedAt: string })[];
  /** In log order (log-stamp.ts). */
  log: readonly LogEntry[];
}
