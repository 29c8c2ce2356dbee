import { workspaceOfTasks } from './busy-checklist.ts';
import { keepPort } from './desk-port.ts';
import { median, percentile, print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { declareExercise } from './tick.ts';

const tasks = 5000;
const frames = 120;

/** The board of thousands of tasks: its fullest column scrolled from end to end, frame by frame. */
export async function benchBoard(): Promise<void> {
  const profile = newProfile();
  const { page, close } = await startHoldfast(profile.folder, await workspaceOfTasks(profile.folder, tasks));
  await keepPort(page);
  await declareExercise(page);
  const { drawn, gaps, idle } = await page.evaluate(async (count) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    location.hash = `${location.hash.split('?')[0]}?view=board`;
    const card = '[draggable] [role=checkbox]';
    while (!document.querySelector(card)) await frame();
    const drawn = performance.now() - start;
    const gapsWhile = async (step: (at: number) => void) => {
      const gaps: number[] = [];
      let last = await frame();
      for (let at = 0; at < count; at += 1) {
        step(at);
        const now = await frame();
        gaps.push(now - last);
        last = now;
      }
      return gaps;
    };
    const column = document.querySelector(card)?.closest('ul')?.parentElement;
    const scroll = (at: number) => column?.scrollTo(0, ((column.scrollHeight - 800) * at) / count);
    return { drawn, idle: await gapsWhile(() => {}), gaps: await gapsWhile(scroll) };
  }, frames);
  const inWords = (taken: number[]) =>
    `p95 ${percentile(taken, 95).toFixed(0)} ms, median ${median(taken).toFixed(0)} ms a frame`;
  print({ name: `Board of ${tasks} tasks`, value: `${drawn.toFixed(0)} ms to its cards`, aim: '–' });
  print({ name: '  scrolled from end to end', value: inWords(gaps), aim: '≤ 17 ms a frame' });
  print({ name: '  floor: the same page at rest', value: inWords(idle), aim: '–' });
  await close();
  profile.remove();
}
