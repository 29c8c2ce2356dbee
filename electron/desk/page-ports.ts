import type { DeskEvent, DeskEventName } from '../contract/events.ts';
import type { PortMessage, Reply, Request } from '../contract/reply.ts';

/** The desk's end of a page's port: Electron's in the application, a plain pair in tests. */
export interface PagePort {
  postMessage(message: PortMessage): void;
  onMessage(listener: (data: unknown) => void): void;
  onClose(listener: () => void): void;
}

type Serve = (name: unknown, input: unknown) => Promise<Reply<unknown>>;

/** The pages that are connected: requests come from each, events go to all. */
export class PagePorts {
  readonly #ports = new Set<PagePort>();
  readonly #serve: Serve;

  constructor(serve: Serve) {
    this.#serve = serve;
  }

  attach(port: PagePort): void {
    this.#ports.add(port);
    port.onClose(() => this.#ports.delete(port));
    port.onMessage(async (data) => {
      if (!isRequest(data)) return;
      const { id, name, input } = data;
      port.postMessage({ id, reply: await this.#serve(name, input) });
    });
  }

  send<N extends DeskEventName>(event: N, data: DeskEvent<N>): void {
    for (const port of this.#ports) port.postMessage({ event, data });
  }
}

/** What has no number can't be answered. */
function isRequest(data: unknown): data is Request {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'number';
}
