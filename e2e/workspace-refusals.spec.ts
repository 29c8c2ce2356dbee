import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Holdfast, openEmpty, shellReply, test } from './fixtures.ts';
import { expectOpen } from './workspace-state.ts';

const bytesOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test.describe('refusals, each in words of its own, with the file as it was', () => {
  async function refused(holdfast: Holdfast, path: string, words: RegExp): Promise<void> {
    const before = bytesOf(path);
    await holdfast.answerOpen(path);
    await holdfast.page.getByRole('button', { name: 'Open a workspace' }).click();
    await expect(holdfast.page.getByRole('alert')).toContainText(words);
    await expectOpen(holdfast, null);
    expect(bytesOf(path)).toBe(before);
  }

  /** A closed, valid workspace file. */
  async function aWorkspace(holdfast: Holdfast, path: string): Promise<string> {
    await openEmpty(holdfast, path);
    await shellReply(holdfast.page, 'workspace.close');
    await expect(holdfast.page.getByRole('button', { name: 'Start an empty workspace' })).toBeVisible();
    return path;
  }

  test('no workspace', async ({ holdfast, folder }) => {
    const path = join(folder, 'diary.holdfast');
    writeFileSync(path, 'Dear diary, today nothing happened.');
    await refused(holdfast, path, /not a Holdfast workspace/);
  });

  test('from a newer Holdfast', async ({ holdfast, folder }) => {
    const path = await aWorkspace(holdfast, join(folder, 'newer.holdfast'));
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(999, 60);
    writeFileSync(path, bytes);
    await refused(holdfast, path, /newer Holdfast/);
  });

  test('damaged', async ({ holdfast, folder }) => {
    const path = await aWorkspace(holdfast, join(folder, 'damaged.holdfast'));
    truncateSync(path, 20_000);
    await refused(holdfast, path, /damaged/);
  });

  test('read-only', async ({ holdfast, folder }) => {
    const path = await aWorkspace(holdfast, join(folder, 'locked.holdfast'));
    chmodSync(path, 0o444);
    await refused(holdfast, path, /can't be written|can’t be written/);
  });

  test('open in another Holdfast', async ({ start, folder }) => {
    const first = await start();
    const path = join(folder, 'Ours.holdfast');
    await openEmpty(first, path);
    const other = await start({ userData: join(folder, 'someone else') });
    await other.answerOpen(path);
    await other.page.getByRole('button', { name: 'Open a workspace' }).click();
    await expect(other.page.getByRole('alert')).toContainText(
      new RegExp(`open elsewhere: by .+, on the computer ${hostname()}`),
    );
    await expectOpen(other, null);
    await first.close();
    await other.page.getByRole('button', { name: 'Open a workspace' }).click();
    await expectOpen(other, 'Ours');
  });

  test('a given file that can not be opened is told in the window', async ({ start, folder }) => {
    const path = join(folder, 'diary.holdfast');
    writeFileSync(path, 'Dear diary');
    const holdfast = await start({ args: [path] });
    await expect(holdfast.page.getByText(/not a Holdfast workspace/)).toBeVisible();
    await expectOpen(holdfast, null);
  });
});
