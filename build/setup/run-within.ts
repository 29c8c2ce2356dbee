import { spawn } from 'node:child_process';

interface Options {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  minutes: number;
}

/** Runs a command to its end, or ends it and all that it started when its time is over; answers its exit code. */
export function runWithin(command: string, args: string[], { cwd, env, minutes }: Options): Promise<number> {
  return new Promise((done) => {
    // A group of its own, so that a hanging grandchild can be ended too.
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const endAll = () => {
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => {
      console.error(`Still running after ${minutes} minutes: ended.`);
      endAll();
    }, minutes * 60_000);
    process.once('SIGINT', endAll).once('SIGTERM', endAll);
    const finish = (code: number | null) => {
      clearTimeout(timer);
      process.off('SIGINT', endAll).off('SIGTERM', endAll);
      done(code ?? 1);
    };
    child.on('error', () => finish(1)).on('exit', finish);
  });
}
