import { type ChildProcess, spawn } from 'node:child_process';
import { root } from '../project.ts';
import { hasDisplay } from '../setup/display.ts';
import type { Runtime } from '../setup/electron-folder.ts';
import { giveUp, say } from '../setup/say.ts';

/** Starts the built application from its sources' folder. Ends with advice where no window can be shown. */
export function openWindow(runtime: Runtime, args: string[], env: Record<string, string> = {}): ChildProcess {
  if (!hasDisplay()) {
    giveUp(
      'Holdfast is built, but this machine has no display to open its window on. To go on:\n' +
        '  run it where there is a screen, or\n' +
        '  xvfb-run -a npm start                  opens the window on a virtual screen, or\n' +
        '  npm run example -- --to FOLDER         does the main job without a window, or\n' +
        '  npm test                               runs everything on a virtual screen.',
    );
  }
  const window = spawn(runtime.executable, [...sandboxFlags(), root, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const end = () => window.kill();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, end);
  return window.on('exit', () => {
    for (const signal of signals) process.off(signal, end);
  });
}

/** Chromium refuses to run as root with its sandbox on. */
function sandboxFlags(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say(
    'Warning: you are root, so Holdfast starts without its sandbox. Use an ordinary account for real work.',
  );
  return ['--no-sandbox'];
}
