import { Tabs } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ExercisePane } from '../exercise/exercise-pane.tsx';
import { ReportPane } from '../reports/report-pane.tsx';
import { useActivationView } from './activation-context.ts';
import { ContactsPane } from './contacts/contacts-pane.tsx';
import { FunctionsPane } from './functions/functions-pane.tsx';
import { LogPane } from './log/log-pane.tsx';
import { RolesPane } from './roles/roles-pane.tsx';
import classes from './side-pane.module.css';
import { TaskDetails } from './tasks/task-details.tsx';
import { type Pane, panes, usePaneCommands } from './use-pane-commands.ts';

/** Beside the tasks: the details of one, the log, the roles, whom to call, the functions. */
export const SidePane = memo(function SidePane({ selected: key }: { selected: string | null }) {
  const { t } = useTranslation('activate');
  const { state, tasks } = useActivationView();
  const selected = tasks.find((task) => task.key === key);
  const [pane, show] = usePane(selected !== undefined);
  usePaneCommands(show);
  const isExercise = state.mode === 'exercise';
  const shown = isExercise ? panes : panes.filter((name) => name !== 'exercise');
  const stopped = [...state.functions.values()].filter((f) => f.state === 'stopped').length;
  const counts: Record<Pane, number> = {
    task: 0,
    log: state.log.length,
    roles: 0,
    contacts: 0,
    functions: stopped,
    report: 0,
    exercise: 0,
  };
  return (
    <Tabs
      className={classes.pane}
      value={pane}
      keepMounted={false}
      onChange={(value) => show(panes.find((p) => p === value) ?? 'log')}
    >
      <Tabs.List className={classes.tabs}>
        {shown.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`pane.${name}`)} {counts[name] > 0 && <span className={classes.count}>{counts[name]}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="task" className={classes.body}>
        {selected ? (
          <TaskDetails key={selected.key} task={selected} />
        ) : (
          <p className={classes.hint}>{t('task.choose')}</p>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="log" className={classes.body}>
        <LogPane />
      </Tabs.Panel>
      <Tabs.Panel value="roles" className={classes.body}>
        <RolesPane />
      </Tabs.Panel>
      <Tabs.Panel value="contacts" className={classes.body}>
        <ContactsPane />
      </Tabs.Panel>
      <Tabs.Panel value="functions" className={classes.body}>
        <FunctionsPane />
      </Tabs.Panel>
      <Tabs.Panel value="report" className={classes.body}>
        <ReportPane />
      </Tabs.Panel>
      {isExercise && (
        <Tabs.Panel value="exercise" className={classes.body}>
          <ExercisePane />
        </Tabs.Panel>
      )}
    </Tabs>
  );
});

/** Choosing a task shows it; the other panes are chosen by name. Both are part of the address. */
function usePane(hasTask: boolean): [Pane, (pane: Pane) => void] {
  const [search, setSearch] = useSearchParams();
  const named = panes.find((p) => p === search.get('pane'));
  const show = (pane: Pane) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('pane', pane);
        return next;
      },
      { replace: true, state: { keepFocus: true } },
    );
  return [named ?? (hasTask ? 'task' : 'log'), show];
}
