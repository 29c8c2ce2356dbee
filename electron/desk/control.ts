import type { Reply } from '../contract/reply.ts';
import type { PrintPage } from '../documents/render-print.ts';

/** What main asks of the desk, each with an answer. Only main can: the page's port serves the contract and nothing else. */
export interface ControlCalls {
  /** Opens a workspace in the place of the one that is open; that one stays open when this fails. */
  open: { input: { path: string; author: string }; output: { path: string } };
  /** Makes a workspace at this path, replacing a file that is there, and opens it. */
  create: { input: { path: string; author: string; plan: NewWorkspace }; output: { path: string } };
  close: { input: Record<string, never>; output: null };
  saveCopy: { input: { path: string }; output: null };
  setAuthor: { input: { author: string }; output: null };
  /** Lets calls use a file that the user chose, under its token. */
  grant: { input: { token: string; path: string }; output: null };
}

export type NewWorkspace =
  | {
      kind: 'empty';
      organisation: { nameEn: string; nameFr: string; timeZone: string; paper: 'letter' | 'a4' };
    }
  | { kind: 'example' };

export type ControlName = keyof ControlCalls;
export type ControlInput<N extends ControlName> = ControlCalls[N]['input'];
export type ControlOutput<N extends ControlName> = ControlCalls[N]['output'];

export type ControlRequest = {
  [N in ControlName]: { id: number; name: N; input: ControlInput<N> };
}[ControlName];
export interface ControlReply {
  id: number;
  reply: Reply<unknown>;
}

/** Desk → main: a page to print, which only main can. */
export interface PrintRequest {
  print: { id: number; page: PrintPage };
}

/** Main → desk: the PDF, or null when it could not be printed. */
export interface PrintReply {
  printed: { id: number; bytes: Uint8Array | null };
}

/** Main → desk without an answer: the port of a page, in the message's `ports`. */
export interface PortDelivery {
  port: true;
}

/** How main starts the desk, as JSON in its last argument. */
export interface DeskSettings {
  logFolder: string;
  /** Where it notes the folders of packs that are not whole yet. */
  waitingFile: string;
  checkOutput: boolean;
}
