import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useActivationView } from '../activation-context.ts';
import { Later } from '../later.tsx';
import { TaskBoard } from './board/task-board.tsx';
import { TaskList } from './task-list.tsx';
import { taskSections } from './task-lists.ts';
import { filteredTasks, useTaskView } from './task-view.ts';
import classes from './tasks.module.css';
import { TasksToolbar } from './tasks-toolbar.tsx';
import { TimeLine } from './time-line/time-line.tsx';
import { useScope } from './use-scope.ts';

/** The tasks: mine or everybody's, as a list, a board or a time line. */
export function TasksPane({ selected }: { selected: string | null }) {
  const { t } = useTranslation('activate');
  const { tasks, now, myRoleId } = useActivationView();
  const { view, filter } = useTaskView();
  const [scope, setScope] = useScope();
  const onlyMine = myRoleId !== null && scope === 'mine';
  const shown = useMemo(
    () => filteredTasks(tasks, onlyMine ? { ...filter, role: myRoleId } : filter),
    [tasks, filter, onlyMine, myRoleId],
  );
  return (
    <section className={classes.board} data-view={view} aria-label={t('tasks.label')}>
      <Later>
        <TasksToolbar scope={scope} onScope={setScope} shown={shown.length} />
      </Later>
      {shown.length === 0 ? (
        <p className={classes.none}>
          {t(tasks.length === 0 ? 'tasks.none' : onlyMine ? 'tasks.noneMine' : 'runTasks:filter.nothing')}
        </p>
      ) : view === 'board' ? (
        <TaskBoard tasks={shown} selected={selected} />
      ) : view === 'timeLine' ? (
        <TimeLine tasks={shown} selected={selected} />
      ) : (
        <Listed tasks={shown} now={now} myRoleId={myRoleId} selected={selected} />
      )}
    </section>
  );
}

interface ListedProps extends Pick<ReturnType<typeof useActivationView>, 'now' | 'myRoleId'> {
  tasks: ReturnType<typeof filteredTasks>;
  selected: string | null;
}

function Listed({ tasks, now, myRoleId, selected }: ListedProps) {
  const sections = useMemo(() => taskSections(tasks, now, myRoleId), [tasks, now, myRoleId]);
  return <TaskList sections={sections} selected={selected} />;
}
