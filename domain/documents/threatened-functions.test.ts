import { expect, it } from 'vitest';
import { declaredState, minutesAfter, runActs, site } from '../activation/testing/run-acts.ts';
import { payroll } from '../activation/testing/sample-plan.ts';
import { activationFacts } from './activation-facts.ts';
import { plainText } from './blocks.ts';
import { factBlocks } from './facts.ts';
import { keyTeller, testFacts } from './testing/test-facts.ts';

const needs = { en: 'Telephones', fr: 'Téléphones' };

/** The hotline hangs on telephones that are out; `all`: nothing has stopped. */
function threatenedHotline(all?: 'normal') {
  const { activation } = testFacts;
  if (!activation) throw new Error('no activation');
  const functions = activation.functions.map((each) => ({
    ...each,
    state: all ?? each.state,
    threat: each.code === 'F03' ? { needs, neededBackAt: minutesAfter(60) } : null,
  }));
  return { ...testFacts, activation: { ...activation, functions } };
}

const told = (key: string, facts = threatenedHotline()) =>
  factBlocks(key, facts, keyTeller('en')).flatMap((block) =>
    block.type === 'paragraph' ? [plainText(block.spans)] : [],
  );

it.each(['report.functions', 'activation.functionStates'])(
  '%s never says that what is threatened runs normally',
  (key) => {
    const [threatened, ...others] = told(key);
    expect(threatened).toMatch(/^review:threatened\.all\(.*F03.*needs=Telephones/);
    expect(others).toEqual([]);
  },
);

it('where nothing is stopped the threatened are named all the same', () => {
  for (const key of ['report.functions', 'activation.functionStates']) {
    const [threatened, ...others] = told(key, threatenedHotline('normal'));
    expect(threatened).toMatch(/^review:threatened.* review:threatened\.others\(count=2\)$/);
    expect(others).toEqual([]);
  }
});

it('a function is threatened by what is out at the end of what it needs', () => {
  const state = runActs(declaredState(), [[5, { act: 'setResource', resourceId: site, state: 'out' }]]);
  const needs = [{ functionId: payroll, needsId: site, neededWithinMinutes: 60 }];
  const facts = activationFacts({ ...state, needs }, minutesAfter(10));
  expect(facts.functions.find(({ threat }) => threat)?.threat).toEqual({
    ...{ needs: { en: 'Bay Street', fr: 'Rue Bay' }, neededBackAt: minutesAfter(65) },
  });
});
