import { ExpectedError } from '../errors.ts';
import { minutesBetween } from './activation-clock.ts';
import type {
  ActivationState,
  ActivationTask,
  Decision,
  FunctionRun,
  RoleRun,
  TaskRun,
} from './activation-state.ts';
import type { Declaration, EntryBody, EntryKind, LogEntry, PersonThen, TaskAct } from './log-entry.ts';

/**
 * The state of an activation from its whole log. There is no other: nothing of an activation is kept that this does
 * not derive.
 * @throws ExpectedError `log_damaged` when the first entry is not the declaration.
 */
export function deriveActivation(entries: readonly LogEntry[]): ActivationState {
  const [first, ...rest] = entries;
  if (first?.kind !== 'declared') {
    throw new ExpectedError('log_damaged', 'a log begins with its declaration', { seq: first?.seq ?? 1 });
  }
  return extendActivation(declared(first, first.body), rest);
}

/** The state after more entries of the same log; `state` itself stays as it was. */
export function extendActivation(state: ActivationState, entries: readonly LogEntry[]): ActivationState {
  const draft = draftOf(state);
  for (const entry of entries) {
    applyEntry(draft, entry);
    draft.log.push(entry);
  }
  return draft;
}

/** A copy whose lists and maps may be changed; what is in them is replaced, never changed. */
interface Draft extends ActivationState {
  runs: Map<string, TaskRun>;
  taskNotes: Map<string, readonly EntryBody<'note'>[]>;
  roles: Map<string, RoleRun>;
  functions: Map<string, FunctionRun>;
  decisions: Decision[];
  corrections: Map<string, string>;
  documents: (EntryBody<'document'> & { issuedAt: string })[];
  log: LogEntry[];
}

function draftOf(state: ActivationState): Draft {
  return {
    ...state,
    anchors: { ...state.anchors },
    runs: new Map(state.runs),
    taskNotes: new Map(state.taskNotes),
    roles: new Map(state.roles),
    functions: new Map(state.functions),
    decisions: [...state.decisions],
    corrections: new Map(state.corrections),
    documents: [...state.documents],
    log: [...state.log],
  };
}

function declared(entry: LogEntry, plan: Declaration): ActivationState {
  const people = new Map<string, PersonThen>(plan.people.map((p) => [p.id, p]));
  return {
    id: entry.activationId,
    titleEn: plan.titleEn || (plan.title ?? ''),
    titleFr: plan.titleFr,
    mode: plan.mode,
    scenario: plan.scenario,
    severity: plan.severity,
    authority: plan.authority,
    declaredBy: entry.author,
    declaredAt: entry.eventAt,
    timeZone: plan.timeZone,
    organisation: plan.organisation,
    clock: { wallAt: entry.recordedAt, activationAt: entry.eventAt, speed: plan.speed },
    anchors: { ...plan.anchors, E: null },
    status: 'active',
    stoodDownAt: null,
    closedAt: null,
    checklists: plan.checklists.map(({ tasks: _, ...checklist }) => checklist),
    tasks: new Map(
      plan.checklists.flatMap((c, i) => taskEntries(c, plan.checklists.length > 1 ? letter(i) : '')),
    ),
    runs: new Map(),
    taskNotes: new Map(),
    roles: new Map(plan.roles.map((role) => [role.id, firstRole(role, plan, people, entry.eventAt)])),
    functions: new Map(plan.functions.map((f) => [f.id, untouched(f)])),
    decisions: [],
    corrections: new Map(),
    documents: [],
    log: [entry],
  };
}

