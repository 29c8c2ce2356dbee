import type { CallName } from '../electron/contract/call.ts';
import type { DeskContract } from '../electron/contract/contract.ts';
import type { ShellContract } from '../electron/contract/shell.ts';
import { keepAhead } from './ahead.ts';
import { connectDesk, deskPort } from './desk-port.ts';

/** What every place, and the first one of Plan, begins with. None of it needs to be reckoned. */
const firstFacts: readonly CallName<DeskContract>[] = [
  'activations.running',
  'organisation.get',
  'plan.summary',
];

/** Asks for what the first drawing needs, while the code that draws it is still being read. */
export async function readFirst(): Promise<void> {
  void connectDesk();
  void askShell('settings.get');
  const workspace = await askShell('workspace.state');
  if (!workspace.ok || !hasWorkspace(workspace.value)) return;
  for (const name of firstFacts) keepAhead(name, {}, deskPort.request(name, {}));
}

function askShell(name: CallName<ShellContract>) {
  const reply = window.holdfast.call(name, {});
  keepAhead(name, {}, reply);
  return reply;
}

function hasWorkspace(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'open' in state && state.open !== null;
}
