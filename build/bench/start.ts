import { setTimeout as pause } from 'node:timers/promises';
import { median, print } from './figures.ts';
import { memoryMb, newProfile, type Running, startEmptyWindow, startHoldfast } from './launch.ts';
import { exampleWorkspace } from './workspaces.ts';

type Start = (profile: string, workspace: string) => Promise<Running>;

const rounds = 5;
/** Chromium keeps the compiled page after it has been read this often. */
const startsUntilKept = 3;
const settledMs = 2000;

/**
 * Cold start to a usable window and memory once settled, in turn with an empty window of the same runtime: on an account
 * that never started it, and on one that has.
 */
export async function benchStart(): Promise<void> {
  const first = { ours: [] as number[], floor: [] as number[] };
  const memory = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const warmUp = round === 0;
    for (const [name, start] of starts) {
      const { ms, mb } = await onNewProfile(start);
      if (warmUp) continue;
      first[name].push(ms);
      memory[name].push(mb);
    }
  }
  const again = { ours: await onUsedProfile(startHoldfast), floor: await onUsedProfile(startEmptyWindow) };
  printRatio('Cold start to usable window, example open', again, 'ms', '≤ 1.3');
  printRatio('  the first start of all', first, 'ms', '–');
  printRatio('Memory, all processes, example open', memory, 'MB', '≤ 1.5');
}

const starts: ['ours' | 'floor', Start][] = [
  ['ours', startHoldfast],
  ['floor', startEmptyWindow],
];

async function onNewProfile(start: Start): Promise<{ ms: number; mb: number }> {
  const profile = newProfile();
  const running = await start(profile.folder, await exampleWorkspace(profile.folder));
  await pause(settledMs);
  const figures = { ms: running.startedInMs, mb: await memoryMb(running) };
  await running.close();
  profile.remove();
  return figures;
}

async function onUsedProfile(start: Start): Promise<number[]> {
  const profile = newProfile();
  const workspace = await exampleWorkspace(profile.folder);
  const ms: number[] = [];
  for (let round = 0; round < startsUntilKept + rounds; round += 1) {
    const running = await start(profile.folder, workspace);
    await pause(settledMs);
    await running.close();
    if (round >= startsUntilKept) ms.push(running.startedInMs);
  }
  profile.remove();
  return ms;
}

function printRatio(
  name: string,
  { ours, floor }: { ours: number[]; floor: number[] },
  unit: string,
  aim: string,
): void {
  const [a, b] = [median(ours), median(floor)];
  print({ name, value: `${a.toFixed(0)} / ${b.toFixed(0)} ${unit} = ${(a / b).toFixed(2)}`, aim });
}
