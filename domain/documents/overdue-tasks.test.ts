import { expect, it } from 'vitest';
import { declaredState, minutesAfter, runActs } from '../activation/testing/run-acts.ts';
import { plannedTask, taskId } from '../activation/testing/sample-plan.ts';
import { activationFacts } from './activation-facts.ts';
import { plainText } from './blocks.ts';
import { factBlocks } from './facts.ts';
import { reportFacts } from './report-facts.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

// Task n is due n × 15 minutes after T; the second and third wait for those before them.
const state = declaredState([
  plannedTask(1),
  plannedTask(2, { after: [taskId(1)] }),
  plannedTask(3, { after: [taskId(1), taskId(2)] }),
  plannedTask(4),
]);
const rowsOf = (key: string, data = testFacts) =>
  factBlocks(key, data, keyTeller('en')).flatMap((block) =>
    block.type === 'table' ? block.rows.map((row) => row.map(plainText)) : [],
  );

it('a task that waits past its time is overdue, is counted, and is not called due next', () => {
  const asOf = minutesAfter(40);
  const data = { ...testFacts, activation: activationFacts(state, asOf) };
  expect(rowsOf('activation.lateTasks', data).map((row) => [row[0], row[3]])).toEqual([
    ['Task 1', 'facts:duration.minutes(count=25)'],
    ['Task 2', 'facts:overdueWaiting(time=facts:duration.minutes(count=10), count=1, tasks=1)'],
  ]);
  expect(rowsOf('activation.nextTasks', data).map(([name]) => name)).toEqual(['Task 3', 'Task 4']);
  expect(reportFacts(state, null, asOf).tasks).toMatchObject({ total: 4, late: 1, overdueWaiting: 1 });
  const later = { ...testFacts, activation: activationFacts(state, minutesAfter(50)) };
  expect(rowsOf('activation.lateTasks', later)[2]?.[3]).toContain('count=2, tasks=1, 2');
});

it('nothing is overdue that a stand-down left open', () => {
  const over = runActs(state, [[50, { act: 'standDown', text: '' }]]);
  expect(reportFacts(over, null, minutesAfter(60)).tasks).toMatchObject({ late: 0, overdueWaiting: 0 });
});
