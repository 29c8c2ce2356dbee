import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import type { EventChannel, ShellMessage } from '../contract/bridge.ts';
import type { ShellEvent, ShellEventName } from '../contract/events.ts';
import { pageUrl } from './page-address.ts';
import { PageGone } from './page-gone.ts';
import type { Settings } from './settings.ts';

const eventChannel: EventChannel = 'holdfast:event';
const smallest = { minWidth: 900, minHeight: 600 };
const usual = { width: 1280, height: 840 };
/** A page that does not answer is not waited for any longer. */
const storesWithinMs = 1500;

/** The one window: opened where it was, told what the shell has to say, closed when the page has stored everything. */
export class MainWindow {
  readonly browser: BrowserWindow;
  readonly #settings: Settings;
  #hasPort = false;
  #listening = false;
  #held: ShellMessage[] = [];
  #closing = false;
  #stored: (() => void) | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    const { window: last } = settings.values;
    this.browser = new BrowserWindow({
      ...usual,
      ...(last && isOnScreen(last) && { x: last.x, y: last.y, width: last.width, height: last.height }),
      ...smallest,
      show: false,
      title: 'Holdfast',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a2023' : '#ffffff',
      webPreferences: {
        preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: !app.isPackaged,
      },
    });
    if (last?.maximized) this.browser.maximize();
    this.#follow();
  }

  async load(): Promise<void> {
    await this.browser.loadURL(pageUrl);
  }

  /** Tells the page, or holds it until the page listens. */
  send<N extends ShellEventName>(event: N, data: ShellEvent<N>): void {
    if (this.browser.isDestroyed()) return;
    const message: ShellMessage = { event, data };
    if (this.#listening) this.browser.webContents.send(eventChannel, message);
    else this.#held.push(message);
  }

  /** Takes back what the page has not heard yet, once it has been told the same in another way. */
  needNotTell(event: ShellEventName): void {
    this.#held = this.#held.filter((message) => message.event !== event);
  }

  /** This document has been given a port to the desk. */
  get hasPort(): boolean {
    return this.#hasPort;
  }

  /** @returns false when this document has its port. */
  takesPort(): boolean {
    if (this.#hasPort) return false;
    this.#hasPort = true;
    return true;
  }

  /** The page listens from now on. */
  listens(): void {
    this.#listening = true;
    for (const message of this.#held.splice(0)) this.browser.webContents.send(eventChannel, message);
  }

  comeForward(): void {
    if (this.browser.isDestroyed()) return;
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }

  /** The page has stored what was being edited. */
  stored(): void {
    this.#stored?.();
  }

  /** Lets the page store what is being edited, before it goes: a field is stored when it is left. */
  async storeNow(): Promise<void> {
    if (!this.#listening || this.browser.isDestroyed()) return;
    const stored = new Promise<void>((resolve) => {
      this.#stored = resolve;
    });
    this.send('storeNow', {});
    await Promise.race([stored, new Promise((resolve) => setTimeout(resolve, storesWithinMs))]);
  }

  /** A new document: it has no port and hears nothing yet. */
  #begins(): void {
    this.#hasPort = false;
    this.#listening = false;
  }

  #follow(): void {
    const { browser } = this;
    const gone = new PageGone(browser);
    browser.once('ready-to-show', () => browser.show());
    browser.webContents.on('did-navigate', () => this.#begins());
    browser.webContents.on('render-process-gone', () => {
      this.#begins();
      if (!browser.isDestroyed() && !this.#closing) void gone.reload(this.#settings.values.language);
    });
    browser.on('close', (event) => {
      this.#remember();
      if (!this.#listening) return;
      event.preventDefault();
      if (this.#closing) return;
      this.#closing = true;
      void this.storeNow().then(() => browser.destroy());
    });
  }

  /** The page keeps its place after a moment of rest; what it was at the very end is read from its address. */
  #remember(): void {
    const { browser } = this;
    const { hash } = new URL(browser.webContents.getURL() || pageUrl);
    const place = hash.slice(1);
    this.#settings.set({
      window: { ...browser.getNormalBounds(), maximized: browser.isMaximized() },
      ...(place.startsWith('/') && place.length <= 400 && { lastPlace: place }),
    });
  }
}

/** A screen may have gone since: a window that could not be seen opens at the usual place. */
function isOnScreen(window: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(window);
  const across =
    Math.min(window.x + window.width, workArea.x + workArea.width) - Math.max(window.x, workArea.x);
  return across > 200 && window.y >= workArea.y && window.y < workArea.y + workArea.height - 100;
}
