import type { ErrorCode } from '../../domain/errors.ts';

/** A problem at one field of the input: `path` as in ["patch", "rtoMinutes"], `code` a zod issue code or one of ours. */
export interface FieldProblem {
  path: (string | number)[];
  code: string;
  message: string;
}

export interface Failure {
  ok: false;
  code: ErrorCode;
  /** English, for the log; never shown. */
  message: string;
  /** What the words need: names, rows, paths that the user chose, field problems. */
  details: Record<string, unknown> & { problems?: FieldProblem[] };
}

export type Reply<T> = { ok: true; value: T } | Failure;

/** Window → desk over the port. */
export interface Request {
  id: number;
  name: string;
  input: unknown;
}

/** Desk → window over the port: the answer to a request, or an event that nobody asked for. */
export type PortMessage = { id: number; reply: Reply<unknown> } | { event: string; data: unknown };
