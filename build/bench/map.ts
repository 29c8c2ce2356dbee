import type { Page } from '@playwright/test';
import { inChangeSet } from '../../db/actions/save-record.ts';
import { layOut } from '../../domain/dependency-map/layout.ts';
import { linksOf } from '../../domain/dependency-map/links.ts';
import type { DependencyMap, MapNode } from '../../domain/dependency-map/map.ts';
import { askDesk, keepPort } from './desk-port.ts';
import { median, print } from './figures.ts';
import { newProfile, startHoldfast } from './launch.ts';
import { workspace } from './workspaces.ts';

/** Layout of maps of two sizes, and the page over a large workspace. */
export async function benchMap(): Promise<void> {
  benchLayout(300, 900, '≤ 50 ms');
  benchLayout(2000, 4000, '≤ 250 ms');
  await benchPage(2000, 20_000);
}

function benchLayout(things: number, arrows: number, aim: string): void {
  const map = madeUpMap(things, arrows);
  layOut(madeUpMap(50, 100));
  const taken = timed(() => layOut(map));
  const floor = timed(() => linksOf(map.edges));
  const { width, height } = layOut(map);
  const value = `${taken.toFixed(0)} ms (${width} × ${height})`;
  print({ name: `Layout of ${things} things, ${arrows} arrows`, value, aim });
  print({ name: '  floor: the same arrows read once', value: `${floor.toFixed(2)} ms`, aim: '–' });
}

function timed(work: () => unknown): number {
  const taken = Array.from({ length: 7 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(taken);
}

/** A third are functions; most of what one needs is near it, a part is needed by all, as in a real organisation. */
function needsOf(functions: number, resources: number, arrows: number): [number, number][] {
  return Array.from({ length: arrows }, (_, n) => {
    const from = n % functions;
    const turn = Math.floor(n / functions);
    const near = Math.floor((from / functions) * resources) + turn * 3;
    return [from, (turn % 3 === 1 ? (from * 7 + turn) % Math.ceil(resources / 20) : near) % resources];
  });
}

function madeUpMap(things: number, arrows: number): DependencyMap {
  const functions = Math.floor(things / 3);
  const node = (n: number): MapNode => ({
    id: String(n),
    kind: n < functions ? 'criticalFunction' : n % 4 === 0 ? 'supplier' : 'application',
    code: `C${n}`,
    nameEn: `Thing ${n}`,
    nameFr: '',
    tier: n < functions ? 1 + (n % 4) : null,
    backMinutes: null,
    unitId: null,
  });
  return {
    nodes: Array.from({ length: things }, (_, n) => node(n)),
    edges: needsOf(functions, things - functions, arrows).map(([from, to], n) => ({
      id: `e${n}`,
      link: 'needs',
      from: String(from),
      to: String(functions + to),
      neededBackMinutes: 240,
      bridgedMinutes: null,
      state: 'met',
    })),
  };
}

async function benchPage(functions: number, dependencies: number): Promise<void> {
  const profile = newProfile();
  const path = await mappedWorkspace(profile.folder, functions, dependencies);
  const running = await startHoldfast(profile.folder, path);
  const drawn = await msUntilDrawn(running.page);
  const name = `Map page over ${functions} functions, ${dependencies} dependencies`;
  print({ name, value: `${drawn.toFixed(0)} ms to the picture`, aim: '–' });
  await keepPort(running.page);
  const { taken } = await askDesk(
    running.page,
    'map.get',
    Array.from({ length: 7 }, () => ({})),
  );
  print({ name: '  reading all of it, with IPC', value: `${median(taken).toFixed(0)} ms`, aim: '–' });
  await running.close();
  profile.remove();
}

/** A workspace with many functions and, for each two of them, one application. */
export function mappedWorkspace(folder: string, functions: number, dependencies: number): Promise<string> {
  const resources = Math.ceil(functions / 2);
  return workspace(folder, 'Mapped', (writer) =>
    inChangeSet(writer, { source: 'setup' }, async (changes) => {
      const functionIds = await changes.createMany(
        'criticalFunction',
        Array.from({ length: functions }, (_, n) => ({
          code: `F${String(n).padStart(4, '0')}`,
          nameEn: `Function number ${n}`,
          tier: 1 + (n % 4),
          rtoMinutes: 60 * (1 + (n % 24)),
        })),
      );
      const applicationIds = await changes.createMany(
        'application',
        Array.from({ length: resources }, (_, n) => ({
          code: `A${String(n).padStart(4, '0')}`,
          nameEn: `Application number ${n}`,
          rtoMinutes: 60 * (1 + ((n * 5) % 30)),
        })),
      );
      const seen = new Set<string>();
      const needs = needsOf(functions, resources, dependencies).flatMap(([from, to]) => {
        const [functionId = '', applicationId = ''] = [functionIds[from], applicationIds[to]];
        const pair = `${from} ${to}`;
        if (seen.has(pair)) return [];
        seen.add(pair);
        return [{ functionId, targetKind: 'application' as const, applicationId, neededBackMinutes: 480 }];
      });
      await changes.createMany('dependency', needs);
    }),
  );
}

/** From the step to the page until its things are drawn. */
async function msUntilDrawn(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const start = performance.now();
    location.hash = '#/plan/map';
    while (!document.querySelector('[id^=map-thing-]')) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
}
