import { app, nativeTheme, shell, type WebFrameMain } from 'electron';
import type { CallName, Output, Parsed } from '../contract/call.ts';
import type { Appearance, ShellContract } from '../contract/shell.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { DeskProcess } from './desk-process.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { MainWindow } from './main-window.ts';
import { openLink } from './open-link.ts';
import { loginName, type Settings } from './settings.ts';
import type { WorkspaceDoors } from './workspace-doors.ts';
import type { Workspaces } from './workspaces.ts';

/** What the shell's handlers use. */
export interface Shell {
  settings: Settings;
  desk: DeskProcess;
  workspaces: Workspaces;
  doors: WorkspaceDoors;
  dialogs: FileDialogs;
  files: ChosenFiles;
  window(): MainWindow;
  /** The language was changed: the menu follows. */
  languageChanged(): void;
}

export interface ShellCallContext extends Shell {
  /** The document that calls. */
  frame: WebFrameMain;
}

type ShellHandlers = {
  [N in CallName<ShellContract>]: (
    input: Parsed<ShellContract, N>,
    context: ShellCallContext,
  ) => Promise<Output<ShellContract, N>> | Output<ShellContract, N>;
};

export const shellHandlers: ShellHandlers = {
  'desk.connect': (_, { desk, frame, window }) => {
    const connected = window().takesPort();
    if (connected) desk.connect(frame);
    return { connected };
  },
  'window.listens': (_, { window }) => {
    window().listens();
    return {};
  },
  'workspace.state': async (_, { workspaces, window }) => {
    const mayFail = workspaces.isOpening;
    const state = await workspaces.state();
    // Else a page that begins would read everything twice.
    if (!mayFail) window().needNotTell('workspaceChanged');
    return state;
  },
  'workspace.create': (_, { doors }) => doors.create('empty'),
  'workspace.createExample': (_, { doors }) => doors.create('example'),
  'workspace.open': (_, { doors }) => doors.open(),
  'workspace.openRecent': ({ id }, { doors }) => doors.openRecent(id),
  'workspace.forgetRecent': ({ id }, { workspaces }) => {
    workspaces.forget(id);
    return workspaces.state();
  },
  'workspace.saveCopy': (_, { doors }) => doors.saveCopy(),
  'workspace.close': (_, { doors }) => doors.close(),

  'files.chooseSpreadsheets': async (_, { dialogs, files }) => {
    const paths = await dialogs.spreadsheets();
    return await Promise.all(paths.map((path) => files.grant(path, { target: false })));
  },
  'files.chooseSource': async ({ type }, { dialogs, files }) => {
    const path = await dialogs.source(type);
    return path === undefined ? null : await files.grant(path, { target: false });
  },
  'files.chooseTarget': async ({ suggestedName, type }, { dialogs, files }) => {
    const path = await dialogs.target(suggestedName, type);
    return path === undefined ? null : await files.grant(path, { target: true });
  },
  'files.show': ({ token }, { files }) => {
    shell.showItemInFolder(files.writtenPath(token));
    return {};
  },
  'files.openWritten': async ({ token }, { files }) => {
    await shell.openPath(files.writtenPath(token));
    return {};
  },

  'window.stored': (_, { window }) => {
    window().stored();
    return {};
  },
  'settings.get': (_, { settings }) => appearance(settings),
  'settings.set': async (change, { settings, desk, languageChanged }) => {
    settings.set(change);
    if (change.theme) nativeTheme.themeSource = change.theme;
    if (change.language) languageChanged();
    if (change.author) await desk.request('setAuthor', { author: change.author });
    return appearance(settings);
  },
  'app.info': () => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    platform: process.platform,
  }),
  'link.open': async ({ url }, { settings, window }) => ({
    opened: await openLink(url, window().browser, settings.values.language),
  }),
};

function appearance({ values }: Settings): Appearance {
  const { language, theme, author, lastPlace, entryTemplates } = values;
  return { language, theme, author, lastPlace, entryTemplates, authorIsLogin: author === loginName() };
}
