import type { Reply } from './reply.ts';

/** What the preload puts on the window as `holdfast`: the shell's calls and events, and nothing else. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** @returns a function that ends it. */
  on(name: string, listener: (data: unknown) => void): () => void;
}

/** IPC channels between the window and the main process. */
export const callChannel = 'holdfast:call';
export const eventChannel = 'holdfast:event';
export const deskPortChannel = 'holdfast:desk-port';

/** The `data` of the window's message event that carries the port to the desk. */
export const deskPortMessage = 'desk-port';
