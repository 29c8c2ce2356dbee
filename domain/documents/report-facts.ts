import type { ActivationState } from '../activation/activation-state.ts';
import { latestByPlace, totalFigures } from '../activation/strike-figures.ts';
import { isOverdueWaiting, tasksAt } from '../activation/tasks-at.ts';
import { taskFact } from './activation-facts.ts';
import { decisionFacts } from './decision-facts.ts';
import type { ContactFact, ReportFacts, ResourceFact, StrikeFacts, TaskCounts } from './fact-data.ts';
import { logFact, named } from './log-fact.ts';

/**
 * What has happened in the period of a situation report.
 * @param from when the report before was drawn; null where this is the first
 * @param asOf the moment that this one is drawn at, by the activation's clock
 */
export function reportFacts(state: ActivationState, from: string | null, asOf: string): ReportFacts {
  const since = from ?? state.declaredAt;
  // What was written at the very moment of the last report is in it.
  const isNew = (at: string) => (from === null ? at >= since : at > since);
  const tasks = tasksAt(state, asOf);
  const settled = tasks
    .filter(({ settledAt }) => settledAt !== null && isNew(settledAt))
    .toSorted((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''));
  return {
    from: since,
    version: versionOf(state, from),
    tasks: taskCounts(tasks, asOf),
    settled: settled.map((task) => taskFact(task, state, asOf)),
    decisions: decisionFacts(state).filter(({ at }) => isNew(at)),
    log: state.log
      .filter(({ id, kind, eventAt }) => {
        const hasOwnTable = kind === 'decision' || kind === 'contact';
        return isNew(eventAt) && !hasOwnTable && !state.corrections.has(id);
      })
      .toSorted((a, b) => a.eventAt.localeCompare(b.eventAt))
      .map((entry) => logFact(entry, state)),
    contacts: contactFacts(state).filter(({ at }) => isNew(at)),
    resources: resourceFacts(state, isNew),
    strike: strikeFacts(state),
  };
}

function versionOf({ status }: ActivationState, from: string | null): ReportFacts['version'] {
  if (status === 'stoodDown' || status === 'closed') return 'final';
  return from === null ? 'initial' : 'update';
}

function taskCounts(tasks: ReturnType<typeof tasksAt>, asOf: string): TaskCounts {
  const count = (of: (task: (typeof tasks)[number]) => boolean) => tasks.filter(of).length;
  return {
    total: tasks.length,
    done: count(({ status }) => status === 'done' || status === 'skipped'),
    late: count(({ isLate }) => isLate),
    overdueWaiting: count((task) => isOverdueWaiting(task, asOf)),
    failed: count(({ status }) => status === 'failed'),
  };
}

/** Every call made or received, as it stands now. */
export function contactFacts(state: ActivationState): ContactFact[] {
  return state.contacts.map(({ at, personName, via, outcome, text }) => ({
    ...{ at, via, outcome, text },
    person: personName,
  }));
}

function resourceFacts(state: ActivationState, isNew: (at: string) => boolean): ResourceFact[] {
  return [...state.resources.values()].flatMap((run): ResourceFact[] => {
    const { since, state: is, text } = run;
    if (since === null || (is === 'back' && !isNew(since))) return [];
    return [{ name: named(run), state: is, since, text }];
  });
}

function strikeFacts({ strikeFigures }: ActivationState): StrikeFacts | null {
  if (strikeFigures.length === 0) return null;
  const places = latestByPlace(strikeFigures);
  return { places, total: totalFigures(places) };
}
