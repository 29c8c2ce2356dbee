import { expect, it } from 'vitest';
import type { LogEntry } from '../activation/log-entry.ts';
import { declaredState } from '../activation/testing/run-acts.ts';
import { payroll, taskId, u } from '../activation/testing/sample-plan.ts';
import { logFact } from './log-fact.ts';

const state = declaredState();
type Settled = Extract<LogEntry, { kind: 'settled' }>;

it.each<[Settled['body']['about'], string, unknown]>([
  [{ kind: 'task', key: taskId(1) }, 'settled', { en: 'Task 1', fr: 'Tâche 1' }],
  [{ kind: 'function', key: payroll }, 'settled', expect.objectContaining({ en: expect.any(String) })],
  [{ kind: 'anchor', key: 'S' }, 'settledAnchor.S', undefined],
  [{ kind: 'severity', key: 'severity' }, 'settledSeverity', undefined],
  [{ kind: 'standDown', key: 'standDown' }, 'settledStandDown', undefined],
])('which entry holds is told with what it is about: %o', (about, key, subject) => {
  const [first] = state.log;
  if (!first) throw new Error('no entry');
  const body = { lateReason: null, about, keeps: u(1), reason: 'Seen' };
  const told = logFact({ ...first, kind: 'settled', body }, state);
  expect([told.key, told.values.subject]).toEqual([key, subject]);
});
