import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { isSettled, type TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { useActivationView } from '../activation-context.ts';
import { type TaskKey, useTaskActs } from './task-acts.ts';

const keys = new Map<string, TaskKey>([
  [' ', 'tick'],
  ['x', 'tick'],
  ['s', 'start'],
  ['k', 'skip'],
  ['f', 'fail'],
  ['o', 'reopen'],
  ['h', 'give'],
]);

interface TaskKeysOptions {
  /** In the order in which they stand. */
  tasks: readonly TaskAt[];
  selected: string | null;
  /** Where a key leads from a task: the place of another in `tasks`. */
  step: (key: string, at: number) => number | undefined;
}

/**
 * The keys and clicks of every view of the tasks: arrows from task to task, a key for each act. The focus is on the box of
 * a task; after a tick it goes on to the next one. A task that has the focus, or is to have it, must be drawn (`active`).
 */
export function useTaskKeys({ tasks, selected, step }: TaskKeysOptions) {
  const { selectTask, ask, isAsking } = useActivationView();
  const { run } = useTaskActs();
  const container = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const wanted = useRef<{ key: string; onceDone: string | null } | null>(null);
  const askedOf = useRef<{ key: string; next: string | null } | null>(null);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { key, onceDone } = wanted.current;
    if (onceDone !== null && !tasks.some((task) => task.key === onceDone && task.settledAt !== null)) return;
    if (isAsking) return;
    if (focusBox(container.current, key)) wanted.current = null;
  });

  /** A question takes the focus from its task: when it is answered or given up, the task or the one after it has it again. */
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of a question gives the focus back
  useLayoutEffect(() => {
    const asked = askedOf.current;
    if (isAsking || asked === null) return;
    askedOf.current = null;
    focusOn(asked.key);
    // What the answer changes may be drawn a moment after the question has gone.
    if (asked.next !== null) wanted.current = { key: asked.next, onceDone: asked.key };
  }, [isAsking]);

  function focusOn(key: string | undefined): void {
    if (key === undefined || focusBox(container.current, key)) return;
    wanted.current = { key, onceDone: null };
    setActive(key);
  }

  /** After a tick both may stand elsewhere, and what moves loses the focus: it is given once the task is drawn as done. */
  async function doAct(act: TaskKey, task: TaskAt): Promise<void> {
    const at = tasks.indexOf(task);
    const neighbour = tasks.slice(at + 1).find((each) => !isSettled(each.status)) ?? tasks[at - 1];
    const hasFocus = container.current?.contains(document.activeElement) ?? false;
    if (hasFocus) askedOf.current = { key: task.key, next: neighbour?.key ?? null };
    if (act === 'tick' && hasFocus && neighbour) {
      wanted.current = { key: neighbour.key, onceDone: task.key };
    }
    if (!(await run(act, task))) wanted.current = null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const at = tasks.findIndex((task) => task.key === taskKeyOf(event.target));
    const task = tasks[at];
    wanted.current = null;
    if (!task || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys.get(event.key.toLowerCase());
    const goTo = step(event.key, at);
    if (event.key.toLowerCase() === 'e' && task.lacksEvidence) ask({ kind: 'evidence', task: task.key });
    else if (act) void doAct(act === 'tick' && task.settledAt !== null ? 'reopen' : act, task);
    else if (event.key === 'Enter') selectTask(task.key);
    else if (event.key === 'Escape' && selected !== null) selectTask(null);
    else if (goTo !== undefined) focusOn(tasks[goTo]?.key);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const task = tasks.find((each) => each.key === taskKeyOf(event.target));
    if (!task || !(event.target instanceof Element)) return;
    if (event.target.closest('[data-evidence]')) ask({ kind: 'evidence', task: task.key });
    else if (event.target.closest('[role="checkbox"]')) void doAct(task.settledAt ? 'reopen' : 'tick', task);
    else selectTask(task.key);
  }

  function onFocus(event: { target: EventTarget }): void {
    askedOf.current = null;
    setActive(taskKeyOf(event.target) ?? null);
  }
  return { active, doAct, handlers: { ref: container, onKeyDown, onClick, onFocus } };
}

/** Up, down, home and end in one column. */
export function stepInList(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

export function taskKeyOf(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-task]') : null;
  return row?.dataset.task;
}

function focusBox(container: HTMLElement | null, key: string): boolean {
  const row = container?.querySelector(`[data-task="${CSS.escape(key)}"] [role="checkbox"]`);
  if (!(row instanceof HTMLElement)) return false;
  row.focus();
  return true;
}
