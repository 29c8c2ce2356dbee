import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

test.describe('the window', () => {
  test('runs in the sandbox of the system, isolated, without Node', async ({ holdfast }) => {
    const preferences = await holdfast.app.evaluate(({ app, BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        (contents && Reflect.get(contents, 'getLastWebPreferences').call(contents)) ?? {};
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webSecurity,
        webviewTag,
        noSandbox: app.commandLine.hasSwitch('no-sandbox'),
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
