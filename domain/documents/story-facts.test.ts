import { expect, it } from 'vitest';
import { act } from '../activation/act.ts';
import type { ActivationState } from '../activation/activation-state.ts';
import type { Act } from '../activation/command.ts';
import { extendActivation } from '../activation/derive-activation.ts';
import { declaredState, minutesAfter, runActs } from '../activation/testing/run-acts.ts';
import { lead, placed, taskId, u } from '../activation/testing/sample-plan.ts';
import { plainText } from './blocks.ts';
import { factBlocks } from './facts.ts';
import { storyOf } from './story-facts.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

const entry = (n: number) => u(5000 + n);

function done(before: ActivationState, minute: number, command: Act): ActivationState {
  const written = act(before, command, { wallNow: minutesAfter(minute), author: 'Ada' });
  return extendActivation(before, placed(written, before.log.length));
}

function takes(before: ActivationState, minute: number, name: string): ActivationState {
  const newHolder = { id: null, name, positionTitle: '', contacts: [] };
  const person = { personId: null, personName: name, newHolder };
  return done(before, minute, {
    act: 'assumeRole',
    at: null,
    lateReason: '',
    roleId: lead,
    ...person,
    text: '',
  });
}

it('what was corrected is one row, with what was said first and why it was corrected', () => {
  const state = runActs(declaredState(), [
    [5, { act: 'decide', text: 'Fail over', reason: 'RTO' }],
    [6, { act: 'correct', entryId: entry(2), text: 'Do not fail over', reason: 'Misheard' }],
    [
      7,
      {
        act: 'correct',
        entryId: entry(3),
        decisionReason: 'No power',
        happenedAt: minutesAfter(4),
        reason: 'Agreed',
      },
    ],
  ]);
  const [, ...rows] = storyOf(state);
  expect(rows).toEqual([
    {
      ...{ at: minutesAfter(4), author: 'Ada', key: 'decision' },
      values: { text: 'Do not fail over', reason: 'No power' },
      was: {
        at: minutesAfter(5),
        author: 'Ada',
        key: 'decision',
        values: { text: 'Fail over', reason: 'RTO' },
      },
      corrected: { at: minutesAfter(7), by: 'Ada', reason: 'Agreed' },
    },
  ]);
});

it('the first words are struck through in the report, and so is the first time', () => {
  const [table] = factBlocks('review.timeLine', testFacts, keyTeller('en'));
  const row = (table?.type === 'table' && table.rows.find((cells) => cells.flat().length > 3)) || [];
  const struck = row.flat().filter((span) => span.type === 'text' && span.struck);
  expect(struck).toHaveLength(2);
  expect(row.map(plainText).join(' ')).toContain('reason=Misheard.');
});

it('a hand-over of a role names both people, in one row', () => {
  const state = takes(takes(declaredState(), 5, 'Eve'), 6, 'Bo');
  const rows = storyOf(state).slice(-1);
  expect(rows).toMatchObject([{ key: 'role.handOver', values: { from: 'Eve', to: 'Bo' } }]);
});

it('a task that passes to a role names who holds it then', () => {
  const state = runActs(takes(declaredState(), 5, 'Eve'), [
    [6, { act: 'giveTask', task: taskId(1), roleId: lead }],
  ]);
  const [row] = storyOf(state).slice(-1);
  expect(row?.values.to).toMatchObject({ en: expect.stringMatching(/ \(Eve\)$/) });
});

it('a start of a strike that moves says from when to when', () => {
  const state = runActs(declaredState(), [
    [5, { act: 'moveAnchor', anchor: 'S', to: minutesAfter(60), reason: 'Notice' }],
    [6, { act: 'moveAnchor', anchor: 'S', to: minutesAfter(90), reason: 'Talks' }],
  ]);
  expect(storyOf(state).slice(-2)).toMatchObject([
    { key: expect.stringMatching(/^anchor/), times: { to: minutesAfter(60) } },
    { key: 'anchor.S', times: { from: minutesAfter(60), to: minutesAfter(90) } },
  ]);
});

it('a file is told in a line', () => {
  const file = { fileName: 'a.png', mediaType: 'image/png', bytes: 1, sha256: 'a'.repeat(64), task: null };
  const command = {
    act: 'fileAttached',
    ...file,
    text: `${'word '.repeat(40)}\nmore`,
    at: null,
    lateReason: '',
  } as const;
  const [row] = storyOf(done(declaredState(), 5, command)).slice(-1);
  expect(String(row?.values.text)).toMatch(/^(word )+word…$/);
});
