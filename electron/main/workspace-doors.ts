import { basename } from 'node:path';
import { app } from 'electron';
import { ExpectedError } from '../../domain/errors.ts';
import type { WorkspaceState } from '../contract/shell.ts';
import type { NewWorkspace } from '../desk/control.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { MainWindow } from './main-window.ts';
import { shellWords } from './words.ts';
import { type Workspaces, workspaceName } from './workspaces.ts';

/** Ways into a workspace and out of it, for the page's buttons, the menu and files that the system gives. */
export class WorkspaceDoors {
  readonly #workspaces: Workspaces;
  readonly #dialogs: FileDialogs;
  readonly #window: () => MainWindow;

  constructor(workspaces: Workspaces, dialogs: FileDialogs, window: () => MainWindow) {
    this.#workspaces = workspaces;
    this.#dialogs = dialogs;
    this.#window = window;
  }

  async create(kind: 'empty' | 'example'): Promise<WorkspaceState> {
    const path = await this.#dialogs.newWorkspace(kind);
    if (path !== undefined) {
      await this.#window().storeNow();
      await this.#workspaces.create(path, this.#planOf(kind));
    }
    return await this.#workspaces.state();
  }

  async open(): Promise<WorkspaceState> {
    const path = await this.#dialogs.workspace();
    if (path !== undefined) await this.#change(path);
    return await this.#workspaces.state();
  }

  async openRecent(id: string): Promise<WorkspaceState> {
    await this.#change(this.#workspaces.recentPath(id));
    return await this.#workspaces.state();
  }

  async saveCopy(): Promise<{ saved: boolean; name: string }> {
    const { openPath } = this.#workspaces;
    if (openPath === undefined) throw new ExpectedError('no_workspace', 'nothing to copy');
    const path = await this.#dialogs.workspaceCopy(workspaceName(openPath));
    if (path === undefined) return { saved: false, name: '' };
    await this.#workspaces.saveCopy(path);
    return { saved: true, name: workspaceName(path) };
  }

  async close(): Promise<WorkspaceState> {
    await this.#window().storeNow();
    await this.#workspaces.close();
    return await this.#workspaces.state();
  }

  /** The workspace that a start begins with: the page draws it while it is being opened. */
  openFirst(path: string): void {
    this.say(this.#workspaces.openFirst(path), basename(path));
  }

  /** A file that the system gave: a double click, a second start. */
  openGiven(path: string): void {
    this.say(this.#change(path), basename(path));
  }

  /** What is being typed belongs to the workspace that is still open: it is stored there first. */
  async #change(path: string): Promise<void> {
    await this.#window().storeNow();
    await this.#workspaces.open(path);
  }

  /** For what the page did not ask for itself: a failure is told by an event. */
  say(work: Promise<unknown>, name = ''): void {
    work.catch((error: unknown) => {
      const { code, details } =
        error instanceof ExpectedError ? error : new ExpectedError('unexpected', String(error));
      this.#window().send('openFailed', { code, name, details });
    });
  }

  #planOf(kind: 'empty' | 'example'): NewWorkspace {
    if (kind === 'example') return { kind };
    const nameEn = shellWords('en').newOrganisation;
    const nameFr = shellWords('fr').newOrganisation;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { kind, organisation: { nameEn, nameFr, timeZone, paper: paperHere() } };
  }
}

/** North America and a few neighbours write on Letter; the rest of the world on A4. */
function paperHere(): 'letter' | 'a4' {
  return ['', 'CA', 'US', 'MX', 'PH', 'CL', 'CO', 'VE'].includes(app.getLocaleCountryCode())
    ? 'letter'
    : 'a4';
}
