import { useSearchParams } from 'react-router';
import { type Pane, usePaneCommands } from '../running/use-pane-commands.ts';

/** The keys of the panes lead to them from here too: to the whole picture, with the pane open. */
export function PaneKeys() {
  const [, setSearch] = useSearchParams();
  usePaneCommands((pane: Pane) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('pane', pane);
        next.set('part', 'all');
        return next;
      },
      { state: { keepFocus: true } },
    ),
  );
  return null;
}
