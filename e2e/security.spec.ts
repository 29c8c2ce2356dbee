import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Holdfast, openEmpty, shellReply, test } from './fixtures.ts';

test.describe('the window', () => {
  test('runs in the sandbox of the system, isolated, without Node', async ({ holdfast }) => {
    const preferences = await holdfast.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        (contents && Reflect.get(contents, 'getLastWebPreferences').call(contents)) ?? {};
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webSecurity,
        webviewTag,
        noSandbox: process.argv.includes('--no-sandbox'),
        pid: contents?.getOSProcessId() ?? 0,
      };
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      noSandbox: false,
    });
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${preferences.pid}/status`, 'utf8');
      expect(status, 'system calls are filtered').toMatch(/^Seccomp:\s*2$/m);
      expect(status, 'no rights can be gained').toMatch(/^NoNewPrivs:\s*1$/m);
    }
    const found = await holdfast.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    );
    expect(found).toEqual([]);
  });

  test('has two functions of the shell and nothing else', async ({ holdfast }) => {
    const bridge = await holdfast.page.evaluate(() => {
      const given: object = Reflect.get(window, 'holdfast');
      const before = Object.keys(given);
      Reflect.set(given, 'call', () => 'mine');
      return { before, frozen: Reflect.get(given, 'call')?.toString().includes('mine') === false };
    });
    expect(bridge).toEqual({ before: ['call', 'on'], frozen: true });
  });

  test('holds no guests: a webview is nothing', async ({ holdfast }) => {
    const guest = await holdfast.page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com');
      document.body.append(view);
      return 'getURL' in view;
    });
    expect(guest).toBe(false);
  });
});

test.describe('app:// serves the bundled files only', () => {
  test('and nothing beside them, however it is asked', async ({ holdfast }) => {
    const outside = [
      '/../main/main.js',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..\\..\\package.json',
      '//etc/passwd',
      '/assets',
      '/',
      '/preload/preload.cjs',
      '/index.html%00.js',
      '/constructor',
      '/__proto__',
    ];
    const statuses = await holdfast.page.evaluate(
      (paths) =>
        Promise.all(paths.map(async (path) => [path, (await fetch(`app://holdfast${path}`)).status])),
      outside,
    );
    expect(statuses).toEqual(outside.map((path) => [path, 404]));
  });

  test('for reading, from its own host, under a strict policy', async ({ holdfast }) => {
    const seen = await holdfast.page.evaluate(async () => {
      const page = await fetch('app://holdfast/index.html');
      const status = (address: string, method = 'GET') =>
        fetch(address, { method }).then(
          (response) => response.status,
          () => 'refused',
        );
      return {
        policy: page.headers.get('content-security-policy'),
        sniff: page.headers.get('x-content-type-options'),
        type: page.headers.get('content-type'),
        post: await status('app://holdfast/index.html', 'POST'),
        otherHost: await status('app://elsewhere/index.html'),
        file: await status('file:///etc/passwd'),
      };
    });
    expect(seen).toMatchObject({
      sniff: 'nosniff',
      type: 'text/html; charset=utf-8',
      post: 404,
      otherHost: 'refused',
      file: 'refused',
    });
    const policy = seen.policy?.split('; ') ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(seen.policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.find((rule) => rule.startsWith('script-src'))).not.toContain('unsafe-inline');
  });

  test('no script runs but the bundle: none in the page, none made from text, none from elsewhere', async ({
    holdfast,
  }) => {
    const ran = await holdfast.page.evaluate(async () => {
      const marks: string[] = [];
      Reflect.set(window, 'mark', (name: string) => marks.push(name));
      const add = (fill: (script: HTMLScriptElement) => void) => {
        const script = document.createElement('script');
        fill(script);
        document.head.append(script);
      };
      add((script) => {
        script.textContent = 'mark("inline")';
      });
      add((script) => {
        script.src = 'data:text/javascript,mark("data")';
      });
      add((script) => {
        script.src = URL.createObjectURL(new Blob(['mark("blob")'], { type: 'text/javascript' }));
      });
      document.body.insertAdjacentHTML('beforeend', '<img src="none" onerror="mark(\'handler\')">');
      // Later, in a turn of the page's own: what a debugger evaluates is exempt from the policy.
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
      for (const make of [() => globalThis.eval('mark("eval")'), () => new Function('mark("function")')()]) {
        setTimeout(() => {
          try {
            make();
          } catch {
            // Refused, as it must be.
          }
        });
      }
      setTimeout('mark("timer")');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return marks;
    });
    expect(ran).toEqual([]);
  });
});

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

test('no permission is given', async ({ holdfast }) => {
  const answers = await holdfast.page.evaluate(async () => {
    const name = (work: Promise<unknown>) =>
      work.then(
        () => 'given',
        () => 'refused',
      );
    const states = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ];
    const found = await Promise.all(
      states.map(async (permission) => {
        const status = await navigator.permissions
          .query({ name: permission as PermissionName })
          .catch(() => undefined);
        return status?.state === 'granted' ? permission : '';
      }),
    );
    return {
      granted: found.filter(Boolean),
      notification: await Notification.requestPermission(),
      media: await name(
        navigator.mediaDevices?.getUserMedia({ audio: true, video: true }) ?? Promise.reject(),
      ),
      screen: await name(navigator.mediaDevices?.getDisplayMedia?.() ?? Promise.reject()),
      clipboard: await name(navigator.clipboard.readText()),
      place: await name(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
    };
  });
  expect(answers).toEqual({
    granted: [],
    notification: 'denied',
    media: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    place: 'refused',
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