/** A, B, C … Z, AA: one letter for each checklist. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

function taskEntries(
  { id: checklistId, tasks }: Declaration['checklists'][number],
  prefix: string,
): [string, ActivationTask][] {
  return tasks.map((task) => [task.id, { ...task, checklistId, number: `${prefix}${task.position}` }]);
}

function untouched(snapshot: Declaration['functions'][number]): FunctionRun {
  return { ...snapshot, state: 'normal', since: null, text: '', stoppedAt: null, recoveredInMinutes: null };
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
    skipped: [],
    alsoHolds: [],
  };
  const holder = people.get(filling.personId ?? '') ?? null;
  return {
    ...role,
    succession: role.succession.flatMap((id) => people.get(id) ?? []),
    holder,
    holdings: holder ? [{ person: holder, assumedAt: at, relinquishedAt: null }] : [],
    filling,
  };
}

type EntryOf<K extends EntryKind> = Extract<LogEntry, { kind: K }>;

/** What an entry of each kind changes. An entry about what is not there (from another copy of the log) changes nothing. */
function applyEntry(draft: Draft, entry: LogEntry): void {
  if (entry.kind === 'task') applyTask(draft, entry);
  else if (entry.kind === 'role') applyRole(draft, entry);
  else if (entry.kind === 'function') applyFunction(draft, entry);
  else if (entry.kind === 'decision') draft.decisions.push(decisionOf(entry));
  else if (entry.kind === 'correction') applyCorrection(draft, entry);
  else if (entry.kind === 'anchor') draft.anchors = { ...draft.anchors, [entry.body.anchor]: entry.body.to };
  else if (entry.kind === 'document') draft.documents.push({ ...entry.body, issuedAt: entry.eventAt });
  else if (entry.kind === 'note' && entry.body.task !== null) {
    draft.taskNotes.set(entry.body.task, [...(draft.taskNotes.get(entry.body.task) ?? []), entry.body]);
  } else if (entry.kind === 'standDown') {
    draft.status = 'stoodDown';
    draft.stoodDownAt = entry.eventAt;
    draft.anchors = { ...draft.anchors, E: entry.eventAt };
  } else if (entry.kind === 'close') {
    draft.status = 'closed';
    draft.closedAt = entry.eventAt;
  }
}

const statusAfter: Record<TaskAct, TaskRun['status']> = {
  started: 'inProgress',
  done: 'done',
  skipped: 'skipped',
  failed: 'failed',
  reopened: 'open',
};

function applyTask(draft: Draft, { body, eventAt, author }: EntryOf<'task'>): void {
  const before = draft.runs.get(body.task);
  const status = statusAfter[body.act];
  draft.runs.set(body.task, {
    key: body.task,
    status,
    startedAt:
      body.act === 'started' ? eventAt : body.act === 'reopened' ? null : (before?.startedAt ?? null),
    settledAt: status === 'open' || status === 'inProgress' ? null : eventAt,
    author,
    reason: body.reason,
    text: body.text,
  });
}

function applyRole(draft: Draft, { body, eventAt }: EntryOf<'role'>): void {
  const role = draft.roles.get(body.roleId);
  if (!role) return;
  const holdings = role.holdings.map((h) =>
    h.relinquishedAt === null ? { ...h, relinquishedAt: eventAt } : h,
  );
  const holder = body.act === 'assumed' ? body.person : null;
  if (holder) holdings.push({ person: holder, assumedAt: eventAt, relinquishedAt: null });
  draft.roles.set(role.id, { ...role, holder, holdings });
}

function applyFunction(draft: Draft, { body, eventAt }: EntryOf<'function'>): void {
  const run = draft.functions.get(body.functionId);
  if (!run) return;
  const isStop = body.state === 'stopped';
  const isOver = run.stoppedAt !== null && !isStop;
  draft.functions.set(run.id, {
    ...run,
    state: body.state,
    since: eventAt,
    text: body.text,
    stoppedAt: isStop ? (run.stoppedAt ?? eventAt) : null,
    recoveredInMinutes: isOver
      ? Math.max(0, minutesBetween(run.stoppedAt ?? eventAt, eventAt))
      : isStop
        ? null
        : run.recoveredInMinutes,
  });
}

function decisionOf({ id, eventAt, author, body }: EntryOf<'decision'>): Decision {
  return { entryId: id, at: eventAt, author, text: body.text, reason: body.reason };
}

function applyCorrection(draft: Draft, { id, body }: EntryOf<'correction'>): void {
  draft.corrections.set(body.corrects, id);
  const corrected = firstCorrected(draft, body.corrects);
  draft.decisions = draft.decisions.map((d) => (d.entryId === corrected ? { ...d, text: body.text } : d));
}

/** The entry at the root of a line of corrections of corrections. */
function firstCorrected(draft: Draft, entryId: string): string {
  const entry = draft.log.find((e) => e.id === entryId);
  return entry?.kind === 'correction' ? firstCorrected(draft, entry.body.corrects) : entryId;
}
