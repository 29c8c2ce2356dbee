import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { activationId, checklistId, start, u } from '../../../domain/activation/testing/sample-plan.ts';
import { fakeDesk } from '../../testing/fake-desk.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { DeclarePage } from './declare-page.tsx';
import { forgetDraft } from './draft-store.ts';

beforeEach(forgetDraft);

const meta = { createdAt: start, createdBy: '', updatedAt: start, updatedBy: '', archivedAt: null };
const checklist = {
  ...{ id: checklistId, code: 'c', titleEn: 'IT outage', titleFr: 'Panne', scenario: '' },
  ...{ purposeEn: '', purposeFr: '', restoresFunctionIds: [], taskCount: 16, roleCount: 2, ...meta },
};
const exercise = {
  ...{ id: u(900), code: 'X01', titleEn: 'Dark Friday', titleFr: 'Vendredi noir', storyEn: '', storyFr: '' },
  ...{ objectives: [], checklistIds: [checklistId], planIds: [u(77)], participantRoleIds: [] },
  ...{ plannedOn: null, speed: 30, injectCount: 12, ...meta },
};

function open(at: string) {
  const desk = fakeDesk({
    'checklists.list': () => [checklist],
    'exercises.list': () => [exercise],
    'records.options': () => [],
    'activations.preview': () => ({
      timeZone: 'America/Toronto',
      taskCount: 16,
      needsAnchors: [],
      roles: [],
      plans: [],
    }),
    'activations.declare': () => ({ id: activationId }),
  });
  return { desk, ...renderPage(<DeclarePage />, { at, path: '/activate/declare' }) };
}

const declare = () => screen.getByRole('button', { name: 'Declare activation' });

it('an exercise that is asked for brings its checklists, plans, name and clock', async () => {
  const { user, desk, address } = open(`/activate/declare?mode=exercise&exercise=${exercise.id}`);
  await screen.findByDisplayValue('Vendredi noir', {}, { timeout: 5000 });
  expect(screen.getByText('12 injects, 0 objectives')).toBeDefined();
  await user.click(declare());
  await waitFor(() => expect(address()).toBe(`/activate/${activationId}?part=calls`));
  await waitFor(() =>
    expect(desk.inputsOf('activations.declare')).toMatchObject([
      {
        ...{ mode: 'exercise', exerciseId: exercise.id, planIds: [u(77)], checklistIds: [checklistId] },
        ...{ speed: 30, titleEn: 'Dark Friday', titleFr: 'Vendredi noir' },
      },
    ]),
  );
});

it('the real thing takes nothing over from an exercise that was chosen', async () => {
  const { user, desk } = open(`/activate/declare?mode=exercise&exercise=${exercise.id}`);
  await screen.findByDisplayValue('Vendredi noir', {}, { timeout: 5000 });
  await user.click(screen.getByRole('radio', { name: /Actual/ }));
  await user.type(screen.getByRole('combobox', { name: /authority/ }), 'Director');
  await user.click(declare());
  await waitFor(() =>
    expect(desk.inputsOf('activations.declare')).toMatchObject([
      {
        ...{ mode: 'actual', exerciseId: null, planIds: [], speed: 1 },
        titleEn: expect.stringMatching(/^IT outage, /),
      },
    ]),
  );
});
