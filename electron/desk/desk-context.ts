import type { Writer } from '../../db/writer.ts';
import type { CallName, Contract, Output, Parsed } from '../contract/call.ts';
import type { ChangeSubject } from '../contract/events.ts';
import type { WaitingFolders } from './continuity-pack/waiting-folders.ts';

/** What a handler may use: the open workspace, who writes, files that the user chose, jobs off this thread. */
export interface DeskContext extends Writer {
  /** When this workspace was opened: undo does not reach further back. */
  openedAt: string;
  /** Change sets whose undo or redo was refused since then: the next one goes on to what lies behind them. */
  passedOver: Set<string>;
  /** Path of the open workspace file. */
  workspacePath: string;
  /** Tells the window that facts of these subjects have changed. */
  changed(...subjects: ChangeSubject[]): void;
  /** Where packs wait until they are whole. */
  waitingFolders: WaitingFolders;
  /** The path behind a token that main granted after a dialog; throws `file_unreadable` when there is none. */
  grantedPath(token: string): string;
  /** Runs a job in the worker thread, with progress sent to the window under `jobId`; `jobs.cancel` ends it with `cancelled`. */
  runJob<R>(job: { jobId: string; name: string; input: unknown }): Promise<R>;
  /** Ends a job; nothing happens when it has ended already. */
  cancelJob(jobId: string): Promise<void>;
}

/** One handler for every call of a contract: forgetting one does not compile. */
export type Handlers<C extends Contract> = {
  [N in CallName<C>]: (input: Parsed<C, N>, desk: DeskContext) => Promise<Output<C, N>> | Output<C, N>;
};
