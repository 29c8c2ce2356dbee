import type { ActivationState } from '../activation/activation-state.ts';
import { functionStops } from '../activation/function-stops.ts';
import { resourceOutages } from '../activation/resource-outages.ts';
import { reviewedTasks, type TaskReview } from '../activation/task-review.ts';
import type { ReviewedTask, ReviewFacts } from './fact-data.ts';
import { named } from './log-fact.ts';
import { contactFacts } from './report-facts.ts';
import { storyOf } from './story-facts.ts';

/** What is kept beside the record of a response, and is told with it. */
export type ReviewedBeside = Pick<ReviewFacts, 'actions' | 'lessons' | 'verdict'>;

/**
 * What a response was, from its beginning to its end.
 * @param asOf the end of it, or the present while it is under way, by its own clock
 */
export function reviewFacts(state: ActivationState, beside: ReviewedBeside, asOf: string): ReviewFacts {
  const standDown = state.log.findLast((entry) => entry.kind === 'standDown');
  return {
    stoodDownAt: state.stoodDownAt,
    stoodDownBy: standDown?.author ?? '',
    standDownText: standDown?.body.text ?? '',
    tasks: reviewedTasks(state, asOf).map((review) => reviewedTask(review, state)),
    entries: state.log.length,
    timeLine: storyOf(state),
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

function stopsOf(state: ActivationState): ReviewFacts['stops'] {
  return functionStops(state).flatMap(({ functionId, ...stop }) => {
    const run = state.functions.get(functionId);
    if (!run) return [];
    const { code, rtoMinutes, mtpdMinutes } = run;
    return [{ ...stop, code, name: named(run), rtoMinutes, mtpdMinutes }];
  });
}

/** What was noted, and each objective on which nothing was: an exercise answers for all that it set out to show. */
function observationsOf({ observations, objectives }: ActivationState): ReviewFacts['observations'] {
  const noted = observations.map(({ kind, objectiveId, text, saidBy, author }) => {
    const objective = objectives.find(({ id }) => id === objectiveId);
    return {
      ...{ kind, text, said: saidBy || author },
      objective: objective ? { en: objective.textEn, fr: objective.textFr } : null,
    };
  });
  const unseen = objectives.filter(({ id }) => !observations.some(({ objectiveId }) => objectiveId === id));
  return [
    ...noted,
    ...unseen.map(({ textEn, textFr }) => ({
      ...{ kind: 'none' as const, text: '', said: '' },
      objective: { en: textEn, fr: textFr },
    })),
  ];
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
