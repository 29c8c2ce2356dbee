import type { DocumentKind } from '../../domain/documents/kinds.ts';
import { isDocumentKind } from '../../domain/documents/kinds.ts';
import { type DocumentStatus, wasIssued } from '../../domain/documents/life.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { type CommunicationRun, communicationTimes } from '../../domain/publishing/communication-time.ts';
import type { Db } from '../writer.ts';
import { activationIds, activationState } from './activations.ts';
import { type Named, nameOf, namesOf } from './names.ts';
import { type Stored, storedRecords } from './stored.ts';

/** An activation as the communication plan names it, with what its lines are due by. */
export interface NamedRun extends CommunicationRun {
  titleEn: string;
  titleFr: string;
  exercise: boolean;
}

/** A document that was started for a line. */
export interface CommunicationDocument {
  id: string;
  kind: DocumentKind;
  status: DocumentStatus;
  number: string | null;
  activationId: string | null;
}

interface SettledOutcome {
  id: string;
  outcome: 'done' | 'cancelled';
  at: string;
  note: string;
  documentId: string | null;
}

export interface CommunicationTimeRow {
  activationId: string | null;
  dueAt: string | null;
  outcome: SettledOutcome | null;
  documents: CommunicationDocument[];
  /** One of its documents is out there, or was. */
  isIssued: boolean;
}

export interface CommunicationRow extends Stored<'communication'> {
  audience: Named | null;
  ownerRole: Named | null;
  approverRoles: Named[];
  plan: Named | null;
  /** One in each activation that asks for it; the past ones with what came of it, after those that are under way. */
  times: CommunicationTimeRow[];
}

export interface CommunicationPlan {
  communications: CommunicationRow[];
  /** Every activation whose log can be read, those under way first. */
  runs: NamedRun[];
}

/** The communication plan with every time that a line of it is due, was done or was cancelled. */
export async function communicationPlan(db: Db, archived = false): Promise<CommunicationPlan> {
  const [lines, outcomes, documents, audiences, roles, plans, runs] = await Promise.all([
    storedRecords(db, 'communication', archived),
    storedRecords(db, 'communicationOutcome'),
    startedDocuments(db),
    namesOf(db, 'audience'),
    namesOf(db, 'role'),
    db.selectFrom('plan').select(['id', 'code', 'titleEn as nameEn', 'titleFr as nameFr']).execute(),
    communicationRuns(db),
  ]);
  const planNames = new Map(plans.map((each) => [each.id, each]));
  const outcomesOf = Map.groupBy(outcomes, ({ communicationId }) => communicationId);
  const documentsOf = Map.groupBy(documents, ({ communicationId }) => communicationId);
  const communications = lines.map((line) => ({
    ...line,
    audience: nameOf(audiences, line.audienceId),
    ownerRole: nameOf(roles, line.ownerRoleId),
    approverRoles: line.approverRoleIds.flatMap((id) => roles.get(id) ?? []),
    plan: nameOf(planNames, line.planId),
    times: timesOf(line, runs, outcomesOf.get(line.id) ?? [], documentsOf.get(line.id) ?? []),
  }));
  return { communications: communications.sort(byTime), runs };
}

function timesOf(
  line: Stored<'communication'>,
  runs: readonly NamedRun[],
  outcomes: readonly Stored<'communicationOutcome'>[],
  documents: readonly CommunicationDocument[],
): CommunicationTimeRow[] {
  const isOfCalendar = line.anchor === 'calendar';
  const due = communicationTimes(line, runs);
  const known = new Set(due.map(({ activationId }) => activationId));
  const told = isOfCalendar ? [] : [...outcomes, ...documents].map(({ activationId }) => activationId);
  const past = [...new Set(told)].filter((id) => id !== null && !known.has(id));
  return [...due, ...past.map((activationId) => ({ activationId, dueAt: null }))].map((time) => {
    // What was written for a date of the calendar may be bound to any activation, and is still for that date.
    const isOf = (each: { activationId: string | null }) =>
      isOfCalendar || each.activationId === time.activationId;
    const outcome = outcomes.filter(isOf).sort((a, b) => b.at.localeCompare(a.at))[0];
    const written = documents.filter((each) => isOf(each) || isPrepared(each, time));
    return {
      ...time,
      outcome: outcome ? settled(outcome) : null,
      documents: written,
      isIssued: written.some(({ status }) => wasIssued(status)),
    };
  });
}

/** Written ahead, before anything ran: it is there for the first activation that asks for it. */
function isPrepared(
  { activationId, status }: CommunicationDocument,
  time: { activationId: string | null; dueAt: string | null },
): boolean {
  return activationId === null && !wasIssued(status) && time.dueAt !== null;
}

function settled({ id, outcome, at, note, documentId }: Stored<'communicationOutcome'>): SettledOutcome {
  return { id, outcome, at, note, documentId };
}

/** Every activation with what it says of the times of the plan; one whose log is damaged is left out. */
async function communicationRuns(db: Db): Promise<NamedRun[]> {
  const plans = await db.selectFrom('plan').select(['id', 'checklistIds']).execute();
  const runs: NamedRun[] = [];
  for (const id of await activationIds(db)) {
    try {
      const state = await activationState(db, id);
      const run = new Set(state.checklists.map((checklist) => checklist.id));
      const byChecklist = plans.filter(({ checklistIds }) =>
        (JSON.parse(checklistIds) as string[]).some((checklistId) => run.has(checklistId)),
      );
      runs.push({
        ...{ id, titleEn: state.titleEn, titleFr: state.titleFr, exercise: state.mode === 'exercise' },
        ...{ status: state.status, timeZone: state.timeZone, clock: state.clock, anchors: state.anchors },
        planIds: [...new Set([...state.plans, ...byChecklist].map((plan) => plan.id))],
      });
    } catch (error) {
      if (!(error instanceof ExpectedError) || error.code !== 'log_damaged') throw error;
    }
  }
  return runs;
}

async function startedDocuments(db: Db): Promise<(CommunicationDocument & { communicationId: string })[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'kind', 'status', 'number', 'activationId', 'communicationId'])
    .where('communicationId', 'is not', null)
    .where('archivedAt', 'is', null)
    .orderBy('createdAt')
    .execute();
  return rows.flatMap(({ kind, communicationId, ...row }) =>
    isDocumentKind(kind) && communicationId !== null ? [{ ...row, kind, communicationId }] : [],
  );
}

const anchorOrder = ['I', 'S', 'T', 'calendar'];
const last = '9999';

/** Those with a date by it, then those that wait for an activation by their anchor and offset. */
function byTime(a: CommunicationRow, b: CommunicationRow): number {
  const [dueA = last, dueB = last] = [a, b].map(
    ({ times }) => times.map(({ dueAt }) => dueAt ?? last).sort()[0],
  );
  return (
    dueA.localeCompare(dueB) ||
    anchorOrder.indexOf(a.anchor) - anchorOrder.indexOf(b.anchor) ||
    (a.offsetMinutes ?? 0) - (b.offsetMinutes ?? 0) ||
    a.titleEn.localeCompare(b.titleEn)
  );
}
