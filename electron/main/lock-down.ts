import { app, type Session, type WebContents } from 'electron';
import { isThePage, mayFetch } from './page-address.ts';

/** Before the application is ready: no request leaves the computer, by whatever part of Chromium. */
export function lockDownNetwork(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    `MAP * ~NOTFOUND${app.isPackaged ? '' : ', EXCLUDE localhost, EXCLUDE 127.0.0.1'}`,
  );
  // As root (tests, never users) the sandbox can't be had and is switched off from outside; asking for it would abort.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** No permission is given, nothing is fetched but the page's own files, nothing is downloaded. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayFetch(url) }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** Whatever shows a page: it stays where it is, opens no window and holds no guest. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? !isThePage(event.url) : event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
