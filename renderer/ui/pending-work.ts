import { leaveField } from './leave-field.ts';

const pending = new Set<Promise<unknown>>();

/** Work that must end before the window closes: what is being stored. */
export function keepWindowFor<T>(work: Promise<T>): Promise<T> {
  const done = work.finally(() => pending.delete(done));
  pending.add(done);
  return done;
}

/** Leaves the field being edited, and waits until everything is stored (or was refused). */
export async function whenAllIsStored(): Promise<void> {
  leaveField();
  // Leaving a field starts to store it after the event has been handled.
  await new Promise((resolve) => setTimeout(resolve, 0));
  while (pending.size > 0) await Promise.allSettled(pending);
}
