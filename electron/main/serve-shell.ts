import { app, type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { CallChannel } from '../contract/bridge.ts';
import type { Failure } from '../contract/reply.ts';
import { shellContract } from '../contract/shell.ts';
import type { Log } from '../serving/log-file.ts';
import { type Service, serveCall } from '../serving/serve-call.ts';
import { isOurs } from './page-address.ts';
import { type Shell, type ShellCallContext, shellHandlers } from './shell-handlers.ts';

const callChannel: CallChannel = 'holdfast:call';

/** Serves the shell's contract to the main frame of our own window, and to nothing else. */
export function serveShell(shell: Shell, log: Log): void {
  const service: Service<ShellCallContext> = {
    contract: shellContract,
    handlers: shellHandlers,
    log: log.error,
    checkOutput: !app.isPackaged,
  };
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    if (!frame || !isTrusted(event, shell.window().browser)) return refused();
    return await serveCall(service, name, input, () => ({ ...shell, frame }));
  });
}

function isTrusted({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed() || sender !== window.webContents) return false;
  return senderFrame === window.webContents.mainFrame && isOurs(senderFrame.url);
}

function refused(): Failure {
  return { ok: false, code: 'unknown_call', message: 'not from the window', details: {} };
}
