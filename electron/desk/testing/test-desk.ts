import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standingClock } from '../../../domain/time/clock.ts';
import type { CallName, Input, Output } from '../../contract/call.ts';
import type { DeskContract } from '../../contract/contract.ts';
import type { PortMessage, Reply } from '../../contract/reply.ts';
import { DeskHost } from '../desk-host.ts';

type Name = CallName<DeskContract>;

export interface TestDesk {
  host: DeskHost;
  folder: string;
  /** Path of the open workspace, which has its organisation and nothing else. */
  path: string;
  clock: ReturnType<typeof standingClock>;
  /** Calls as the window does; throws the failure's code when there is one. */
  call<N extends Name>(name: N, input: Input<DeskContract, N>): Promise<Output<DeskContract, N>>;
  /** The reply as it goes to the window, whatever is sent. */
  reply(name: unknown, input: unknown): Promise<Reply<unknown>>;
  /** Events that the window was sent, oldest first. */
  events: { event: string; data: unknown }[];
  /** A token for a file, as main grants it after a dialog. */
  grant(path: string): Promise<string>;
  /** What was logged as unexpected. */
  logged: string[];
  close(): Promise<void>;
}

/** A desk over a new workspace in a real file, without Electron: handlers, jobs and events as in the application. */
export async function testDesk(): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-desk-'));
  const path = join(folder, 'test.holdfast');
  const clock = standingClock('2026-11-22T10:40:00.000Z');
  const logged: string[] = [];
  const events: TestDesk['events'] = [];
  const host = new DeskHost({
    clock,
    checkOutput: true,
    log: (where, error) => logged.push(`${where}: ${error instanceof Error ? error.stack : error}`),
  });
  const organisation = {
    nameEn: 'Test organisation',
    nameFr: '',
    timeZone: 'America/Toronto',
    paper: 'letter' as const,
  };
  await host.control('create', { path, author: 'Test Author', plan: { kind: 'empty', organisation } });
  host.attach({
    postMessage: (message: PortMessage) => {
      if ('event' in message) events.push(message);
    },
    onMessage: () => undefined,
    onClose: () => undefined,
  });

  return {
    host,
    folder,
    path,
    clock,
    events,
    logged,
    reply: (name, input) => host.serve(name, input),
    call: async <N extends Name>(name: N, input: Input<DeskContract, N>) => {
      const reply = await host.serve(name, input);
      if (reply.ok) return reply.value as Output<DeskContract, N>;
      throw Object.assign(new Error(`${name}: ${reply.code} ${reply.message} ${logged.join(' ')}`), reply);
    },
    grant: async (granted) => {
      const token = randomUUID();
      await host.control('grant', { token, path: granted });
      return token;
    },
    close: async () => {
      await host.control('close', {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
