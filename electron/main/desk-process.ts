import { join } from 'node:path';
import { app, MessageChannelMain, type UtilityProcess, utilityProcess, type WebFrameMain } from 'electron';
import { ExpectedError } from '../../domain/errors.ts';
import type { DeskPortChannel } from '../contract/bridge.ts';
import type {
  ControlInput,
  ControlName,
  ControlOutput,
  ControlReply,
  DeskSettings,
  PrintReply,
  PrintRequest,
} from '../desk/control.ts';

const deskPortChannel: DeskPortChannel = 'holdfast:desk-port';
/** A desk that ends more often than this within a minute is started again after a pause, and opens nothing by itself. */
const restartsPerMinute = 3;
const pauseMs = 3000;
const stopWithinMs = 5000;

type Print = (page: PrintRequest['print']['page']) => Promise<Uint8Array>;

interface Waiting {
  resolve(reply: ControlReply['reply']): void;
}

/** The utility process that holds the workspace: started, asked, watched and started again. */
export class DeskProcess {
  readonly #settings: DeskSettings;
  readonly #onRestart: (mayReopen: boolean) => void;
  readonly #print: Print;
  readonly #waiting = new Map<number, Waiting>();
  #child: UtilityProcess | undefined;
  #lastId = 0;
  #ends: number[] = [];
  #stopping = false;
  /** While a desk that ended is being replaced, what is asked waits here. */
  #started: Promise<void> = Promise.resolve();

  /**
   * `onRestart` is called when the desk ended by itself and a new one stands there, with no workspace open. After too
   * many ends it is the workspace that ends it: `mayReopen` is false then.
   */
  constructor(settings: DeskSettings, print: Print, onRestart: (mayReopen: boolean) => void) {
    this.#print = print;
    this.#settings = settings;
    this.#onRestart = onRestart;
  }

  start(): void {
    const file = join(import.meta.dirname, '..', 'desk', 'desk.js');
    const child = utilityProcess.fork(file, [JSON.stringify(this.#settings)], {
      serviceName: 'Holdfast desk',
      stdio: app.isPackaged ? 'ignore' : 'inherit',
    });
    child.on('message', (message: ControlReply | PrintRequest) => {
      if ('print' in message) {
        void this.#printFor(child, message);
        return;
      }
      const { id, reply } = message;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      waiting?.resolve(reply);
    });
    child.on('exit', () => this.#ended(child));
    this.#child = child;
  }

  /** @throws ExpectedError as the desk does; `desk_restarted` when it ends before it answers. */
  async request<N extends ControlName>(name: N, input: ControlInput<N>): Promise<ControlOutput<N>> {
    this.#lastId += 1;
    const id = this.#lastId;
    await this.#started;
    const reply = await new Promise<ControlReply['reply']>((resolve) => {
      if (!this.#child) return resolve(lost(name));
      this.#waiting.set(id, { resolve });
      this.#child.postMessage({ id, name, input });
    });
    if (!reply.ok) throw new ExpectedError(reply.code, reply.message, reply.details);
    // The desk's list of answers is the same (control.ts); this is the edge between the two processes.
    return reply.value as ControlOutput<N>;
  }

  /** Gives a document of the window its port to the desk. */
  connect(frame: WebFrameMain): void {
    if (!this.#child) return;
    const { port1, port2 } = new MessageChannelMain();
    this.#child.postMessage({ port: true }, [port1]);
    frame.postMessage(deskPortChannel, null, [port2]);
  }

  /** Lets the desk finish and close the workspace, then ends it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    if (!child) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const late = new Promise<void>((resolve) => setTimeout(resolve, stopWithinMs));
    await Promise.race([this.request('close', {}).catch(() => undefined), late]);
    child.kill();
    await Promise.race([ended, late]);
    // One that does not end goes with the application: it is not waited for twice.
    if (this.#child === child) this.#child = undefined;
  }

  get stopped(): boolean {
    return this.#child === undefined;
  }

  async #printFor(child: UtilityProcess, { print: { id, page } }: PrintRequest): Promise<void> {
    const bytes = await this.#print(page).catch(() => null);
    if (this.#child === child) child.postMessage({ printed: { id, bytes } } satisfies PrintReply);
  }

  #ended(child: UtilityProcess): void {
    if (this.#child === child) this.#child = undefined;
    for (const [, { resolve }] of this.#waiting) resolve(lost('desk'));
    this.#waiting.clear();
    if (this.#stopping) return;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((at) => now - at < 60_000), now];
    const mayReopen = this.#ends.length <= restartsPerMinute;
    this.#started = new Promise((resolve) => {
      setTimeout(
        () => {
          if (!this.#stopping) this.start();
          resolve();
          if (!this.#stopping) this.#onRestart(mayReopen);
        },
        mayReopen ? 0 : pauseMs,
      );
    });
  }
}

function lost(name: string): ControlReply['reply'] {
  return { ok: false, code: 'desk_restarted', message: name, details: {} };
}
