import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openEmpty, shellReply, test } from './fixtures.ts';

test.describe('calls', () => {
  test('are answered to the main frame of our own window only', async ({ holdfast }) => {
    const answer = await holdfast.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      try {
        await other.loadURL('app://holdfast/index.html');
        const ask = (name: string) => other.webContents.executeJavaScript(`holdfast.call('${name}', {})`);
        return { reply: await ask('settings.get'), port: await ask('desk.connect') };
      } finally {
        other.destroy();
      }
    });
    expect(answer.reply).toMatchObject({ ok: false, code: 'unknown_call' });
    expect(answer.port).toMatchObject({ ok: false, code: 'unknown_call' });
    expect(await shellReply(holdfast.page, 'settings.get')).toMatchObject({ ok: true });
  });

  test('have known names and the input that the contract says', async ({ holdfast }) => {
    for (const name of ['__proto__', 'toString', 'constructor', 'app.quit', '', 5, null, ['app.info']]) {
      expect(await shellReply(holdfast.page, name)).toMatchObject({ ok: false, code: 'unknown_call' });
    }
    for (const [name, input] of [
      ['settings.set', { theme: 'pink' }],
      ['workspace.openRecent', { id: 7 }],
      ['files.chooseTarget', { suggestedName: 'a', type: 'exe' }],
      ['link.open', {}],
      ['app.info', null],
    ] as const) {
      expect(await shellReply(holdfast.page, name, input)).toMatchObject({
        ok: false,
        code: 'invalid_input',
      });
    }
  });

  test('name files by token: no path is taken from the window', async ({ holdfast }) => {
    for (const name of ['files.show', 'files.openWritten']) {
      for (const token of ['/etc/passwd', '..', '']) {
        expect(await shellReply(holdfast.page, name, { token })).toMatchObject({
          ok: false,
          code: 'file_unreadable',
        });
      }
    }
  });

  test('a file chosen to be read can not be opened as one that was written', async ({ holdfast, folder }) => {
    await holdfast.answerOpen(join(folder, 'people.csv'));
    const reply = await shellReply(holdfast.page, 'files.chooseSpreadsheets');
    const [{ token, name }] = Reflect.get(Object(reply), 'value');
    expect(name).toBe('people.csv');
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    expect(await shellReply(holdfast.page, 'files.openWritten', { token })).toMatchObject({
      code: 'file_unreadable',
    });
  });

  test('the desk gives one port to a document, and lives through nonsense', async ({ holdfast, folder }) => {
    await openEmpty(holdfast, join(folder, 'Ours.holdfast'));
    const { page } = holdfast;
    expect(await shellReply(page, 'desk.connect')).toEqual({ ok: true, value: { connected: false } });
    const nextPort = () =>
      page.evaluate(() => {
        window.addEventListener('message', ({ data, ports: [port] }) => {
          if (data === 'desk-port' && port) Reflect.set(window, 'seenPort', port);
        });
      });
    await page.addInitScript(() => {
      window.addEventListener('message', ({ data, ports: [port] }) => {
        if (data !== 'desk-port' || !port) return;
        const messages: unknown[] = [
          null,
          7,
          'text',
          [],
          {},
          { id: 'x' },
          { id: 1e9, name: '__proto__', input: {} },
        ];
        for (const message of [
          ...messages,
          { id: 1e9 + 1, name: 5 },
          { id: 1e9 + 2, name: 'plan.summary' },
        ]) {
          port.postMessage(message);
        }
        port.addEventListener('message', ({ data: answer }) => {
          const answers = Reflect.get(window, 'answers') ?? [];
          if (answer.id >= 1e9)
            Reflect.set(window, 'answers', [...answers, [answer.id - 1e9, answer.reply.code]]);
        });
      });
    });
    await nextPort();
    await page.reload();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'answers')))
      .toEqual([
        [0, 'unknown_call'],
        [1, 'unknown_call'],
        [2, 'invalid_input'],
      ]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
