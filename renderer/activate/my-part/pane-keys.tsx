import { useSearchParams } from 'react-router';
import { useViewCommands } from '../running/tasks/use-view-commands.ts';
import { usePaneCommands } from '../running/use-pane-commands.ts';

/** The keys of the panes and of the views lead to them from here too: to the whole picture, with what was asked for. */
export function PaneKeys() {
  const [, setSearch] = useSearchParams();
  const lead = (name: 'pane' | 'view', value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        next.set('part', 'all');
        return next;
      },
      { state: { keepFocus: true } },
    );
  usePaneCommands((pane) => lead('pane', pane));
  useViewCommands((view) => lead('view', view));
  return null;
}
