import { BrowserWindow, type Session, session } from 'electron';
import type { PrintPage } from '../documents/render-print.ts';

/** A page that takes longer than this (500 pages take 10 s) is given up. */
const longestMs = 120_000;
/** The hidden window goes when nothing was printed for so long. */
const idleMs = 15_000;
const scheme = 'holdfast-print';
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'x-content-type-options': 'nosniff',
};

/**
 * Prints pages that the desk has made to PDF, one after the other, in a hidden window of its own: sandboxed, without
 * script, in a session in memory that fetches nothing but the page.
 */
export class PagePrinter {
  #html = '';
  #count = 0;
  #window: BrowserWindow | undefined;
  #session: Session | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** @returns the bytes of a tagged PDF with the page's title and language. @throws Error when Chromium does not print it. */
  async print(page: PrintPage): Promise<Uint8Array> {
    const printed = this.#last.then(() => this.#print(page));
    this.#last = printed.catch(() => undefined);
    return await printed;
  }

  /** Else the hidden window would keep the application from ending. */
  close(): void {
    clearTimeout(this.#idle);
    if (this.#window && !this.#window.isDestroyed()) this.#window.destroy();
    this.#window = undefined;
  }

  async #print({ html, running }: PrintPage): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const { webContents } = this.#open();
    let late: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(new Error('the page is not printed in time')), longestMs);
    });
    try {
      this.#html = html;
      this.#count += 1;
      await Promise.race([webContents.loadURL(`${scheme}://page/${this.#count}`), tooLong]);
      const pdf = webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: running !== null,
        ...(running && { headerTemplate: running.head, footerTemplate: running.foot }),
      });
      return signed(await Promise.race([pdf, tooLong]));
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearTimeout(late);
      this.#html = '';
      this.#idle = setTimeout(() => this.close(), idleMs);
    }
  }

  #open(): BrowserWindow {
    if (this.#window && !this.#window.isDestroyed()) return this.#window;
    this.#window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: this.#locked(),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        webgl: false,
        spellcheck: false,
      },
    });
    return this.#window;
  }

  #locked(): Session {
    if (this.#session) return this.#session;
    // Without "persist:" it is in memory alone.
    const own = session.fromPartition('holdfast-print', { cache: false });
    own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
    own.setPermissionCheckHandler(() => false);
    own.setDevicePermissionHandler(() => false);
    own.on('will-download', (event) => event.preventDefault());
    own.webRequest.onBeforeRequest(({ url }, decide) =>
      decide({ cancel: !url.startsWith(`${scheme}:`) && !url.startsWith('data:image/') }),
    );
    own.protocol.handle(scheme, () => new Response(this.#html, { headers }));
    this.#session = own;
    return own;
  }
}

/**
 * Chromium names itself, its version and the system as the maker of a PDF; here that is Holdfast. Not a byte is moved: a
 * PDF knows its parts by their places.
 */
function signed(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf);
  const found = /\/Creator \(((?:\\.|[^\\)])*)\)/.exec(bytes.toString('latin1'));
  if (found?.[1])
    bytes.write('Holdfast'.padEnd(found[1].length), found.index + '/Creator ('.length, 'latin1');
  return new Uint8Array(bytes);
}
