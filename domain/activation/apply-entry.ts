import { minutesBetween, setClock } from './activation-clock.ts';
import type { Decision, TaskRun } from './activation-state.ts';
import { checklistLetter } from './checklist-letter.ts';
import { asItStands } from './corrections.ts';
import type { Draft } from './draft-state.ts';
import type { Disputed, EntryKind, LogEntry, TaskAct } from './log-entry.ts';

type EntryOf<K extends EntryKind> = Extract<LogEntry, { kind: K }>;
type Effects = { [K in EntryKind]: (draft: Draft, entry: EntryOf<K>) => void };

const nothing = () => {};

/** What an entry of each kind changes. An entry about what is not there changes nothing. */
const effects: Effects = {
  declared: nothing,
  task: applyTask,
  taskAdded: (draft, { body: { task, checklistId } }) => {
    const index = draft.checklists.findIndex((c) => c.id === checklistId);
    const letter = checklistLetter(Math.max(0, index), draft.checklists.length);
    const added = { ...task, checklistId, number: `${letter}${task.position}` };
    draft.tasks = new Map([...draft.tasks, [task.id, added]]);
  },
  taskGiven: (draft, { body: { task, roleId, person, text }, eventAt }) => {
    draft.givenTasks.set(task, { roleId, person, givenAt: eventAt, text });
  },
  note: (draft, { body }) => {
    if (body.task === null) return;
    draft.taskNotes.set(body.task, [...(draft.taskNotes.get(body.task) ?? []), body]);
  },
  decision: (draft, entry) => draft.decisions.push(decisionOf(entry)),
  contact: (draft, entry) => draft.contacts.push(toldBy(entry)),
  attachment: (draft, entry) => draft.attachments.push(toldBy(entry)),
  observation: (draft, entry) => draft.observations.push(toldBy(entry)),
  strikeFigures: (draft, entry) => draft.strikeFigures.push(toldBy(entry)),
  inject: applyInject,
  // What it puts right is applied as it stands (derive-activation.ts).
  correction: (draft, { id, body }) => draft.corrections.set(body.corrects, id),
  role: applyRole,
  function: applyFunction,
  resource: (draft, { body, eventAt }) => {
    const run = draft.resources.get(body.resourceId);
    if (run) draft.resources.set(run.id, { ...run, state: body.state, since: eventAt, text: body.text });
  },
  severity: (draft, { body }) => {
    draft.severity = body.to;
  },
  anchor: (draft, { body }) => {
    draft.anchors = { ...draft.anchors, [body.anchor]: body.to };
  },
  document: (draft, { body, eventAt }) => {
    if (body.event === 'withdrawn') return;
    draft.documents.push({ ...body, issuedAt: eventAt });
    if (body.documentKind === 'situation-report') draft.nextReportAt = body.nextUpdateAt;
  },
  activated: (draft, { eventAt }) => {
    draft.status = 'active';
    draft.activatedAt = eventAt;
    draft.anchors = { ...draft.anchors, T: eventAt };
  },
  clock: (draft, { body, recordedAt }) => {
    runClock(draft, body, recordedAt);
  },
  merged: applyMerged,
  settled: applySettled,
  standDown: (draft, { eventAt, recordedAt }) => {
    // Two copies may each have been stood down: the clock was set by the first, and what is closed stays closed.
    const isFirst = draft.status !== 'stoodDown' && draft.status !== 'closed';
    // Nothing is simulated any more: an exercise would be weeks late with its close by the next morning.
    if (isFirst && draft.mode === 'exercise') runClock(draft, { speed: 1, jumpMinutes: 0 }, recordedAt);
    if (isFirst) draft.status = 'stoodDown';
    draft.stoodDownAt = eventAt;
    draft.nextReportAt = null;
    draft.anchors = { ...draft.anchors, E: eventAt };
  },
  close: (draft, { eventAt }) => {
    draft.status = 'closed';
    draft.closedAt = eventAt;
  },
};

function runClock(draft: Draft, change: { speed: number; jumpMinutes: number }, wallAt: string): void {
  draft.clock = setClock(draft.clock, change, wallAt);
  draft.clocks.push(draft.clock);
}

/** Brings a state to what it is after an entry. */
export function applyEntry(draft: Draft, entry: LogEntry): void {
  effectOf(entry)(draft, entry);
}

/** TypeScript can't see that an entry fits the effect of its own kind. */
function effectOf(entry: LogEntry): (draft: Draft, entry: LogEntry) => void {
  return effects[entry.kind] as (draft: Draft, entry: LogEntry) => void;
}

function toldBy<B extends object>({
  id,
  eventAt,
  author,
  body,
}: {
  id: string;
  eventAt: string;
  author: string;
  body: B;
}): B & { entryId: string; at: string; author: string } {
  return { ...body, entryId: id, at: eventAt, author };
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
  draft.roles = new Map([...draft.roles, [role.id, { ...role, holder, holdings }]]);
}

function applyFunction(draft: Draft, { body, eventAt }: EntryOf<'function'>): void {
  const run = draft.functions.get(body.functionId);
  if (!run) return;
  const isStop = body.state === 'stopped';
  const isOver = run.stoppedAt !== null && !isStop;
  draft.functions.set(run.id, {
    ...run,
    state: body.state,
    sharePercent: body.sharePercent,
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

/** Two copies of an exercise may each have given one of the script: it is told once, as it was told first. */
function applyInject(draft: Draft, entry: EntryOf<'inject'>): void {
  const inject = draft.injects.get(entry.body.injectId ?? '');
  if (inject && inject.givenAt !== null) return;
  draft.injectsGiven.push(toldBy(entry));
  if (inject) draft.injects.set(inject.id, { ...inject, givenAt: entry.eventAt });
}

function decisionOf({ id, eventAt, author, body }: EntryOf<'decision'>): Decision {
  return { entryId: id, at: eventAt, author, text: body.text, reason: body.reason };
}

function entryById(draft: Draft, id: string): LogEntry | undefined {
  return draft.log.findLast((e) => e.id === id);
}

/** Two computers may find the same dispute, each when it takes the other's copy in; what a person decided stays decided. */
function applyMerged(draft: Draft, { body, eventAt }: EntryOf<'merged'>): void {
  for (const dispute of body.disputes) {
    const isDecided = draft.log.some(
      ({ kind, body }) =>
        kind === 'settled' && isSame(body.about, dispute.about) && dispute.entryIds.includes(body.keeps),
    );
    if (isDecided) continue;
    draft.disputes = draft.disputes.filter((d) => !isSame(d.about, dispute.about));
    draft.disputes.push({ ...dispute, mergedAt: eventAt });
  }
}

/** A person decided: the entry that holds is applied once more, over the one that came last. */
function applySettled(draft: Draft, { body }: EntryOf<'settled'>): void {
  draft.disputes = draft.disputes.filter((d) => !isSame(d.about, body.about));
  const kept = entryById(draft, body.keeps);
  if (kept) applyEntry(draft, asItStands(draft, kept));
}

function isSame(a: Disputed, b: Disputed): boolean {
  return a.kind === b.kind && a.key === b.key;
}
