import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff, IconLayoutSidebarRight, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../../domain/activation/activation-state.ts';
import { useCommand } from '../../../ui/commands.ts';
import { useLateSoundOn } from '../../late-sound.ts';
import { useActivationView } from '../activation-context.ts';
import { TaskFilters } from './task-filters.tsx';
import { taskViews, useTaskView } from './task-view.ts';
import toolbar from './tasks-toolbar.module.css';
import type { Scope } from './use-scope.ts';
import { useViewCommands } from './use-view-commands.ts';

interface TasksToolbarProps {
  scope: Scope;
  onScope: (scope: Scope) => void;
  /** How many of the tasks are shown. */
  shown: number;
}

/** How the tasks are shown, whose, which; a new one; and the sound when one becomes late. */
export const TasksToolbar = memo(function TasksToolbar({ scope, onScope, shown }: TasksToolbarProps) {
  const { t } = useTranslation('runTasks');
  const { state, tasks, ask, myRoleId } = useActivationView();
  const { view, change } = useTaskView();
  const mayAdd = isUnderWay(state.status);
  const add = () => ask({ kind: 'addTask' });
  useCommand(mayAdd ? { id: 'task-add', title: t('add.command'), keys: 'a', run: add } : null);
  useViewCommands((shownAs) => change({ view: shownAs }));
  return (
    <div className={toolbar.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t('view.label')}
        value={view}
        onChange={(value) => change({ view: taskViews.find((v) => v === value) ?? 'list' })}
        data={taskViews.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      {myRoleId !== null && (
        <SegmentedControl
          size="xs"
          aria-label={t('activate:tasks.scope')}
          value={scope}
          onChange={(value) => onScope(value === 'mine' ? 'mine' : 'all')}
          data={[
            {
              value: 'mine',
              label: t('activate:tasks.mine', {
                count: tasks.filter((task) => task.task.roleId === myRoleId).length,
              }),
            },
            { value: 'all', label: t('activate:tasks.all', { count: tasks.length }) },
          ]}
        />
      )}
      <TaskFilters shown={shown} byRole={myRoleId === null || scope === 'all'} />
      <span className={toolbar.spring} />
      {mayAdd && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
          aria-keyshortcuts="A"
        >
          {t('add.button')}
        </Button>
      )}
      <SoundSwitch />
      {view !== 'list' && <BesideSwitch />}
    </div>
  );
});

function SoundSwitch() {
  const { t } = useTranslation('runTasks');
  const [on, setOn] = useLateSoundOn();
  const label = t('sound.label');
  return (
    <Tooltip label={t(on ? 'sound.on' : 'sound.off')}>
      <ActionIcon variant="subtle" size={30} aria-label={label} aria-pressed={on} onClick={() => setOn(!on)}>
        {on ? <IconBell size={17} /> : <IconBellOff size={17} />}
      </ActionIcon>
    </Tooltip>
  );
}

/** The wide views have the room of the log and the roles, until those are asked for. */
function BesideSwitch() {
  const { t } = useTranslation('runTasks');
  const { besideOpen, showBeside } = useTaskView();
  return (
    <Tooltip label={t(besideOpen ? 'beside.hide' : 'beside.show')}>
      <ActionIcon
        variant="subtle"
        size={30}
        aria-label={t('beside.label')}
        aria-pressed={besideOpen}
        onClick={() => showBeside(!besideOpen)}
      >
        <IconLayoutSidebarRight size={17} />
      </ActionIcon>
    </Tooltip>
  );
}
