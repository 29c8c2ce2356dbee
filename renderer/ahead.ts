import type { Reply } from '../electron/contract/reply.ts';

/**
 * Answers that are asked for before the code that needs them has been read; each is taken once. Nothing here is kept
 * for longer than the first drawing takes: what is not taken by then is forgotten.
 */
const ahead = new Map<string, Promise<Reply<unknown>>>();

const keyOf = (name: string, input: unknown) => `${name} ${JSON.stringify(input)}`;

export function keepAhead(name: string, input: unknown, reply: Promise<Reply<unknown>>): void {
  ahead.set(keyOf(name, input), reply);
}

export function takeAhead(name: string, input: unknown): Promise<Reply<unknown>> | undefined {
  if (ahead.size === 0) return undefined;
  const key = keyOf(name, input);
  const reply = ahead.get(key);
  ahead.delete(key);
  return reply;
}

export function forgetAhead(): void {
  ahead.clear();
}
