import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../ui/commands.ts';
import { useActivationView } from '../activation-context.ts';
import { TaskList } from './task-list.tsx';
import { taskSections } from './task-lists.ts';
import classes from './tasks.module.css';

/** The tasks: mine, or everybody's. */
export function TaskBoard({ selected }: { selected: string | null }) {
  const { t } = useTranslation('activate');
  const { tasks, now, myRoleId } = useActivationView();
  const [scope, setScope] = useState<'mine' | 'all'>('mine');
  const onlyRole = myRoleId !== null && scope === 'mine' ? myRoleId : null;
  const sections = useMemo(
    () => taskSections(tasks, now, { myRoleId, onlyRole }),
    [tasks, now, myRoleId, onlyRole],
  );
  const toggle = () => setScope(scope === 'mine' ? 'all' : 'mine');
  useCommand(
    myRoleId === null ? null : { id: 'task-scope', title: t('command.scope'), keys: 'w', run: toggle },
  );
  const mine = tasks.filter((task) => task.task.roleId === myRoleId).length;
  return (
    <section className={classes.board} aria-label={t('tasks.label')}>
      {myRoleId !== null && (
        <SegmentedControl
          size="xs"
          className={classes.scope}
          aria-label={t('tasks.scope')}
          value={scope}
          onChange={(value) => setScope(value === 'mine' ? 'mine' : 'all')}
          data={[
            { value: 'mine', label: t('tasks.mine', { count: mine }) },
            { value: 'all', label: t('tasks.all', { count: tasks.length }) },
          ]}
        />
      )}
      {sections.length === 0 && (
        <p className={classes.none}>{t(onlyRole ? 'tasks.noneMine' : 'tasks.none')}</p>
      )}
      <TaskList sections={sections} selected={selected} />
    </section>
  );
}
