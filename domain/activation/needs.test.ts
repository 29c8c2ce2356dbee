import { describe, expect, it } from 'vitest';
import type { ActivationState } from './activation-state.ts';
import { neededBy, threatsNow, touchedBy } from './needs.ts';
import { declaredState, minutesAfter, runActs, site } from './testing/run-acts.ts';
import { payroll, sampleState, u } from './testing/sample-plan.ts';

const [pensions, hiring, mail] = [u(32), u(33), u(42)];
const need = (functionId: string, needsId: string, neededWithinMinutes: number | null) => ({
  functionId,
  needsId,
  neededWithinMinutes,
});

/** Payroll needs the site within 4 hours; pensions need payroll within 2 more, hiring needs pensions, nobody said how soon. */
const needs = [need(payroll, site, 240), need(pensions, payroll, 120), need(hiring, pensions, null)];

function withNeeds(state: ActivationState, list = needs): ActivationState {
  const payrollRun = state.functions.get(payroll);
  if (!payrollRun) throw new Error('the sample has a payroll');
  const functions = new Map([payroll, pensions, hiring].map((id) => [id, { ...payrollRun, id }]));
  return { ...state, functions, needs: list };
}

describe('what the loss of something touches', () => {
  it('goes from function to function, each as long as it can do without', () => {
    expect(touchedBy(neededBy({ needs }), site)).toEqual([
      { functionId: payroll, chain: [site], withinMinutes: 240 },
      { functionId: pensions, chain: [payroll, site], withinMinutes: 360 },
      { functionId: hiring, chain: [pensions, payroll, site], withinMinutes: null },
    ]);
  });

  it('comes by the way that bites first', () => {
    const direct = [...needs, need(pensions, site, 30), need(hiring, site, 400)];
    expect(touchedBy(neededBy({ needs: direct }), site)).toEqual([
      { functionId: pensions, chain: [site], withinMinutes: 30 },
      { functionId: payroll, chain: [site], withinMinutes: 240 },
      { functionId: hiring, chain: [site], withinMinutes: 400 },
    ]);
  });

  it('ends where functions need each other in a circle', () => {
    const circle = [...needs, need(payroll, pensions, 60)];
    expect(touchedBy(neededBy({ needs: circle }), payroll).map((t) => t.functionId)).toEqual([
      pensions,
      hiring,
    ]);
  });

  it('is nothing for what nobody needs', () => {
    expect(touchedBy(neededBy({ needs }), mail)).toEqual([]);
  });
});

describe('what threatens a function', () => {
  it('is what is out on which it hangs, with when it needs that back', () => {
    const state = runActs(declaredState(), [[5, { act: 'setResource', resourceId: site, state: 'out' }]]);
    const threats = threatsNow(withNeeds(state));
    const out = { cause: 'out', since: minutesAfter(5) };
    expect(threats.get(payroll)).toEqual([
      { functionId: payroll, chain: [site], ...out, neededBackAt: minutesAfter(245) },
    ]);
    expect(threats.get(pensions)).toEqual([
      { functionId: pensions, chain: [payroll, site], ...out, neededBackAt: minutesAfter(365) },
    ]);
    expect(threats.get(hiring)?.[0]?.neededBackAt).toBeNull();
  });

  it('counts from the stop of a function that is stopped, and what bites first comes first', () => {
    const out = runActs(declaredState(), [[5, { act: 'setResource', resourceId: site, state: 'limited' }]]);
    const state = runActs(out, [[10, { act: 'setFunction', functionId: payroll, state: 'stopped' }]]);
    const stopped = withNeeds(state);
    expect(
      threatsNow(stopped)
        .get(pensions)
        ?.map((t) => [t.cause, t.neededBackAt]),
    ).toEqual([
      ['stopped', minutesAfter(130)],
      ['limited', minutesAfter(365)],
    ]);
  });

  it('is over when it is back', () => {
    const state = runActs(declaredState(), [
      [5, { act: 'setResource', resourceId: site, state: 'out' }],
      [9, { act: 'setResource', resourceId: site, state: 'back' }],
    ]);
    expect(threatsNow(withNeeds(state)).size).toBe(0);
    expect(threatsNow(sampleState()).size).toBe(0);
  });
});
