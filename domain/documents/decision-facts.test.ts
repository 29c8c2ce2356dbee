import { expect, it } from 'vitest';
import { declaredState, minutesAfter, runActs } from '../activation/testing/run-acts.ts';
import { u } from '../activation/testing/sample-plan.ts';
import { plainText } from './blocks.ts';
import { decisionFacts } from './decision-facts.ts';
import { factBlocks } from './facts.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

it('a decision says who made it, and that its words were corrected, when and why', () => {
  const declared = declaredState();
  const decided = runActs(declared, [
    [5, { act: 'decide', text: 'Fail over', reason: 'RTO at risk', saidBy: 'Ben' }],
    [6, { act: 'decide', text: 'Close the desk', reason: 'No power' }],
  ]);
  const first = decided.decisions[0]?.entryId ?? u(0);
  const once = runActs(decided, [
    [8, { act: 'correct', entryId: first, text: 'Do not fail over', reason: 'Misheard' }],
  ]);
  const second = once.corrections.get(first) ?? u(0);
  const state = runActs(once, [
    [9, { act: 'correct', entryId: second, text: 'Fail over at 07:00', reason: 'Agreed' }],
  ]);
  expect(decisionFacts(state)).toEqual([
    {
      ...{ at: minutesAfter(5), text: 'Fail over at 07:00', reason: 'RTO at risk', by: 'Ben' },
      corrected: { at: minutesAfter(9), by: 'Ada', reason: 'Agreed' },
    },
    { at: minutesAfter(6), text: 'Close the desk', reason: 'No power', by: 'Ada', corrected: null },
  ]);
});

it.each([
  ['activation.decisions', 'Work from home today.', 'Amara Diallo'],
  ['review.decisions', 'Work from home today.', 'Amara Diallo'],
  ['report.decisions', 'Move the payroll to 5 Main. review:correctedBy', 'Luc Tremblay'],
])('%s tells what was decided and by whom', (key, words, by) => {
  const [table] = factBlocks(key, testFacts, keyTeller('en'));
  const row = table?.type === 'table' ? (table.rows[0] ?? []).map(plainText) : [];
  expect(row).toHaveLength(4);
  expect(row[1]).toContain(words);
  expect(row[3]).toBe(by);
});

it('the newest decisions in brief say by whom, and why they were corrected', () => {
  const [list] = factBlocks('report.decisionsInBrief', testFacts, keyTeller('en'));
  const [line] =
    list?.type === 'list' ? list.items.map((item) => item.paragraphs.map(plainText).join(' ')) : [];
  expect(line).toContain('by=Luc Tremblay');
  expect(line).toContain('review:correctedInBrief(reason=It was 3 Main.');
});
