import { expect, it } from 'vitest';
import { declaredState, minutesAfter, runActs } from '../activation/testing/run-acts.ts';
import { plainText } from './blocks.ts';
import { factBlocks } from './facts.ts';
import { reviewFacts } from './review-facts.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';
import { testReview } from './testing/test-review.ts';

const beside = { actions: [], lessons: [], verdict: null };

it('a role that had tasks and that nobody held is told with nobody', () => {
  const state = declaredState();
  const bare = new Map([...state.roles].map(([id, role]) => [id, { ...role, holder: null, holdings: [] }]));
  const { holdings } = reviewFacts({ ...state, roles: bare }, beside, minutesAfter(10));
  expect(holdings).toEqual([{ role: { en: 'BCC role', fr: 'Rôle BCC' }, person: '', from: null, to: null }]);
  const [table] = factBlocks(
    'review.roles',
    { ...testFacts, review: { ...testReview, holdings } },
    keyTeller('en'),
  );
  expect(table?.type === 'table' && table.rows[0]?.map(plainText)).toEqual([
    ...['BCC role', 'facts:nobody', '–', '–'],
  ]);
});

it.each([
  [6, ['review:tolerance(count=10)']],
  [-1, []],
])('a task done in time %s minutes after it was due says what is let pass', (differenceMinutes, notes) => {
  const tasks = testReview.tasks.slice(0, 1).map((task) => ({ ...task, differenceMinutes }));
  const data = { ...testFacts, review: { ...testReview, tasks } };
  const said = factBlocks('review.tasks', data, keyTeller('en')).slice(1);
  expect(said.map((block) => block.type === 'paragraph' && plainText(block.spans))).toEqual(notes);
});

it('an objective on which nobody wrote a note is told as not observed, and one that has a note is not', () => {
  const state = declaredState(undefined, { mode: 'exercise' });
  const [noted, unseen] = ['01980000-0000-7000-8000-000000000951', '01980000-0000-7000-8000-000000000952'];
  const objectives = [
    { id: noted, textEn: 'Decide in time', textFr: 'Décider à temps' },
    { id: unseen, textEn: 'Reach everybody', textFr: 'Joindre chacun' },
  ];
  const seen = { act: 'observe', kind: 'gap', objectiveId: noted, text: 'After two hours' } as const;
  const after = runActs({ ...state, objectives }, [[5, seen]]);
  const { observations } = reviewFacts({ ...after, objectives }, beside, minutesAfter(10));
  expect(observations.map(({ kind, objective }) => [kind, objective?.en])).toEqual([
    ['gap', 'Decide in time'],
    ['none', 'Reach everybody'],
  ]);
  const data = {
    ...testFacts,
    review: { ...testReview, observations: [...testReview.observations, ...observations.slice(1)] },
  };
  const [table] = factBlocks('review.observations', data, keyTeller('fr'));
  expect(table?.type === 'table' && table.rows.map((row) => row.map(plainText).slice(0, 3))).toContainEqual([
    ...['Joindre chacun', 'review:observed.none', '–'],
  ]);
});
