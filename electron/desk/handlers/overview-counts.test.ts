import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tierOf } from '../../../domain/functions/tier.ts';
import { fullSuccession } from '../../../domain/roles/succession-weaknesses.ts';
import { type TestDesk, testDesk } from '../testing/test-desk.ts';

/** Every number of the overview is the length of the list that it leads to, in the example organisation. */
let desk: TestDesk;
let folder: string;
beforeAll(async () => {
  desk = await testDesk();
  folder = mkdtempSync(join(tmpdir(), 'holdfast-overview-'));
  const path = join(folder, 'example.holdfast');
  await desk.host.control('create', { path, author: 'Test Author', plan: { kind: 'example' } });
  await answerSome();
}, 60_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = async (filter: Parameters<typeof desk.call<'findings.list'>>[1]) =>
  (await desk.call('findings.list', { ...filter, limit: 1 })).total;
const readiness = () => desk.call('readiness.get', {});

/** Two tasks, of which one is past its day, and two waivers, of which one has ended. */
async function answerSome(): Promise<void> {
  const { findings } = await desk.call('findings.list', { severity: 'critical', limit: 4 });
  for (const [n, { key }] of findings.entries()) {
    const day = n % 2 === 0 ? '2026-11-24' : '2027-11-24';
    await desk.call(
      'findings.respond',
      n < 2
        ? { key, response: 'task', dueOn: day }
        : { key, response: 'waiver', reason: 'Known', until: day },
    );
  }
  desk.clock.moveTo('2026-11-26T12:00:00.000Z');
}

describe('the numbers of the overview', () => {
  it('of findings are those of the lists', async () => {
    const now = await readiness();
    const open = now.critical + now.major + now.minor;
    expect(open).toBeGreaterThan(100);
    expect(await found({ state: 'open' })).toBe(open);
    for (const severity of ['critical', 'major', 'minor'] as const)
      expect([severity, await found({ state: 'open', severity })]).toEqual([severity, now[severity]]);
    expect([now.tasks, now.overdueTasks, now.waivers, now.lapsedWaivers]).toEqual([2, 1, 1, 1]);
    expect([await found({ state: 'task' }), await found({ overdue: true })]).toEqual([2, 1]);
    expect([await found({ state: 'waived' }), await found({ lapsed: true })]).toEqual([1, 1]);
    expect(await found({ ruleId: 'planReviewOverdue', unsettled: true })).toBe(now.plansToReview);
    expect(await found({ ruleId: 'planChanged', unsettled: true })).toBe(now.plansChanged);
  });

  it('of facts and plans are those of the lists', async () => {
    const now = await readiness();
    expect(now.staleFacts).toBeGreaterThan(0);
    expect((await desk.call('facts.list', {})).length).toBe(now.staleFacts);
    const plans = await desk.call('plans.list', {});
    expect(plans.filter(({ status }) => status === 'approved').length).toBe(now.approvedPlans);
    expect(plans.filter(({ status }) => status !== 'retired').length).toBe(now.plans);
  });

  it('of critical findings of a function are those that its list shows', async () => {
    const { unprotected } = await readiness();
    expect(unprotected.length).toBeGreaterThan(10);
    for (const { id, code, critical } of unprotected) {
      const listed = await found({ severity: 'critical', unsettled: true, functionId: id });
      expect([code, listed]).toEqual([code, critical]);
    }
  });

  it('of tiers, and of functions that are protected in them, are those of the list of functions', async () => {
    const { tiers, unprotected } = await readiness();
    const functions = await desk.call('functions.list', {});
    const open = new Set(unprotected.map(({ id }) => id));
    const counted = tiers.map(({ tier }) => {
      const own = functions.filter((f) => tierOf(f) === tier);
      return { tier, functions: own.length, unprotected: own.filter(({ id }) => open.has(id)).length };
    });
    expect(counted).toEqual(tiers);
    expect(tiers.reduce((sum, each) => sum + each.functions, 0)).toBe(functions.length);
  });

  it('of records are those of their lists', async () => {
    const counts = await desk.call('plan.summary', {});
    const roles = await desk.call('roles.list', {});
    const functions = await desk.call('functions.list', {});
    expect(counts).toMatchObject({
      functions: functions.length,
      tierOneFunctions: functions.filter((f) => tierOf(f) === 1).length,
      roles: roles.length,
      thinRoles: roles.filter(({ holders }) => holders.length < fullSuccession).length,
      applications: (await desk.call('applications.list', {})).length,
      people: (await desk.call('people.list', {})).length,
      checklists: (await desk.call('checklists.list', {})).length,
      units: (await desk.call('units.list', {})).length,
      sites: (await desk.call('sites.list', {})).length,
    });
  });
});
