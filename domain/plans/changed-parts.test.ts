import { expect, it } from 'vitest';
import { buildPlanContent } from './build-content.ts';
import { changedParts } from './changed-parts.ts';
import { planContent } from './content-schema.ts';
import { sampleFacts, samplePlan } from './testing/sample-facts.ts';

const before = () =>
  planContent.parse(JSON.parse(JSON.stringify(buildPlanContent(samplePlan(), sampleFacts(), []))));

it('finds nothing in a plan that was read back from its text, whatever the order of its fields', () => {
  expect(changedParts(before(), buildPlanContent(samplePlan(), sampleFacts(), []))).toEqual([]);
});

it('names the records that changed, came and went, each once', () => {
  const now = buildPlanContent(samplePlan({ purposeEn: 'Another' }), sampleFacts(), []);
  const [first, ...others] = now.functions;
  const [role] = now.roles;
  if (!first || !role) throw new Error('the sample has functions and roles');
  const again = { ...first, id: 'f-new' };
  const roles = now.roles.map((each) => (each === role ? { ...each, team: 'Another' } : each));
  expect(changedParts(before(), { ...now, functions: [...others, again], roles })).toEqual([
    { kind: 'plan', id: now.plan.id },
    { kind: 'criticalFunction', id: 'f-new' },
    { kind: 'criticalFunction', id: first.id },
    { kind: 'role', id: role.id },
  ]);
});
