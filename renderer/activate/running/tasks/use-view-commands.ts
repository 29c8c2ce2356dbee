import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../ui/commands.ts';
import type { TaskView } from './task-view.ts';

const viewKeys: Record<TaskView, string> = { list: '1', board: '2', timeLine: '3' };

/** The keys of the views, the same wherever they are pressed; `show` leads to one of them from there. */
export function useViewCommands(show: (view: TaskView) => void): void {
  const { t } = useTranslation('runTasks');
  const command = (view: TaskView) => ({
    id: `tasks-${view}`,
    title: t(`view.command.${view}`),
    keys: viewKeys[view],
    run: () => show(view),
  });
  useCommand(command('list'));
  useCommand(command('board'));
  useCommand(command('timeLine'));
}
