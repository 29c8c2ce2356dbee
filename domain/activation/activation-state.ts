import type { ClockRun } from './activation-clock.ts';
import type { Anchors } from './due-time.ts';
import type {
  ChecklistSnapshot,
  Declaration,
  EntryBody,
  FunctionSnapshot,
  FunctionState,
  LogEntry,
  PersonThen,
  RoleFilling,
  RoleSnapshot,
  TaskSnapshot,
} from './log-entry.ts';

export type ActivationStatus = 'active' | 'stoodDown' | 'closed';

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
  /** Since when it is in this state; null while nobody has said anything of it. */
  since: string | null;
  text: string;
  /** When it stopped, while it is stopped: recovery time counts from here. */
  stoppedAt: string | null;
  /** Minutes that the last stop lasted, once it is over: the recovery time actual. */
  recoveredInMinutes: number | null;
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
  declaredBy: string;
  declaredAt: string;
  timeZone: string;
  organisation: Declaration['organisation'];
  clock: ClockRun;
  anchors: Anchors;
  status: ActivationStatus;
  stoodDownAt: string | null;
  closedAt: string | null;
  checklists: Omit<ChecklistSnapshot, 'tasks'>[];
  /** By task id, checklist after checklist in their order. */
  tasks: ReadonlyMap<string, ActivationTask>;
  /** By task key; a task that nobody has touched has none. */
  runs: ReadonlyMap<string, TaskRun>;
  /** Notes to tasks by task key: what was written down as evidence. */
  taskNotes: ReadonlyMap<string, readonly EntryBody<'note'>[]>;
  roles: ReadonlyMap<string, RoleRun>;
  functions: ReadonlyMap<string, FunctionRun>;
  decisions: readonly Decision[];
  /** Id of a corrected entry → id of its latest correction. */
  corrections: ReadonlyMap<string, string>;
  documents: readonly (EntryBody<'document'> & { issuedAt: string })[];
  log: readonly LogEntry[];
}
