import { expect } from '@playwright/test';
import { type Holdfast, shellReply } from './fixtures.ts';

interface WorkspaceState {
  open: { name: string } | null;
  recent: { missing: boolean }[];
}

/** What the page knows of the workspace, asked as the page asks it. */
export async function stateOf({ page }: Holdfast): Promise<WorkspaceState> {
  const { value } = await shellReply(page, 'workspace.state');
  return value as WorkspaceState;
}

/** Waits until the workspace of this name is open; null: until none is. */
export async function expectOpen(holdfast: Holdfast, name: string | null): Promise<void> {
  await expect.poll(async () => (await stateOf(holdfast)).open?.name ?? null).toBe(name);
}
