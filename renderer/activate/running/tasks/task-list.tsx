import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAt } from '../../../../domain/activation/tasks-at.ts';
import { useActivationView } from '../activation-context.ts';
import { type TaskKey, useTaskActs } from './task-acts.ts';
import { TaskLine } from './task-line.tsx';
import type { TaskSection } from './task-lists.ts';
import classes from './tasks.module.css';

const keys = new Map<string, TaskKey>([
  [' ', 'tick'],
  ['x', 'tick'],
  ['s', 'start'],
  ['k', 'skip'],
  ['f', 'fail'],
  ['o', 'reopen'],
]);

/**
 * The list of tasks: one stop for the Tab key, arrows from task to task, a key for each act. The focus is on the box of
 * a task; after a tick it goes on to the next one.
 */
export function TaskList({ sections, selected }: { sections: TaskSection[]; selected: string | null }) {
  const { t } = useTranslation('activate');
  const { state, now, myRoleId, selectTask, ask } = useActivationView();
  const { run } = useTaskActs();
  const list = useRef<HTMLDivElement>(null);
  const flat = sections.flatMap((section) => section.tasks);
  const [active, setActive] = useState<string | null>(null);
  const stop = flat.some((task) => task.key === active) ? active : (selected ?? flat[0]?.key ?? null);
  const shared = {
    tasks: state.tasks,
    timeZone: state.timeZone,
    from: state.anchors.T ?? state.declaredAt,
    now,
  };
  const focusAfterTick = useFocusAfterTick(list, flat);

  async function doAct(key: TaskKey, task: TaskAt): Promise<void> {
    const at = flat.findIndex((each) => each.key === task.key);
    const neighbour =
      flat.slice(at + 1).find((each) => each.status !== 'done' && each.status !== 'skipped') ?? flat[at - 1];
    const hasFocus = list.current?.contains(document.activeElement) ?? false;
    if (key === 'tick' && hasFocus && neighbour) focusAfterTick({ ticked: task.key, next: neighbour.key });
    if (!(await run(key, task))) focusAfterTick(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const key = taskKeyOf(event.target);
    const at = flat.findIndex((task) => task.key === key);
    const task = flat[at];
    if (!task || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys.get(event.key.toLowerCase());
    const goTo = nextIndex(event.key, at, flat.length);
    if (event.key.toLowerCase() === 'e' && task.lacksEvidence) ask({ kind: 'evidence', task: task.key });
    else if (act) void doAct(act === 'tick' && task.settledAt !== null ? 'reopen' : act, task);
    else if (event.key === 'Enter') selectTask(task.key);
    else if (goTo !== undefined) focusBox(list.current, flat[goTo]?.key);
    else return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const key = taskKeyOf(event.target);
    const task = flat.find((each) => each.key === key);
    if (!task || !(event.target instanceof Element)) return;
    if (event.target.closest('[data-evidence]')) ask({ kind: 'evidence', task: task.key });
    else if (event.target.closest('[role="checkbox"]')) void doAct(task.settledAt ? 'reopen' : 'tick', task);
    else selectTask(task.key);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the boxes in it, in one place
    <div
      ref={list}
      className={classes.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => setActive(taskKeyOf(event.target) ?? null)}
    >
      {sections.map(({ group, tasks }) => (
        <section key={group} aria-label={t(`group.${group}`)} className={classes.section}>
          <h2 className={classes.groupName}>
            {t(`group.${group}`)} <span className={classes.count}>{tasks.length}</span>
          </h2>
          <ul className={classes.rows}>
            {tasks.map((task) => (
              <TaskLine
                key={task.key}
                task={task}
                {...shared}
                role={task.task.roleId === null ? undefined : state.roles.get(task.task.roleId)}
                isMine={task.task.roleId !== null && task.task.roleId === myRoleId}
                isSelected={task.key === selected}
                isStop={task.key === stop}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function taskKeyOf(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-task]') : null;
  return row?.dataset.task;
}

function focusBox(list: HTMLElement | null, key: string | undefined): void {
  const row =
    key === undefined ? null : list?.querySelector(`[data-task="${CSS.escape(key)}"] [role="checkbox"]`);
  if (row instanceof HTMLElement) row.focus();
}

/**
 * Gives the focus to the next task once the ticked one is drawn as done: both may have moved to another section by then,
 * and what moves loses the focus.
 */
function useFocusAfterTick(list: RefObject<HTMLElement | null>, tasks: readonly TaskAt[]) {
  const wanted = useRef<{ ticked: string; next: string } | null>(null);
  useLayoutEffect(() => {
    const { ticked, next } = wanted.current ?? {};
    if (!tasks.some((task) => task.key === ticked && task.settledAt !== null)) return;
    wanted.current = null;
    focusBox(list.current, next);
  });
  return (next: typeof wanted.current) => {
    wanted.current = next;
  };
}
