import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Holdfast, openEmpty, test } from './fixtures.ts';
import { expectOpen } from './workspace-state.ts';

async function fillOrganisationName({ page }: Holdfast, name: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByRole('textbox', { name: 'English name' }).fill(name);
}

test.describe('whatever ends it', () => {
  test('main killed: the workspace opens again with everything that was stored', async ({
    start,
    folder,
  }) => {
    const first = await start();
    await openEmpty(first, join(folder, 'Ours.holdfast'));
    await fillOrganisationName(first, 'Harbour Authority');
    await first.page.keyboard.press('Tab');
    await expect.poll(() => storedName(first)).toBe('Harbour Authority');
    await first.kill();
    const again = await start();
    await expectOpen(again, 'Ours');
    expect(await storedName(again)).toBe('Harbour Authority');
  });

  test('the desk killed: it is started again and the window goes on', async ({ holdfast, folder }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    expect(await killDesk(holdfast)).toBe(true);
    await expect(holdfast.page.getByText(/started again/)).toBeVisible();
    await fillOrganisationName(holdfast, 'After the restart');
    await holdfast.page.keyboard.press('Tab');
    await expect.poll(() => storedName(holdfast)).toBe('After the restart');
  });

  test('the field being edited is stored when the window is closed', async ({ start, folder }) => {
    const first = await start();
    await openEmpty(first, join(folder, 'Ours.holdfast'));
    await fillOrganisationName(first, 'Typed and not left');
    await first.close();
    const again = await start();
    expect(await storedName(again)).toBe('Typed and not left');
  });

  test('a page that hangs does not keep the window open', async ({ holdfast }) => {
    await holdfast.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    const before = Date.now();
    await holdfast.close();
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  test('a page that dies is shown again, with the workspace', async ({ holdfast, folder }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    const again = holdfast.page.waitForEvent('crash');
    await holdfast.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await again;
    await expect
      .poll(() =>
        holdfast.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            "document.querySelector('h1')?.textContent ?? ''",
          ),
        ),
      )
      .not.toBe('');
  });

  test('a desk that keeps ending is not made to open the same workspace for ever', async ({
    holdfast,
    folder,
  }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    for (let times = 0; times < 4; times++) {
      await expect.poll(() => killDesk(holdfast)).toBe(true);
      await holdfast.page.waitForTimeout(500);
    }
    await expectOpen(holdfast, null);
    await expect(holdfast.page.getByRole('button', { name: 'Start an empty workspace' })).toBeVisible();
    await openEmpty(holdfast, join(folder, 'Another.holdfast'));
    await expectOpen(holdfast, 'Another');
  });

  test('a closed workspace is one file that can be copied', async ({ holdfast, folder }) => {
    mkdirSync(join(folder, 'plans'));
    await openEmpty(holdfast, join(folder, 'plans', 'Ours.holdfast'));
    await holdfast.close();
    expect(readdirSync(join(folder, 'plans'))).toEqual(['Ours.holdfast']);
    copyFileSync(join(folder, 'plans', 'Ours.holdfast'), join(folder, 'Copied.holdfast'));
  });
});

/** The organisation's name as the settings page shows it, read from the workspace. */
async function storedName({ page }: Holdfast): Promise<string> {
  await page.evaluate(() => {
    location.hash = '#/plan';
  });
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  return await page.getByRole('textbox', { name: 'English name' }).inputValue();
}

async function killDesk({ app }: Holdfast): Promise<boolean> {
  return await app.evaluate(({ app: main }) => {
    const desk = main
      .getAppMetrics()
      .find(({ name, serviceName }) => `${name}${serviceName}`.includes('Holdfast desk'));
    return desk !== undefined && process.kill(desk.pid, 'SIGKILL');
  });
}
