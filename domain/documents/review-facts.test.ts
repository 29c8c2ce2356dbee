import { expect, it } from 'vitest';
import { declaredState, minutesAfter, runActs } from '../activation/testing/run-acts.ts';
import { u } from '../activation/testing/sample-plan.ts';
import { reviewFacts } from './review-facts.ts';

const beside = { actions: [], lessons: [], verdict: null };

it('the time line tells a decision that was corrected, in the words that hold now', () => {
  const decided = runActs(declaredState(), [[5, { act: 'decide', text: 'Fail over', reason: 'RTO' }]]);
  const entryId = decided.decisions[0]?.entryId ?? u(0);
  const state = runActs(decided, [
    [6, { act: 'correct', entryId, text: 'Do not fail over', reason: 'Misheard' }],
  ]);
  const told = reviewFacts(state, beside, minutesAfter(10)).timeLine;
  expect(told.map(({ key, values }) => [key, values.text])).toEqual([
    ['declared', undefined],
    ['decision', 'Do not fail over'],
    ['correction', 'Do not fail over'],
  ]);
});
