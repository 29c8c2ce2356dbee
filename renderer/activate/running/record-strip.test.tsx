import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { activationId, sampleState } from '../../../domain/activation/testing/sample-plan.ts';
import { renderPage } from '../../testing/render-page.tsx';
import ActivateRoutes from '../activate-routes.tsx';
import { fakeActivation } from '../testing/fake-activation.ts';

function open(state = sampleState()) {
  const { desk } = fakeActivation(state);
  const at = `/activate/${activationId}`;
  return { desk, show: () => renderPage(<ActivateRoutes />, { at, path: '/activate/*' }) };
}

it('says that a record was changed from outside, and at which entry', async () => {
  const { desk, show } = open();
  const broken = {
    whole: false as const,
    entries: 4,
    brokenSeq: 2,
    brokenId: activationId,
    fault: 'hash' as const,
  };
  desk.answer({ 'activations.verify': () => broken });
  const { user } = show();
  expect((await screen.findByRole('alert')).textContent).toContain('no. 2');
  await user.click(screen.getByRole('button', { name: 'What was found' }));
  expect(await screen.findByRole('dialog')).toBeDefined();
});

it('says how far this computer’s clock is behind the record, and nothing of one that is whole and in time', async () => {
  const ahead = sampleState();
  const last = ahead.log.at(-1);
  const stamp = `${new Date(Date.now() + 3_600_000).toISOString()}-0000`;
  const { show } = open(last ? { ...ahead, log: [{ ...last, stamp }] } : ahead);
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('clock is 59 min behind');
});
