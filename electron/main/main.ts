import { join } from 'node:path';
import { app, session } from 'electron';
import { openLog } from '../serving/log-file.ts';
import { givenFile } from './given-file.ts';
import { lockDownContents, lockDownNetwork, lockDownSession } from './lock-down.ts';
import { registerPageScheme, servePage } from './serve-page.ts';
import { startShell } from './start-shell.ts';

/** The application's entry. Nothing here may wait at the top level: Electron becomes ready after it. */
const log = openLog(join(app.getPath('userData'), 'logs'), 'main');
let waitingFile = givenFile(process.argv, process.cwd());
let openFile = (path: string) => {
  waitingFile = path;
};

if (!app.requestSingleInstanceLock({ file: waitingFile ?? null })) {
  // The first instance has been given the file.
  app.exit(0);
} else {
  registerPageScheme();
  lockDownNetwork();
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  process.on('uncaughtException', (error) => log.error('uncaughtException', error));
  process.on('unhandledRejection', (error) => log.error('unhandledRejection', error));
  app.whenReady().then(start).catch(cannotStart);
}

function start(): void {
  lockDownSession(session.defaultSession);
  servePage(join(import.meta.dirname, '..', 'renderer'));
  const shell = startShell({ userData: app.getPath('userData'), file: waitingFile, log });
  openFile = (path) => shell.openGiven(path);
  app.on('second-instance', (_event, _argv, _folder, given) => {
    shell.comeForward();
    if (hasFile(given)) shell.openGiven(given.file);
  });
}

function cannotStart(error: unknown): void {
  log.error('start', error);
  app.exit(1);
}

function hasFile(given: unknown): given is { file: string } {
  return typeof given === 'object' && given !== null && 'file' in given && typeof given.file === 'string';
}
