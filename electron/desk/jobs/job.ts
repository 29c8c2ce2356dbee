import type { Connection } from '../../../db/open-database.ts';
import type { Writer } from '../../../db/writer.ts';
import type { PrintPage } from '../../documents/render-print.ts';

/** Prints a page to PDF; null when it could not be printed. */
export type Print = (page: PrintPage) => Promise<Uint8Array | null>;

/** What a job may use, in a thread of its own. */
export interface JobContext {
  /** Tells the window how far it is: a share 0–1, or null while that can't be known, and the key of the step's words. */
  progress(share: number | null, step: string): void;
  /** Aborted when the user cancels; a job that does not look at it is ended a little later where it stands. */
  signal: AbortSignal;
  workspacePath: string;
  print: Print;
  /** A connection of its own to the workspace, closed when the job ends. */
  open(): Promise<Writer & { connection: Connection }>;
}

export type Job<I = never, O = unknown> = (input: I, context: JobContext) => Promise<O> | O;

/** Desk → worker, as workerData. */
export interface JobOrder {
  name: string;
  input: unknown;
  workspacePath: string;
  author: string;
}

/** Worker → desk. */
export type JobMessage =
  | { progress: { share: number | null; step: string } }
  | { print: { id: number; page: PrintPage } }
  | { done: unknown }
  | { failed: { code: string; message: string; details: Record<string, unknown> } }
  | { broken: { message: string; stack: string } };

/** Desk → worker: what it asked to be printed. */
export interface Printed {
  printed: { id: number; bytes: Uint8Array | null };
}

/** Desk → worker: the user cancelled. */
export const cancelMessage = 'cancel';
