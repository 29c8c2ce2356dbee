import { createServer, type Server } from 'node:http';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

test.describe('no network', () => {
  let server: Server;
  let asked: string[];
  let address: string;

  test.beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(String(request.url));
      response.end('x');
    });
    server.on('upgrade', (request, socket) => {
      asked.push(`upgrade ${request.url}`);
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    address = `127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
  });
  test.afterEach(() => void server.close());

  test('the window reaches no server', async ({ holdfast }) => {
    await holdfast.page.evaluate(async (host) => {
      const gone = () => undefined;
      await fetch(`http://${host}/fetch`).catch(gone);
      await fetch(`http://${host}/no-cors`, { mode: 'no-cors' }).catch(gone);
      navigator.sendBeacon(`http://${host}/beacon`);
      new Image().src = `http://${host}/image`;
      new WebSocket(`ws://${host}/socket`).onerror = gone;
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = `http://${host}/style`;
      const prefetch = document.createElement('link');
      prefetch.rel = 'prefetch';
      prefetch.href = `http://${host}/prefetch`;
      document.head.append(sheet, prefetch);
      document.body.insertAdjacentHTML(
        'beforeend',
        `<p style="background:url(http://${host}/background)">x</p>`,
      );
      await new Promise((resolve) => setTimeout(resolve, 800));
    }, address);
    expect(asked).toEqual([]);
  });

  test('nor does its session, without the page and its policy', async ({ holdfast }) => {
    const reached = await holdfast.app.evaluate(async ({ session, net }, host) => {
      const tries = [session.defaultSession.fetch(`http://${host}/session`), net.fetch(`http://${host}/net`)];
      const answers = await Promise.allSettled(tries);
      const names = await session.defaultSession.resolveHost('example.com').then(
        () => 'resolved',
        () => 'unknown',
      );
      return { answers: answers.map(({ status }) => status), names };
    }, address);
    expect(reached).toEqual({ answers: ['rejected', 'rejected'], names: 'unknown' });
    expect(asked).toEqual([]);
  });

  test('and nothing is asked for at the start', async ({ start }) => {
    const { app, page } = await start();
    const requests = await app.evaluate(
      ({ session, BrowserWindow }) =>
        new Promise<string[]>((resolve) => {
          const urls: string[] = [];
          session.defaultSession.webRequest.onSendHeaders(({ url }) => urls.push(url));
          BrowserWindow.getAllWindows()[0]?.webContents.reload();
          setTimeout(() => resolve(urls), 3000);
        }),
    );
    expect(requests.filter((url) => !url.startsWith('app://holdfast/'))).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
