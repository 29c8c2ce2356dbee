import { app, type BrowserWindow, dialog } from 'electron';
import type { Language } from './settings.ts';
import { shellWords } from './words.ts';

/** Loaded again without a word this often; a page that dies sooner than that is not mended by it. */
const reloadsAtMost = 3;
const withinMs = 60_000;

/** Loads the page of a window again when its process is gone; when that happens again and again, the user is asked. */
export class PageGone {
  readonly #browser: BrowserWindow;
  #reloadedAt: number[] = [];

  constructor(browser: BrowserWindow) {
    this.#browser = browser;
  }

  async reload(language: Language): Promise<void> {
    const since = Date.now() - withinMs;
    this.#reloadedAt = this.#reloadedAt.filter((at) => at > since);
    if (this.#reloadedAt.length >= reloadsAtMost && !(await this.#again(language))) {
      app.quit();
      return;
    }
    this.#reloadedAt.push(Date.now());
    if (!this.#browser.isDestroyed()) this.#browser.webContents.reload();
  }

  async #again(language: Language): Promise<boolean> {
    const { message, detail, again, quit } = shellWords(language).pageGone;
    const { response } = await dialog.showMessageBox(this.#browser, {
      type: 'warning',
      message,
      detail,
      buttons: [again, quit],
      noLink: true,
    });
    this.#reloadedAt = [];
    return response === 0;
  }
}
