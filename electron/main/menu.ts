import { app, type MenuItemConstructorOptions as Item, Menu } from 'electron';
import type { MenuCommand } from '../contract/events.ts';
import type { Language } from './settings.ts';
import { type ShellWords, shellWords } from './words.ts';

/** What the menu carries out; the rest of it are roles of the system. */
export interface MenuActs {
  newWorkspace(): void;
  openExample(): void;
  open(): void;
  openRecent(id: string): void;
  saveCopy(): void;
  closeWorkspace(): void;
  command(command: MenuCommand): void;
}

export interface MenuFacts {
  language: Language;
  workspaceOpen: boolean;
  recent: { id: string; name: string }[];
}

type Words = ShellWords['menu'];
const onMac = process.platform === 'darwin';

/**
 * Puts the menu in place, in the user's language. Ctrl+N, Ctrl+K, Ctrl+Z in lists, Alt+←/→ and `?` are the page's: an
 * entry for one of these names no key here, or the page would never hear it.
 */
export function showMenu(facts: MenuFacts, acts: MenuActs): void {
  const words = shellWords(facts.language).menu;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(onMac ? [macMenu(words, acts)] : []),
      fileMenu(words, facts, acts),
      editMenu(words),
      viewMenu(words, facts, acts),
      ...(onMac ? [{ label: words.window, role: 'windowMenu' } satisfies Item] : []),
      helpMenu(words, acts),
    ]),
  );
}

function macMenu(words: Words, acts: MenuActs): Item {
  return {
    label: app.name,
    submenu: [
      { label: words.about, role: 'about' },
      { type: 'separator' },
      { label: words.settings, accelerator: 'Command+,', click: () => acts.command('settings') },
      { type: 'separator' },
      { label: words.hide, role: 'hide' },
      { label: words.quit, role: 'quit' },
    ],
  };
}

function fileMenu(words: Words, { workspaceOpen: enabled, recent }: MenuFacts, acts: MenuActs): Item {
  const recentItems: Item[] = recent.map(({ id, name }) => ({
    label: name,
    click: () => acts.openRecent(id),
  }));
  const none: Item = { label: words.noRecent, enabled: false };
  return {
    label: words.file,
    submenu: [
      { label: words.newWorkspace, click: () => acts.newWorkspace() },
      { label: words.open, accelerator: 'CommandOrControl+O', click: () => acts.open() },
      { label: words.openRecent, submenu: recentItems.length > 0 ? recentItems : [none] },
      { label: words.openExample, click: () => acts.openExample() },
      { type: 'separator' },
      { label: words.bringSpreadsheets, enabled, click: () => acts.command('bringSpreadsheets') },
      { label: words.makePack, enabled, click: () => acts.command('makePack') },
      {
        label: words.saveCopy,
        enabled,
        accelerator: 'CommandOrControl+Shift+S',
        click: () => acts.saveCopy(),
      },
      { label: words.closeWorkspace, enabled, click: () => acts.closeWorkspace() },
      ...(onMac ? [] : windowsEnd(words, acts)),
    ],
  };
}

function windowsEnd(words: Words, acts: MenuActs): Item[] {
  return [
    { type: 'separator' },
    { label: words.settings, accelerator: 'Control+,', click: () => acts.command('settings') },
    { type: 'separator' },
    { label: words.quit, role: 'quit', accelerator: 'Control+Q' },
  ];
}

function editMenu(words: Words): Item {
  return {
    label: words.edit,
    submenu: [
      { label: words.undo, role: 'undo', registerAccelerator: false },
      { label: words.redo, role: 'redo', registerAccelerator: false },
      { type: 'separator' },
      { label: words.cut, role: 'cut' },
      { label: words.copy, role: 'copy' },
      { label: words.paste, role: 'paste' },
      { label: words.selectAll, role: 'selectAll' },
    ],
  };
}

function viewMenu(words: Words, { workspaceOpen: enabled }: MenuFacts, acts: MenuActs): Item {
  return {
    label: words.view,
    submenu: [
      { label: words.plan, enabled, accelerator: 'CommandOrControl+1', click: () => acts.command('plan') },
      {
        label: words.activate,
        enabled,
        accelerator: 'CommandOrControl+2',
        click: () => acts.command('activate'),
      },
      {
        label: words.publish,
        enabled,
        accelerator: 'CommandOrControl+3',
        click: () => acts.command('publish'),
      },
      { label: words.find, enabled, click: () => acts.command('find') },
      { type: 'separator' },
      { label: words.actualSize, role: 'resetZoom' },
      { label: words.zoomIn, role: 'zoomIn' },
      { label: words.zoomOut, role: 'zoomOut' },
      { label: words.fullScreen, role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ label: words.developer, role: 'toggleDevTools' } satisfies Item]),
    ],
  };
}

function helpMenu(words: Words, acts: MenuActs): Item {
  return {
    label: words.help,
    role: 'help',
    submenu: [
      { label: words.guide, accelerator: 'F1', click: () => acts.command('help') },
      { label: words.keys, click: () => acts.command('keys') },
      ...(onMac ? [] : [{ label: words.about, role: 'about' } satisfies Item]),
    ],
  };
}
