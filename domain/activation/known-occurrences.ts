import { type Anchors, type Occurrence, occurrences } from './due-time.ts';
import type { TaskSnapshot } from './log-entry.ts';

/** What was worked out of a task last, and for which times it holds. */
interface Known {
  anchors: Anchors;
  timeZone: string;
  from: string;
  /** Null holds for good. */
  until: string | null;
  occurrences: Occurrence[];
}

const known = new WeakMap<TaskSnapshot, Known>();

/**
 * The occurrences of a task (due-time.ts), remembered until an anchor moves, and those of a repeated one until its next
 * one is due: calendar arithmetic for thousands of tasks at every tick would be felt. Tasks and anchors are never changed
 * in place, so that the same ones mean the same times.
 */
export function knownOccurrences(
  task: TaskSnapshot,
  anchors: Anchors,
  timeZone: string,
  now: string,
): readonly Occurrence[] {
  const before = known.get(task);
  if (before && before.anchors === anchors && before.timeZone === timeZone && holdsAt(before, now)) {
    return before.occurrences;
  }
  const found = occurrences(task, anchors, timeZone, now);
  const last = found.at(-1)?.dueAt ?? null;
  const goesOn = task.repeat !== null && last !== null && last > now;
  const from = task.repeat === null ? '' : now;
  known.set(task, { anchors, timeZone, from, until: goesOn ? last : null, occurrences: found });
  return found;
}

function holdsAt({ from, until }: Known, now: string): boolean {
  return from <= now && (until === null || now < until);
}
