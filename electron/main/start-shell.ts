import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import type { Log } from '../serving/log-file.ts';
import { ChosenFiles } from './chosen-files.ts';
import { DeskProcess } from './desk-process.ts';
import { FileDialogs } from './file-dialogs.ts';
import { MainWindow } from './main-window.ts';
import { showMenu } from './menu.ts';
import { PagePrinter } from './page-printer.ts';
import { serveShell } from './serve-shell.ts';
import { Settings } from './settings.ts';
import type { Shell } from './shell-handlers.ts';
import { WorkspaceDoors } from './workspace-doors.ts';
import { Workspaces } from './workspaces.ts';

export interface RunningShell {
  settings: Settings;
  openGiven(path: string): void;
  comeForward(): void;
}

interface Start {
  userData: string;
  /** A workspace that this start was given; else the one that was open last is opened. */
  file: string | undefined;
  log: Log;
}

/** Puts the parts of the shell together: settings, desk, window, menu; opens the workspace; ends in order. */
export function startShell({ userData, file, log }: Start): RunningShell {
  const settings = new Settings(join(userData, 'settings.json'), app.getLocale());
  // Before the window: its ground is of the theme from the first moment.
  nativeTheme.themeSource = settings.values.theme;
  const printer = new PagePrinter();
  const desk = new DeskProcess(
    {
      logFolder: join(userData, 'logs'),
      waitingFile: join(userData, 'waiting-packs.json'),
      checkOutput: !app.isPackaged,
    },
    async (page) => {
      try {
        return await printer.print(page);
      } catch (error) {
        log.error('print', error);
        throw error;
      }
    },
    (mayReopen) => {
      log.note('the desk ended by itself and was started again');
      void afterRestart(shell, mayReopen);
    },
  );
  desk.start();
  const workspaces = new Workspaces(desk, settings, ({ isTold }) => {
    if (!isTold) window.send('workspaceChanged', {});
    drawMenu();
  });
  const window = new MainWindow(settings);
  const dialogs = new FileDialogs(
    () => window.browser,
    () => settings.values.language,
  );
  const doors = new WorkspaceDoors(workspaces, dialogs, () => window);
  const files = new ChosenFiles(desk);
  const drawMenu = () => drawMenuOf(shell);
  const shell: Shell = {
    settings,
    desk,
    workspaces,
    doors,
    dialogs,
    files,
    window: () => window,
    languageChanged: drawMenu,
  };

  openAtStart(shell, file);
  serveShell(shell, log);
  drawMenu();
  void window.load();
  endInOrder(shell, printer);
  return { settings, openGiven: (given) => doors.openGiven(given), comeForward: () => window.comeForward() };
}

/** The file that this start was given, else the workspace that was open last; one that fails is not tried at every start. */
function openAtStart({ settings, doors }: Shell, file: string | undefined): void {
  const path = file ?? settings.values.openPath;
  settings.set({ openPath: null });
  if (path) doors.openFirst(path);
}

/** The new desk is given what the old one had, then the page its port: what it asks then is answered from the workspace. */
async function afterRestart({ desk, workspaces, files, window }: Shell, mayReopen: boolean): Promise<void> {
  await files.grantAgain().catch(() => undefined);
  const reopened = await workspaces.reopen(mayReopen);
  if (reopened === undefined || !window().hasPort) return;
  desk.connect(window().browser.webContents.mainFrame);
  window().send('deskRestarted', { reopened });
}

function drawMenuOf({ settings, workspaces, doors, window }: Shell): void {
  const { language } = settings.values;
  showMenu(
    { language, workspaceOpen: workspaces.openPath !== undefined, recent: workspaces.recentNames() },
    {
      newWorkspace: () => doors.say(doors.create('empty')),
      openExample: () => doors.say(doors.create('example')),
      open: () => doors.say(doors.open()),
      openRecent: (id) => doors.say(doors.openRecent(id)),
      saveCopy: () => doors.say(doors.saveCopy()),
      closeWorkspace: () => doors.say(doors.close()),
      command: (command) => window().send('menuCommand', { command }),
    },
  );
}

/** First the window, which stores what is being edited; then the desk, which closes the workspace; then the rest. */
function endInOrder({ desk, settings, window }: Shell, printer: PagePrinter): void {
  // Its hidden window would keep the application alive.
  window().browser.on('closed', () => printer.close());
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (!window().browser.isDestroyed()) {
      event.preventDefault();
      window().browser.close();
    } else if (!desk.stopped) {
      event.preventDefault();
      void desk.stop().then(() => app.quit());
    }
  });
  app.on('will-quit', () => settings.flush());
}
