import type { Reply } from './reply.ts';

/** What the preload puts on the window as `holdfast`: the shell's calls and events, and nothing else. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** @returns a function that ends it. */
  on(name: string, listener: (data: unknown) => void): () => void;
}

/** One event of the shell on its way to the page. */
export interface ShellMessage {
  event: string;
  data: unknown;
}

// Names of the channels, as types: each end writes the same literal or does not compile, and the preload bundles nothing.
export type CallChannel = 'holdfast:call';
export type EventChannel = 'holdfast:event';
export type DeskPortChannel = 'holdfast:desk-port';
/** The `data` of the window's message event that carries the port to the desk. */
export type DeskPortMessage = 'desk-port';
