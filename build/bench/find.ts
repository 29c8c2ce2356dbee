import { askDesk, keepPort } from './desk-port.ts';
import { median, percentile, print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { crowdedWorkspace } from './workspaces.ts';

const records = 50_000;
const words = [
  'tremblay',
  'joe',
  'zoe tremb',
  'senior',
  '2001',
  'cote 12',
  'wei nguyen',
  'ma',
  'analyst',
  'sin',
];

/** Find over 50,000 records: from the page over the port to the full-text index and back. */
export async function benchFind(): Promise<void> {
  const profile = newProfile();
  const running = await startHoldfast(profile.folder, await crowdedWorkspace(profile.folder, records));
  await keepPort(running.page);
  const inputs = Array.from({ length: 200 }, (_, i) => ({ text: words[i % words.length], limit: 20 }));
  const { taken } = await askDesk(running.page, 'find.search', inputs);
  const floor = await askDesk(
    running.page,
    'organisation.get',
    inputs.map(() => ({})),
  );
  const value = `p95 ${percentile(taken, 95).toFixed(1)} ms, median ${median(taken).toFixed(1)} ms`;
  print({ name: `Find over ${records} records, with IPC`, value, aim: 'p95 ≤ 16 ms' });
  print({
    name: '  floor: a call that reads one row',
    value: `p95 ${percentile(floor.taken, 95).toFixed(1)} ms`,
    aim: '–',
  });
  await running.close();
  profile.remove();
}
