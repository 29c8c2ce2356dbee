import { setTimeout as pause } from 'node:timers/promises';
import { median, print } from './figures.ts';
import { memoryMb, newProfile, type Running, startEmptyWindow, startHoldfast } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

const rounds = 5;
const settledMs = 2000;

/** Cold start to a usable window and memory once settled, in turn with an empty window of the same runtime. */
export async function benchStart(): Promise<void> {
  const ours = { ms: [] as number[], mb: [] as number[] };
  const floor = { ms: [] as number[], mb: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const warmUp = round === 0;
    await measure((profile, workspace) => startHoldfast(profile, workspace), warmUp ? undefined : ours);
    await measure(startEmptyWindow, warmUp ? undefined : floor);
  }
  printRatio('Cold start to usable window, example open', ours.ms, floor.ms, 'ms', '≤ 1.3');
  printRatio('Memory, all processes, example open', ours.mb, floor.mb, 'MB', '≤ 1.5');
}

async function measure(
  start: (profile: string, workspace: string) => Promise<Running>,
  into?: { ms: number[]; mb: number[] },
): Promise<void> {
  const profile = newProfile();
  const running = await start(profile.folder, await exampleWorkspace(profile.folder));
  await pause(settledMs);
  into?.ms.push(running.startedInMs);
  into?.mb.push(await memoryMb(running));
  await running.close();
  profile.remove();
}

function printRatio(name: string, ours: number[], floor: number[], unit: string, aim: string): void {
  const [a, b] = [median(ours), median(floor)];
  print({ name, value: `${a.toFixed(0)} / ${b.toFixed(0)} ${unit} = ${(a / b).toFixed(2)}`, aim });
}
