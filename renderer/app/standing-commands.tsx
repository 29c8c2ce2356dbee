import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShellEvent } from '../desk.ts';
import { openPackDialog } from '../plan/continuity-pack/pack-dialog-store.ts';
import { type Command, useCommand, useCommandStore } from '../ui/commands.ts';
import { leaveField } from '../ui/leave-field.ts';
import { openKeys } from './keys-dialog.tsx';
import { openPalette } from './palette/palette-store.ts';
import { useTakeBack } from './take-back.ts';
import { useWorkspaceActs } from './workspace-acts.ts';

/** The commands that are there on every page. Their titles are also what the palette and the list of keys show. */
export function useStandingCommands(isOpen: boolean): void {
  const { t } = useTranslation(['app', 'pack']);
  const navigate = useNavigate();
  const { undo, redo } = useTakeBack();
  const { open, saveCopy, close } = useWorkspaceActs();
  const goTo = (id: string, title: string, to: string, keys?: string): Command => ({
    id,
    title,
    ...(keys && { keys }),
    run: () => void navigate(to),
  });
  const inside = (command: Command) => (isOpen ? command : null);

  useCommand(inside({ id: 'find', title: t('command.find'), keys: 'mod+k', run: openPalette }));
  useCommand(inside(goTo('plan', t('command.plan'), '/plan', 'mod+1')));
  useCommand(inside(goTo('activate', t('command.activate'), '/activate', 'mod+2')));
  useCommand(inside(goTo('declare', t('command.declare'), '/activate/declare', 'mod+shift+a')));
  useCommand(inside(goTo('publish', t('command.publish'), '/publish', 'mod+3')));
  useCommand(inside(goTo('bringSpreadsheets', t('start.sheets'), '/plan/import')));
  useCommand(inside({ id: 'makePack', title: t('pack:make.command'), run: openPackDialog }));
  useCommand(goTo('help', t('command.help'), '/help', 'F1'));
  useCommand(goTo('settings', t('command.settings'), '/settings', 'mod+,'));
  useCommand({ id: 'keys', title: t('command.keys'), keys: '? mod+/', run: openKeys });
  useCommand(inside({ id: 'undo', title: t('command.undo'), keys: 'mod+z', run: undo }));
  useCommand(inside({ id: 'redo', title: t('command.redo'), keys: 'mod+shift+z mod+y', run: redo }));
  useCommand(inside({ id: 'save-copy', title: t('workspace.saveCopy'), run: () => void saveCopy() }));
  useCommand(inside({ id: 'open-another', title: t('workspace.openAnother'), run: () => void open() }));
  useCommand(inside({ id: 'close', title: t('workspace.close'), run: () => void close() }));

  // An entry of the menu runs the command of the same name.
  useShellEvent('menuCommand', ({ command }) => {
    leaveField();
    useCommandStore
      .getState()
      .commands.findLast((c) => c.id === command)
      ?.run();
  });
}
