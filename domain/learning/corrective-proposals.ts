import type { ActivationState } from '../activation/activation-state.ts';
import { taskIdOf } from '../activation/due-time.ts';
import { functionStops } from '../activation/function-stops.ts';
import { resourceOutages } from '../activation/resource-outages.ts';
import { reviewedTasks, type TaskReview } from '../activation/task-review.ts';
import { daysAfter } from '../record/freshness.ts';
import { dateIn } from '../time/local-date.ts';

interface Bilingual {
  en: string;
  fr: string;
}

/** Something that the record says went wrong, as the beginning of a corrective action. Its words are translations `review:proposal.KIND`. */
export interface CorrectiveProposal {
  /** What it comes from, the same at every computation: an action keeps it, so that nothing is proposed twice. */
  origin: string;
  kind:
    | 'functionOverMtpd'
    | 'functionNotBack'
    | 'functionOverRto'
    | 'taskFailed'
    | 'taskLeftOpen'
    | 'taskLate'
    | 'gapObserved'
    | 'resourceNotBack'
    | 'notReached';
  /** The function, task, resource, person or gap that it is about. */
  subject: Bilingual;
  /** Minutes late, or that a stop lasted; null where it has none. */
  minutes: number | null;
  /** The limit that was passed; null where there is none. */
  limitMinutes: number | null;
  /** What the record says of it: a reason, words of an observer. */
  said: string;
  functionId: string | null;
  ownerRoleId: string | null;
  /** YYYY-MM-DD in the activation's time zone. */
  dueOn: string;
}

type Kind = CorrectiveProposal['kind'];

/** Done less than this late, a task is no lesson: it was a busy day. */
const lateMinutes = 30;
/** So many calls without an answer, and none that reached them. */
const vainCalls = 2;

/** Days that there are to put it right, from the stand-down; our own rule: what passed the MTPD is first. */
const daysToMend: Record<Kind, number> = {
  functionOverMtpd: 30,
  functionNotBack: 30,
  functionOverRto: 60,
  taskFailed: 60,
  taskLeftOpen: 60,
  resourceNotBack: 60,
  notReached: 30,
  gapObserved: 90,
  taskLate: 90,
};

/**
 * What the record of a response gives reason to put right, the gravest first: functions that were back after their RTO
 * or MTPD or not at all, tasks that failed, were left open or were half an hour late, gaps that observers saw, resources
 * that are out still, people who could not be reached. One for each thing, however often the record tells it.
 * @param at the end of the response, by the activation's clock
 */
export function correctiveProposals(state: ActivationState, at: string): CorrectiveProposal[] {
  const today = dateIn(state.timeZone, at);
  const found = [
    ...ofFunctions(state),
    ...ofTasks(state, at),
    ...ofResources(state),
    ...ofCalls(state),
    ...ofGaps(state),
  ];
  const once = new Map<string, Proposed>();
  for (const each of found) {
    const before = once.get(each.origin);
    if (!before || isGraver(each, before)) once.set(each.origin, each);
  }
  return [...once.values()]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map((each) => ({ ...each, dueOn: daysAfter(today, daysToMend[each.kind]) }));
}

type Proposed = Omit<CorrectiveProposal, 'dueOn'>;

const order: readonly Kind[] = [
  'functionOverMtpd',
  'functionNotBack',
  'functionOverRto',
  'taskFailed',
  'taskLeftOpen',
  'resourceNotBack',
  'notReached',
  'gapObserved',
  'taskLate',
];

function isGraver(one: Proposed, other: Proposed): boolean {
  const [a, b] = [order.indexOf(one.kind), order.indexOf(other.kind)];
  return a === b ? (one.minutes ?? 0) > (other.minutes ?? 0) : a < b;
}

const none = { minutes: null, limitMinutes: null, said: '', functionId: null, ownerRoleId: null };

function ofFunctions(state: ActivationState): Proposed[] {
  const kinds = {
    overMtpd: 'functionOverMtpd',
    notBack: 'functionNotBack',
    overRto: 'functionOverRto',
    inTime: null,
    noTarget: null,
  } as const;
  return functionStops(state).flatMap(({ functionId, rtaMinutes, result }) => {
    const run = state.functions.get(functionId);
    const kind = kinds[result];
    if (!run || kind === null) return [];
    const limitMinutes = result === 'overMtpd' ? run.mtpdMinutes : run.rtoMinutes;
    const { ownerRoleId } = run;
    const subject = { en: run.nameEn, fr: run.nameFr };
    const about = { origin: `function:${functionId}`, kind, subject, functionId, ownerRoleId };
    return [{ ...none, ...about, minutes: rtaMinutes, limitMinutes }];
  });
}

function ofTasks(state: ActivationState, at: string): Proposed[] {
  return reviewedTasks(state, at).flatMap((review) => {
    const kind = kindOfTask(review);
    if (kind === null) return [];
    const { task, key, reason } = review.task;
    const told = {
      origin: `task:${taskIdOf(key)}`,
      subject: { en: task.textEn, fr: task.textFr },
      ownerRoleId: task.roleId,
      functionId: task.functionIds[0] ?? null,
      said: reason,
    };
    return [{ ...none, ...told, kind, minutes: review.differenceMinutes }];
  });
}

function kindOfTask({ task, outcome, differenceMinutes }: TaskReview): Kind | null {
  if (outcome === 'failed') return 'taskFailed';
  // What waited for others could not be done: those are proposed.
  if (outcome === 'leftOpen') return task.status === 'pending' ? null : 'taskLeftOpen';
  return outcome === 'late' && (differenceMinutes ?? 0) >= lateMinutes ? 'taskLate' : null;
}

function ofResources(state: ActivationState): Proposed[] {
  return resourceOutages(state).flatMap(({ resourceId, backAt }) => {
    const run = state.resources.get(resourceId);
    if (!run || backAt !== null) return [];
    const subject = { en: run.nameEn, fr: run.nameFr };
    return [{ ...none, origin: `resource:${resourceId}`, kind: 'resourceNotBack', subject, said: run.text }];
  });
}

function ofCalls({ contacts }: ActivationState): Proposed[] {
  const people = new Map<string, { name: string; roleId: string | null; vain: number; reached: boolean }>();
  for (const { personId, personName, roleId, outcome } of contacts) {
    const key = personId ?? personName;
    const known = people.get(key) ?? { name: personName, roleId, vain: 0, reached: false };
    if (outcome === 'noAnswer') known.vain += 1;
    if (outcome === 'reached' || outcome === 'received') known.reached = true;
    people.set(key, known);
  }
  return [...people].flatMap(([key, { name, roleId, vain, reached }]) => {
    if (reached || vain < vainCalls) return [];
    const subject = { en: name, fr: name };
    return [{ ...none, origin: `person:${key}`, kind: 'notReached', subject, ownerRoleId: roleId }];
  });
}

function ofGaps({ observations }: ActivationState): Proposed[] {
  return observations.flatMap(({ kind, text, entryId }) =>
    kind === 'gap'
      ? [{ ...none, origin: `gap:${entryId}`, kind: 'gapObserved', subject: { en: text, fr: text } }]
      : [],
  );
}
