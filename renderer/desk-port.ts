import type { Bridge, DeskPortMessage } from '../electron/contract/bridge.ts';
import type { PortMessage, Reply, Request } from '../electron/contract/reply.ts';

declare global {
  interface Window {
    holdfast: Bridge;
  }
}

interface Waiting {
  request: Request;
  answer(reply: Reply<unknown>): void;
}

type Listener = (data: unknown) => void;

const portMessage: DeskPortMessage = 'desk-port';

/**
 * The window's end of the port to the desk. Requests made before the port arrives wait for it. When a new port comes
 * (the desk was started again) those that the old one left unanswered fail with `desk_restarted`: whether a change was
 * kept can't be known from here, so that nothing is sent twice.
 */
export class DeskPort {
  #port: MessagePort | undefined;
  #lastId = 0;
  #unsent: Waiting[] = [];
  readonly #sent = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();

  request(name: string, input: unknown): Promise<Reply<unknown>> {
    this.#lastId += 1;
    const request = { id: this.#lastId, name, input };
    return new Promise((answer) => this.#send({ request, answer }));
  }

  on(event: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Resolves when every request that was sent is answered. */
  async settled(): Promise<void> {
    while (this.#sent.size > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  use(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    const lost = [...this.#sent.values()];
    this.#sent.clear();
    for (const { request, answer } of lost) {
      answer({ ok: false, code: 'desk_restarted', message: request.name, details: {} });
    }
    port.onmessage = ({ data }) => this.#receive(data);
    for (const waiting of this.#unsent.splice(0)) this.#send(waiting);
  }

  #send(waiting: Waiting): void {
    if (!this.#port) {
      this.#unsent.push(waiting);
      return;
    }
    this.#sent.set(waiting.request.id, waiting);
    this.#port.postMessage(waiting.request);
  }

  #receive(message: PortMessage): void {
    if ('event' in message) {
      for (const listener of [...(this.#listeners.get(message.event) ?? [])]) listener(message.data);
      return;
    }
    const waiting = this.#sent.get(message.id);
    this.#sent.delete(message.id);
    waiting?.answer(message.reply);
  }
}

export const deskPort = new DeskPort();

window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source === window && event.data === portMessage && port) deskPort.use(port);
});

/** Asks the shell for the port, once for this document. */
export async function connectDesk(): Promise<void> {
  await window.holdfast.call('desk.connect', {});
}
