import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCommand } from '../../ui/commands.ts';
import { useActivationView } from '../running/activation-context.ts';

/** The keys of the panes lead to them from here too: to the whole picture, with the pane open. */
export function PaneKeys() {
  const { t } = useTranslation('activate');
  const { state } = useActivationView();
  const [, setSearch] = useSearchParams();
  const show = (pane: string) => () => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('pane', pane);
        next.set('part', 'all');
        return next;
      },
      { state: { keepFocus: true } },
    );
  };
  useCommand({ id: 'pane-log', title: t('command.log'), keys: 'l', run: show('log') });
  useCommand({ id: 'pane-roles', title: t('command.roles'), keys: 'r', run: show('roles') });
  useCommand({ id: 'pane-functions', title: t('command.functions'), keys: 'g', run: show('functions') });
  useCommand({ id: 'pane-contacts', title: t('command.contacts'), keys: 'c', run: show('contacts') });
  useCommand(
    state.mode === 'exercise'
      ? { id: 'pane-exercise', title: t('command.exercise'), keys: 'y', run: show('exercise') }
      : null,
  );
  return null;
}
