import type { MessagePortMain } from 'electron';
import { ExpectedError } from '../../domain/errors.ts';
import { openLog } from '../serving/log-file.ts';
import type {
  ControlReply,
  ControlRequest,
  DeskSettings,
  PortDelivery,
  PrintReply,
  PrintRequest,
} from './control.ts';
import { DeskHost } from './desk-host.ts';
import type { PagePort } from './page-ports.ts';

/** The desk's entry: a utility process that main starts. */
const parent = process.parentPort;
const settings: DeskSettings = JSON.parse(process.argv.at(-1) ?? '');
const log = openLog(settings.logFolder, 'desk');
const printing = new Map<number, (bytes: Uint8Array | null) => void>();
let lastPrint = 0;
const host = new DeskHost({
  log: log.error,
  checkOutput: settings.checkOutput,
  waitingFile: settings.waitingFile,
  print: async (page) => {
    lastPrint += 1;
    const id = lastPrint;
    const printed = new Promise<Uint8Array | null>((resolve) => printing.set(id, resolve));
    parent.postMessage({ print: { id, page } } satisfies PrintRequest);
    return await printed;
  },
});

// Electron goes on after these in a utility process. What the desk holds could be wrong: main starts it afresh.
for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
  process.on(event, (error: unknown) => {
    log.error(event, error);
    process.exit(1);
  });
}

parent.on('message', ({ data, ports }) => {
  const message: ControlRequest | PortDelivery | PrintReply = data;
  if ('port' in message) {
    for (const port of ports) host.attach(pagePort(port));
  } else if ('printed' in message) {
    printing.get(message.printed.id)?.(message.printed.bytes);
    printing.delete(message.printed.id);
  } else void answer(message);
});

async function answer({ id, name, input }: ControlRequest): Promise<void> {
  parent.postMessage({ id, reply: await replyTo(name, input) } satisfies ControlReply);
}

async function replyTo(
  name: ControlRequest['name'],
  input: ControlRequest['input'],
): Promise<ControlReply['reply']> {
  try {
    return { ok: true, value: await Reflect.apply(host.control, host, [name, input]) };
  } catch (error) {
    if (error instanceof ExpectedError) {
      return { ok: false, code: error.code, message: error.message, details: error.details };
    }
    log.error(name, error);
    return { ok: false, code: 'unexpected', message: 'see the log', details: {} };
  }
}

function pagePort(port: MessagePortMain): PagePort {
  return {
    postMessage: (message) => port.postMessage(message),
    onClose: (listener) => port.on('close', listener),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
  };
}
