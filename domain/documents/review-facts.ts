import type { ActivationState } from '../activation/activation-state.ts';
import { functionStops } from '../activation/function-stops.ts';
import { keyEntries } from '../activation/key-entries.ts';
import type { LogEntry } from '../activation/log-entry.ts';
import { resourceOutages } from '../activation/resource-outages.ts';
import { reviewedTasks, type TaskReview } from '../activation/task-review.ts';
import type { LogFact, ReviewedTask, ReviewFacts } from './fact-data.ts';
import { logFact, named } from './log-fact.ts';
import { contactFacts } from './report-facts.ts';

/** A time line is read, not searched: the whole record is beside it. */
const mostEntries = 60;

/** Kinds that the report has tables of their own for. */
const elsewhere = new Set(['contact', 'observation', 'clock', 'strikeFigures']);

/** What is kept beside the record of a response, and is told with it. */
export type ReviewedBeside = Pick<ReviewFacts, 'actions' | 'lessons' | 'verdict'>;

/**
 * What a response was, from its beginning to its end.
 * @param asOf the end of it, or the present while it is under way, by its own clock
 */
export function reviewFacts(state: ActivationState, beside: ReviewedBeside, asOf: string): ReviewFacts {
  const standDown = state.log.findLast((entry) => entry.kind === 'standDown');
  const story = state.log.filter(
    ({ id, kind }) => !elsewhere.has(kind) && (kind === 'decision' || !state.corrections.has(id)),
  );
  return {
    stoodDownAt: state.stoodDownAt,
    stoodDownBy: standDown?.author ?? '',
    standDownText: standDown?.body.text ?? '',
    tasks: reviewedTasks(state, asOf).map((review) => reviewedTask(review, state)),
    entries: state.log.length,
    timeLine: keyEntries(story, mostEntries).map((entry) => storyFact(entry, state)),
    stops: stopsOf(state),
    holdings: holdingsOf(state),
    contacts: contactFacts(state),
    outages: resourceOutages(state).flatMap(({ resourceId, ...outage }) => {
      const run = state.resources.get(resourceId);
      return run ? [{ ...outage, name: named(run) }] : [];
    }),
    observations: observationsOf(state),
    ...beside,
  };
}

function holdingsOf(state: ActivationState): ReviewFacts['holdings'] {
  const withTasks = new Set([...state.tasks.values()].map(({ roleId }) => roleId));
  return [...state.roles.values()].flatMap((role): ReviewFacts['holdings'] => {
    const name = named(role);
    if (role.holdings.length === 0)
      return withTasks.has(role.id) ? [{ role: name, person: '', from: null, to: null }] : [];
    return role.holdings.map(({ person, assumedAt, relinquishedAt }) => ({
      ...{ role: name, person: person.name, from: assumedAt, to: relinquishedAt },
    }));
  });
}

/** What was decided belongs to the story though its words were corrected: they are told as they hold now. */
function storyFact(entry: LogEntry, state: ActivationState): LogFact {
  const fact = logFact(entry, state);
  const decision = state.decisions.find(({ entryId }) => entryId === entry.id);
  return decision ? { ...fact, values: { ...fact.values, text: decision.text } } : fact;
}

function stopsOf(state: ActivationState): ReviewFacts['stops'] {
  return functionStops(state).flatMap(({ functionId, ...stop }) => {
    const run = state.functions.get(functionId);
    if (!run) return [];
    const { code, rtoMinutes, mtpdMinutes } = run;
    return [{ ...stop, code, name: named(run), rtoMinutes, mtpdMinutes }];
  });
}

function observationsOf({ observations, objectives }: ActivationState): ReviewFacts['observations'] {
  return observations.map(({ kind, objectiveId, text, saidBy, author }) => {
    const objective = objectives.find(({ id }) => id === objectiveId);
    return {
      ...{ kind, text, said: saidBy || author },
      objective: objective ? { en: objective.textEn, fr: objective.textFr } : null,
    };
  });
}

function reviewedTask(
  { task: at, outcome, differenceMinutes }: TaskReview,
  state: ActivationState,
): ReviewedTask {
  const { task, date, dueAt, settledAt, reason, text } = at;
  const role = state.roles.get(task.roleId ?? '');
  return {
    ...{ number: task.number, text: { en: task.textEn, fr: task.textFr } },
    ...{ date, dueAt, settledAt, outcome, differenceMinutes },
    role: role ? named(role) : null,
    said: [reason, text].filter(Boolean).join('. '),
  };
}
