import { realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { backupTo } from '../../db/backup.ts';
import type { Connection } from '../../db/open-database.ts';
import { openWorkspace } from '../../db/open-workspace.ts';
import { expectedFromSqlite } from '../../db/sqlite-errors.ts';
import { fileAt } from '../../db/workspace-file.ts';
import { ExpectedError } from '../../domain/errors.ts';
import { type Clock, systemClock } from '../../domain/time/clock.ts';
import { deskContract } from '../contract/contract.ts';
import type { Reply } from '../contract/reply.ts';
import { type Service, serveCall } from '../serving/serve-call.ts';
import { WaitingFolders } from './continuity-pack/waiting-folders.ts';
import type { ControlInput, ControlName, ControlOutput } from './control.ts';
import type { DeskContext } from './desk-context.ts';
import { lookDaily } from './findings/look-daily.ts';
import { GrantedFiles } from './granted-files.ts';
import { handlers } from './handlers.ts';
import type { Print } from './jobs/job.ts';
import { JobRunner } from './jobs/run-job.ts';
import { makeWorkspace } from './new-workspace.ts';
import { type PagePort, PagePorts } from './page-ports.ts';

const betweenTriesMs = 20;
/** An import of 100,000 rows writes for some 30 s. */
const longestWaitMs = 60_000;

const gone: Reply<unknown> = {
  ok: false,
  code: 'workspace_gone',
  message: 'the file was moved, removed or replaced',
  details: {},
};

export interface DeskOptions {
  log(where: string, error: unknown): void;
  checkOutput: boolean;
  clock?: Clock;
  /** Prints a page to PDF, null when it can't; without it no job can print. */
  print?: Print;
  /** Where the folders of packs that are not whole yet are noted; without it they are not. */
  waitingFile?: string;
}

interface OpenWorkspace {
  connection: Connection;
  context: DeskContext;
  /** The file that was opened, whatever its path leads to later. */
  file: string | null;
  stopLooking: () => void;
}

type Controls = {
  [N in ControlName]: (input: ControlInput<N>) => Promise<ControlOutput<N>> | ControlOutput<N>;
};

/** Holds the open workspace, serves the contract to pages and does what main asks. */
export class DeskHost {
  readonly #service: Service<DeskContext>;
  readonly #options: DeskOptions;
  readonly #files = new GrantedFiles();
  readonly #jobs: JobRunner;
  readonly #pages: PagePorts;
  readonly #waitingFolders: WaitingFolders;
  readonly #serving = new Set<Promise<unknown>>();
  #open: OpenWorkspace | undefined;
  #lastControl: Promise<unknown> = Promise.resolve();
  #hasOpened = false;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#jobs = new JobRunner(undefined, options.print);
    this.#waitingFolders = new WaitingFolders(options.waitingFile);
    void this.#waitingFolders.removeLeftBehind();
    this.#service = {
      contract: deskContract,
      handlers,
      expected: (error) => expectedFromSqlite(error, this.#open?.context.workspacePath),
      log: options.log,
      checkOutput: options.checkOutput,
    };
    this.#pages = new PagePorts((name, input) => this.serve(name, input));
  }

  attach(port: PagePort): void {
    this.#pages.attach(port);
  }

  async serve(name: unknown, input: unknown): Promise<Reply<unknown>> {
    const served = this.#serveWhenFree(name, input);
    this.#serving.add(served);
    try {
      return await served;
    } finally {
      this.#serving.delete(served);
    }
  }

  /** A call that finds a job writing did nothing yet, and is served again until the job has done. */
  async #serveWhenFree(name: unknown, input: unknown): Promise<Reply<unknown>> {
    // A page draws, and asks, while the first workspace is being opened.
    if (!this.#hasOpened) await this.#lastControl;
    const patience = performance.now() + longestWaitMs;
    for (;;) {
      let hasWritten = false;
      const reply = await serveCall(this.#service, name, input, () => {
        const context = this.#context();
        const changed: DeskContext['changed'] = (...subjects) => {
          hasWritten = true;
          context.changed(...subjects);
        };
        return { ...context, changed };
      });
      if (hasWritten && this.#isGone()) return gone;
      if (reply.ok || reply.code !== 'workspace_busy' || performance.now() > patience) return reply;
      await pause(betweenTriesMs);
    }
  }

  /** Does what main asks, one thing after the other. @throws ExpectedError. */
  async control<N extends ControlName>(name: N, input: ControlInput<N>): Promise<ControlOutput<N>> {
    const controlled = this.#lastControl.then(() => this.#controls[name](input));
    this.#lastControl = controlled.catch(() => undefined);
    return await controlled;
  }

  readonly #controls: Controls = {
    open: async ({ path, author }) => {
      if (!this.#isOpen(path)) await this.#use(await openWorkspace(path), path, author);
      return { path };
    },
    create: async ({ path, author, plan }) => {
      if (this.#isOpen(path)) throw new ExpectedError('workspace_open_here', 'it would replace itself');
      await makeWorkspace(path, plan, { author, clock: this.#clock });
      await this.#use(await openWorkspace(path), path, author);
      return { path };
    },
    close: async () => {
      await this.#close();
      return null;
    },
    saveCopy: async ({ path }) => {
      if (this.#open && this.#isGone()) {
        await backupTo(this.#open.connection.sqlite, path);
        return null;
      }
      const { workspacePath, author } = this.#context();
      const order = { name: 'save-copy', input: { target: path }, workspacePath, author };
      await this.#jobs.run(crypto.randomUUID(), order, () => undefined);
      return null;
    },
    setAuthor: ({ author }) => {
      if (this.#open) this.#open.context.author = author;
      return null;
    },
    grant: ({ token, path }) => {
      this.#files.grant(token, path);
      return null;
    },
  };

  get #clock(): Clock {
    return this.#options.clock ?? systemClock;
  }

  #context(): DeskContext {
    if (!this.#open) throw new ExpectedError('no_workspace', 'no workspace is open');
    return this.#open.context;
  }

  /** What is written goes into a file that no path leads to: it must never be said to be stored. */
  #isGone(): boolean {
    return this.#open !== undefined && fileAt(this.#open.context.workspacePath) !== this.#open.file;
  }

  #isOpen(path: string): boolean {
    return this.#open !== undefined && realPath(this.#open.context.workspacePath) === realPath(path);
  }

  async #use(connection: Connection, workspacePath: string, author: string): Promise<void> {
    await this.#close();
    this.#hasOpened = true;
    // Waiting in SQLite would hold up every other call: this.#serveWhenFree waits instead.
    connection.sqlite.pragma(`busy_timeout = ${betweenTriesMs}`);
    const clock = this.#clock;
    const context: DeskContext = {
      db: connection.db,
      clock,
      author,
      openedAt: clock.now(),
      passedOver: new Set(),
      workspacePath,
      changed: (...subjects) => this.#pages.send('changed', { subjects: [...new Set(subjects)] }),
      waitingFolders: this.#waitingFolders,
      grantedPath: (token) => this.#files.path(token),
      // The handler says what its job answers; both stand in this process.
      runJob: async <R>(job: { jobId: string; name: string; input: unknown }) =>
        (await this.#runJob(job, context)) as R,
      cancelJob: (jobId) => this.#jobs.cancel(jobId),
    };
    const stopLooking = lookDaily(() => this.serve('findings.counts', {}));
    this.#open = { connection, context, file: fileAt(workspacePath), stopLooking };
  }

  async #runJob(
    job: { jobId: string; name: string; input: unknown },
    context: DeskContext,
  ): Promise<unknown> {
    const { workspacePath, author } = context;
    const order = { name: job.name, input: job.input, workspacePath, author };
    return await this.#jobs.run(job.jobId, order, (share, step) =>
      this.#pages.send('jobProgress', { jobId: job.jobId, share, step }),
    );
  }

  /** Calls that run are let finish, jobs are ended; then the log goes into the file, and the file is free. */
  async #close(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    open.stopLooking();
    await this.#jobs.cancelAll();
    await Promise.allSettled(this.#serving);
    open.connection.close();
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
