import { useTranslation } from 'react-i18next';
import { useCommand } from '../../ui/commands.ts';
import { useReportCommands } from '../reports/report-pane.tsx';
import { useActivationView } from './activation-context.ts';

export const panes = ['task', 'log', 'roles', 'contacts', 'functions', 'report', 'exercise'] as const;
export type Pane = (typeof panes)[number];

/** The keys of the panes, the same wherever they are pressed; `show` leads to one of them from there. */
export function usePaneCommands(show: (pane: Pane) => void): void {
  const { t } = useTranslation('activate');
  const { state } = useActivationView();
  useCommand({ id: 'pane-log', title: t('command.log'), keys: 'l', run: () => show('log') });
  useCommand({ id: 'pane-roles', title: t('command.roles'), keys: 'r', run: () => show('roles') });
  useCommand({ id: 'pane-contacts', title: t('command.contacts'), keys: 'c', run: () => show('contacts') });
  useCommand({
    id: 'pane-functions',
    title: t('command.functions'),
    keys: 'g',
    run: () => show('functions'),
  });
  useCommand(
    state.mode === 'exercise'
      ? { id: 'pane-exercise', title: t('command.exercise'), keys: 'y', run: () => show('exercise') }
      : null,
  );
  useReportCommands(() => show('report'));
}
