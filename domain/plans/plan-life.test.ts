import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../errors.ts';
import {
  decideStep,
  type PlanAct,
  possibleActs,
  stateAfter,
  stepOfAct,
  submissionProblems,
} from './plan-life.ts';
import type { PlanStatus } from './schema.ts';

const complete = { roleName: 'Director', comment: 'As agreed' };
const decide = (status: PlanStatus, version: number, act: PlanAct, more = {}) =>
  decideStep({ status, version }, { act, ...complete, ...more }, []);

function refusal(work: () => unknown): { code: string; details: unknown } {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpectedError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('it was not refused');
}

describe('the life of a plan', () => {
  it('goes from draft over a review to an approved version, and on to the next', () => {
    expect(decide('draft', 0, 'submit')).toEqual({ status: 'inReview', version: 0 });
    expect(decide('inReview', 0, 'return')).toEqual({ status: 'draft', version: 0 });
    expect(decide('inReview', 0, 'approve')).toEqual({ status: 'approved', version: 1 });
    expect(decide('approved', 1, 'reopen')).toEqual({ status: 'draft', version: 1 });
    expect(decide('inReview', 1, 'approve')).toEqual({ status: 'approved', version: 2 });
    expect(decide('approved', 2, 'retire')).toEqual({ status: 'retired', version: 2 });
    expect(decide('retired', 2, 'reopen')).toEqual({ status: 'draft', version: 2 });
  });

  it('takes a comment at any time, which changes nothing', () => {
    for (const status of ['draft', 'inReview', 'approved', 'retired'] as const)
      expect(decide(status, 1, 'comment')).toEqual({ status, version: 1 });
  });

  it('refuses what is not its turn, with the state that it is in', () => {
    expect(refusal(() => decide('draft', 0, 'approve'))).toEqual({
      code: 'plan_state',
      details: { status: 'draft', act: 'approve' },
    });
    expect(refusal(() => decide('approved', 1, 'submit')).code).toBe('plan_state');
    // Never approved, there is nothing to retire: it is archived.
    expect(refusal(() => decide('draft', 0, 'retire')).code).toBe('plan_state');
    expect(decide('draft', 1, 'retire').status).toBe('retired');
  });

  it('asks why a plan goes back, and as whom it is approved', () => {
    const field = (act: PlanAct, more: object) => refusal(() => decide('inReview', 0, act, more));
    expect(field('return', { comment: '  ' })).toEqual({
      code: 'reason_required',
      details: { field: 'comment' },
    });
    expect(field('approve', { roleName: '' })).toEqual({
      code: 'reason_required',
      details: { field: 'roleName' },
    });
    expect(field('comment', { comment: '' }).code).toBe('reason_required');
  });

  it('keeps an incomplete plan from review and from approval, but not from going back', () => {
    const problems = submissionProblems({ ownerRoleId: null, criteria: [], functionCount: 0 });
    expect(problems.map((p) => p.field)).toEqual(['ownerRoleId', 'scope', 'criteria']);
    const act = (status: PlanStatus, act: PlanAct) => () =>
      decideStep({ status, version: 0 }, { act, ...complete }, problems);
    expect(refusal(act('draft', 'submit'))).toEqual({ code: 'plan_incomplete', details: { problems } });
    expect(refusal(act('inReview', 'approve')).code).toBe('plan_incomplete');
    expect(act('inReview', 'return')()).toEqual({ status: 'draft', version: 0 });
    expect(submissionProblems({ ownerRoleId: 'x', criteria: [1], functionCount: 1 })).toEqual([]);
  });

  it('is nothing but its steps: whatever is done, the trail leads to the same state', () => {
    const anyAct = fc.constantFrom<PlanAct>('submit', 'comment', 'return', 'approve', 'retire', 'reopen');
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        let state = { status: 'draft' as PlanStatus, version: 0 };
        const steps: { kind: ReturnType<typeof kindOf> }[] = [];
        for (const act of acts) {
          if (!possibleActs(state).includes(act)) continue;
          const next = decideStep(state, { act, ...complete }, []);
          expect(next.version).toBe(state.version + (act === 'approve' ? 1 : 0));
          steps.push({ kind: kindOf(act) });
          state = next;
        }
        expect(stateAfter(steps)).toEqual(state);
      }),
    );
  });
});

const kindOf = (act: PlanAct) => stepOfAct[act];
