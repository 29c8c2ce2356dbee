import type { CallName, Contract, Input, Output } from '../../electron/contract/call.ts';
import type { DeskContract } from '../../electron/contract/contract.ts';
import type { DeskEvent, DeskEventName, ShellEvent, ShellEventName } from '../../electron/contract/events.ts';
import type { Failure, Reply, Request } from '../../electron/contract/reply.ts';
import type { ShellContract } from '../../electron/contract/shell.ts';
import { CallFailed } from '../desk.ts';

type Answers<C extends Contract> = {
  [N in CallName<C>]?: (input: Input<C, N>) => Output<C, N> | Promise<Output<C, N>>;
};

export type DeskAnswers = Answers<DeskContract>;
export type ShellAnswers = Answers<ShellContract>;

export interface FakeDesk {
  /** Every call that the screen made, in order. */
  calls: { name: string; input: unknown }[];
  /** The inputs of the calls of one name. */
  inputsOf(name: CallName<DeskContract> | CallName<ShellContract>): unknown[];
  /** Adds answers, or replaces them. */
  answer(desk: DeskAnswers, shell?: ShellAnswers): void;
  send<N extends DeskEventName>(event: N, data: DeskEvent<N>): void;
  sendFromShell<N extends ShellEventName>(event: N, data: ShellEvent<N>): void;
}

/** A failure for an answer to throw: `throw failure('duplicate', { field: 'code' })`. */
export function failure(code: Failure['code'], details: Failure['details'] = {}): CallFailed {
  return new CallFailed({ ok: false, code, message: code, details });
}

/**
 * Stands in for the desk and the shell in tests of screens: answers typed by the contract, over a port like the real
 * one. A call without an answer fails with `unknown_call`.
 */
export function fakeDesk(desk: DeskAnswers = {}, shell: ShellAnswers = {}): FakeDesk {
  const calls: FakeDesk['calls'] = [];
  const deskAnswers = new Map<string, unknown>(Object.entries(desk));
  const shellAnswers = new Map<string, unknown>(Object.entries(shell));
  const shellListeners = new Map<string, Set<(data: unknown) => void>>();
  const port = fakePort(async ({ id, name, input }) => {
    calls.push({ name, input });
    return { id, reply: await replyOf(deskAnswers.get(name), name, input) };
  });

  window.holdfast = {
    call: async (name, input) => {
      calls.push({ name, input });
      return await replyOf(shellAnswers.get(name), name, input);
    },
    on: (name, listener) => {
      const listeners = shellListeners.get(name) ?? new Set();
      shellListeners.set(name, listeners.add(listener));
      return () => listeners.delete(listener);
    },
  };
  deliver(port);

  return {
    calls,
    inputsOf: (name) => calls.filter((c) => c.name === name).map((c) => c.input),
    answer: (more, moreOfShell = {}) => {
      for (const [name, answer] of Object.entries(more)) deskAnswers.set(name, answer);
      for (const [name, answer] of Object.entries(moreOfShell)) shellAnswers.set(name, answer);
    },
    send: (event, data) => port.onmessage?.(new MessageEvent('message', { data: { event, data } })),
    sendFromShell: (event, data) => {
      for (const listener of shellListeners.get(event) ?? []) listener(data);
    },
  };
}

async function replyOf(answer: unknown, name: string, input: unknown): Promise<Reply<unknown>> {
  if (typeof answer !== 'function')
    return { ok: false, code: 'unknown_call', message: `no answer to ${name}`, details: {} };
  try {
    return { ok: true, value: structuredClone(await answer(structuredClone(input))) };
  } catch (error) {
    if (error instanceof CallFailed)
      return { ok: false, code: error.code, message: error.message, details: error.details };
    return { ok: false, code: 'unexpected', message: String(error), details: {} };
  }
}

function fakePort(serve: (request: Request) => Promise<unknown>): MessagePort {
  const { port1 } = new MessageChannel();
  port1.postMessage = (request: Request) => {
    void serve(request).then((data) => port1.onmessage?.(new MessageEvent('message', { data })));
  };
  port1.close();
  return port1;
}

/** Hands the port to the page as the preload does. */
function deliver(port: MessagePort): void {
  const event = new MessageEvent('message', { data: 'desk-port', source: window });
  Object.defineProperty(event, 'ports', { value: [port] });
  window.dispatchEvent(event);
}
