import { minutesBetween } from './activation-clock.ts';
import type { ActivationState, InjectRun } from './activation-state.ts';
import { nextDue, type TaskAt } from './tasks-at.ts';

/** An inject of the script with the time at which it is to be given; null is given by hand, or T is not known yet. */
export interface InjectAt extends InjectRun {
  dueAt: string | null;
}

/** The script of an exercise in the order in which it plays: by time, and what is given by hand at its place. */
export function injectsAt(state: ActivationState): InjectAt[] {
  const { T } = state.anchors;
  return [...state.injects.values()]
    .map((inject) => ({
      ...inject,
      dueAt:
        inject.atMinutes === null || T === null
          ? null
          : new Date(Date.parse(T) + inject.atMinutes * 60_000).toISOString(),
    }))
    .toSorted((a, b) => a.position - b.position);
}

/** Injects whose time has come and that nobody was given yet, the earliest first. */
export function injectsDue(state: ActivationState, now: string): (InjectAt & { dueAt: string })[] {
  if (state.mode !== 'exercise' || state.status !== 'active') return [];
  return injectsAt(state)
    .flatMap((i) =>
      i.givenAt === null && i.dueAt !== null && i.dueAt <= now ? [{ ...i, dueAt: i.dueAt }] : [],
    )
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

/** Injects of the script that a jump of so many minutes would give one on top of the other, the earliest first. */
export function injectsPassed(
  state: ActivationState,
  now: string,
  jumpMinutes: number,
): (InjectAt & { dueAt: string })[] {
  const until = new Date(Date.parse(now) + jumpMinutes * 60_000).toISOString();
  return injectsDue(state, until).filter(({ dueAt }) => dueAt > now);
}

/** What comes next by the clock, and how many minutes it would have to be set forward to reach it. */
export interface NextStop {
  kind: 'inject' | 'task';
  /** Id of the inject, key of the task. */
  key: string;
  at: string;
  jumpMinutes: number;
}

/**
 * Where a jump of an exercise's clock may lead, the nearest first: to each inject of the script that is still to come, and
 * to the next task that can be done. What is late or due already is no reason to jump over what follows.
 */
export function stopsAhead(state: ActivationState, tasks: readonly TaskAt[], now: string): NextStop[] {
  const task = nextDue(tasks.filter(({ dueAt }) => dueAt !== null && dueAt > now));
  const injects = injectsAt(state).flatMap(({ id, givenAt, dueAt }) =>
    givenAt === null && dueAt !== null && dueAt > now
      ? [{ kind: 'inject' as const, key: id, at: dueAt }]
      : [],
  );
  return [...injects, ...(task?.dueAt ? [{ kind: 'task' as const, key: task.key, at: task.dueAt }] : [])]
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((stop) => ({ ...stop, jumpMinutes: minutesUpTo(now, stop.at) }));
}

/** Whole minutes from one instant to another, a part of one counted as whole: a jump lands at its goal, not before. */
export function minutesUpTo(now: string, at: string): number {
  const whole = minutesBetween(now, at);
  return Math.max(0, Date.parse(at) > Date.parse(now) + whole * 60_000 ? whole + 1 : whole);
}

/** Injects that were given to one role or to everybody, the latest first: what its holder is looking at. */
export function injectsFor(state: ActivationState, roleId: string | null): ActivationState['injectsGiven'] {
  return state.injectsGiven.filter((i) => i.roleId === null || i.roleId === roleId).toReversed();
}
