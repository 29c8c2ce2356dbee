import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { TaskAt } from '../../../domain/activation/tasks-at.ts';
import { useCommand } from '../../ui/commands.ts';
import { ExercisePane } from '../exercise/exercise-pane.tsx';
import { ReportPane, useReportCommands } from '../reports/report-pane.tsx';
import { useActivationView } from './activation-context.ts';
import { ContactsPane } from './contacts/contacts-pane.tsx';
import { FunctionsPane } from './functions/functions-pane.tsx';
import { LogPane } from './log/log-pane.tsx';
import { RolesPane } from './roles/roles-pane.tsx';
import classes from './side-pane.module.css';
import { TaskDetails } from './tasks/task-details.tsx';

const panes = ['task', 'log', 'roles', 'contacts', 'functions', 'report', 'exercise'] as const;
type Pane = (typeof panes)[number];

/** Beside the tasks: the details of one, the log, the roles, whom to call, the functions. */
export function SidePane({ selected }: { selected: TaskAt | undefined }) {
  const { t } = useTranslation('activate');
  const { state } = useActivationView();
  const [pane, show] = usePane(selected !== undefined);
  useCommand({ id: 'pane-log', title: t('command.log'), keys: 'l', run: () => show('log') });
  useCommand({ id: 'pane-roles', title: t('command.roles'), keys: 'r', run: () => show('roles') });
  useCommand({ id: 'pane-contacts', title: t('command.contacts'), keys: 'c', run: () => show('contacts') });
  useCommand({
    id: 'pane-functions',
    title: t('command.functions'),
    keys: 'g',
    run: () => show('functions'),
  });
  const isExercise = state.mode === 'exercise';
  useCommand(
    isExercise
      ? { id: 'pane-exercise', title: t('command.exercise'), keys: 'y', run: () => show('exercise') }
      : null,
  );
  const shown = isExercise ? panes : panes.filter((name) => name !== 'exercise');
  useReportCommands(() => show('report'));
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
}

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
