import { expect } from '@playwright/test';
import { type Holdfast, shellReply, test } from './fixtures.ts';

test.describe('the window stays where it is', () => {
  const places = [
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'app://holdfast/assets/',
    'javascript:void(document.title="mine")',
  ];

  for (const place of places) {
    test(`and does not go to ${place}`, async ({ holdfast }) => {
      const { page } = holdfast;
      const before = page.url();
      await page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        link.textContent = 'away';
        document.body.append(link);
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        setTimeout(() => {
          location.href = address;
        });
      }, place);
      await page.waitForTimeout(400);
      expect(page.url()).toBe(before);
      expect(await page.title()).not.toBe('mine');
      expect(await shellReply(page, 'app.info')).toMatchObject({ ok: true });
    });
  }

  test('and opens no other', async ({ holdfast }) => {
    const { page, app } = holdfast;
    const opened = await page.evaluate(() => {
      const tried = [
        window.open('https://example.com'),
        window.open('app://holdfast/index.html'),
        window.open('about:blank'),
      ];
      const link = document.createElement('a');
      link.href = 'app://holdfast/index.html';
      link.target = '_blank';
      document.body.append(link);
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
      return tried.map((other) => other !== null);
    });
    expect(opened).toEqual([false, false, false]);
    await page.waitForTimeout(300);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('and its frames show nothing from elsewhere, and have no bridge', async ({ holdfast }) => {
    const frames = await holdfast.page.evaluate(async () => {
      const add = (fill: (frame: HTMLIFrameElement) => void) => {
        const frame = document.createElement('iframe');
        fill(frame);
        document.body.append(frame);
        return frame;
      };
      add((frame) => {
        frame.src = 'https://example.com';
      });
      add((frame) => {
        frame.src = 'app://holdfast/index.html';
      });
      const preview = add((frame) => {
        frame.srcdoc = '<p>preview</p>';
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      const inside = preview.contentWindow;
      return {
        bridge: inside !== null && 'holdfast' in inside,
        text: preview.contentDocument?.body.textContent,
      };
    });
    expect(frames).toEqual({ bridge: false, text: 'preview' });
    expect(
      holdfast.page.frames().filter((frame) => /example\.com|index\.html/.test(frame.url())),
    ).toHaveLength(1);
  });

  test('and downloads nothing', async ({ holdfast }) => {
    const saved = holdfast.app.evaluate(
      ({ session }) =>
        new Promise((resolve) => {
          session.defaultSession.on('will-download', (event) =>
            setTimeout(() => resolve(event.defaultPrevented)),
          );
          setTimeout(() => resolve('none began'), 1500);
        }),
    );
    await holdfast.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['text']));
      link.download = 'file.txt';
      link.dispatchEvent(new MouseEvent('click'));
    });
    expect(await saved).toBe(true);
  });
});

test.describe('links go out only when the user agrees, and only https and mailto', () => {
  async function watchOpened({ app }: Holdfast): Promise<() => Promise<string[]>> {
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'openedOutside', opened);
      shell.openExternal = async (url) => void opened.push(url);
    });
    return () => app.evaluate(() => Reflect.get(globalThis, 'openedOutside'));
  }

  test('asked first', async ({ holdfast }) => {
    const opened = await watchOpened(holdfast);
    await holdfast.answerQuestion(1);
    expect(await shellReply(holdfast.page, 'link.open', { url: 'https://example.com/a' })).toMatchObject({
      value: { opened: false },
    });
    expect(await opened()).toEqual([]);
    await holdfast.answerQuestion(0);
    await shellReply(holdfast.page, 'link.open', { url: 'https://example.com/a' });
    await shellReply(holdfast.page, 'link.open', { url: 'mailto:someone@example.com' });
    expect(await opened()).toEqual(['https://example.com/a', 'mailto:someone@example.com']);
  });

  test('others refused without a question', async ({ holdfast }) => {
    const opened = await watchOpened(holdfast);
    await holdfast.answerQuestion(0);
    for (const url of [
      'http://example.com',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'ms-msdt:/id',
      'vbscript:x',
      'HTTPS',
      '//example.com',
    ]) {
      expect(await shellReply(holdfast.page, 'link.open', { url })).toMatchObject({
        ok: false,
        code: 'invalid_input',
      });
    }
    expect(await opened()).toEqual([]);
  });
});
